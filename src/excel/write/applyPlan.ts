import type { SheetPlan } from "../../report";
import type { RawValue } from "../../sheets";
import { failed, ok, type Problem, type Result } from "../../scorecard";
import { fullTrips, stepBytes, type Trips } from "../batch/fullTrips";
import { inTrips } from "../batch/inTrips";
import { addRows, halvesOf, type CellBlock } from "../read/partsOf";
import { ownSheetProperty, planProperty, type OwnSheet } from "../read/ownSheets";
import { matrixOf, shownContent, writtenContent } from "./content";
import { fingerprint } from "./fingerprint";
import { freeSheetName } from "./sheetName";
import { askCharts, writeCharts } from "./writeCharts";
import { asItWas } from "./writeCell";
import { writeLooks } from "./writeLooks";
import { byteLength, writeMatrix } from "./writeMatrix";

/** What became of one of our sheets. */
export interface SheetWritten {
  readonly sheet: string;
  readonly change: "added" | "refreshed" | "unchanged";
  readonly cellsWritten: number;
}

/** The cells of a sheet as it is right before it is written, from its first used one on. */
export interface SheetPresent {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly RawValue[])[];
}

/** Where a sheet of ours goes: the one that is there, or a new one with a name that is not taken. */
export interface SheetTarget {
  readonly own?: OwnSheet;
  readonly sheetNames: readonly string[];
  readonly isStructureProtected: boolean;
}

/** Why a sheet of ours cannot be written, if it cannot. */
export function protectionOf({ own, isStructureProtected }: SheetTarget): Problem | undefined {
  if (own) return own.isProtected ? { code: "sheet-protected", sheet: own.name } : undefined;
  return isStructureProtected ? { code: "workbook-protected" } : undefined;
}

/** A plan, and the sheet it goes to. */
export interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly own?: OwnSheet;
}

/**
 * The same for a sheet of which nothing may be lost. The trip that writes looks first; where the sheet is not any more what
 * the plan was made from, as another person has written it meanwhile, all of it is put back.
 *
 * @param isStill whether it is what the plan was made from
 */
export async function applyPlanIfStill(
  context: Excel.RequestContext,
  plan: SheetPlan,
  target: SheetTarget,
  isStill: (present: SheetPresent) => boolean,
): Promise<Result<SheetWritten>> {
  const { own } = target;
  if (!own || protectionOf(target)) return applyPlan(context, plan, target);
  const planned = { plan, own };
  const present = (await readPresent(context, [planned])).get(planned);
  if (!present) return failed({ code: "nothing-to-build" });
  const again = present.sheet
    .getUsedRangeOrNullObject(true)
    .load("values,formulas,rowIndex,columnIndex,rowCount,columnCount");
  const written = await refreshSheet(plan, own, { ...present, trips: fullTrips(context) });
  await context.sync(); // is it written, and what stood there before?
  if (again.isNullObject || isStill({ top: again.rowIndex, left: again.columnIndex, values: again.values }))
    return ok(written);
  present.sheet.getRangeByIndexes(0, 0, plan.rows.length, plan.columns.length).clear("Contents");
  present.sheet.getRangeByIndexes(
    again.rowIndex,
    again.columnIndex,
    again.rowCount,
    again.columnCount,
  ).formulas = again.formulas.map((row, r) =>
    row.map((formula, c) => asItWas(formula, again.values[r]?.[c])),
  );
  // Its looks are those of the plan: the next to write it dresses it anew.
  present.sheet.customProperties.add(planProperty, `${again.rowIndex + again.rowCount}:put back`);
  await context.sync(); // is it as it was?
  return failed({ code: "edited-meanwhile", sheet: own.name });
}

/** Makes a sheet hold its plan: adds it where there is none, else writes only what differs. */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: SheetPlan,
  target: SheetTarget,
): Promise<Result<SheetWritten>> {
  const problem = protectionOf(target);
  if (problem) return failed(problem);
  const [written] = await applyPlans(context, [{ plan, own: target.own }], target.sheetNames);
  return written ? ok(written) : failed({ code: "nothing-to-build" });
}

/**
 * The same for several sheets, in two round trips (more only over Excel's payload limit): one reads what is there, one
 * writes. None of the sheets may be protected.
 *
 * @param alongside what goes with the trip that writes
 */
export async function applyPlans(
  context: Excel.RequestContext,
  sheets: readonly PlannedSheet[],
  sheetNames: readonly string[],
  alongside: (written: readonly SheetWritten[]) => void = () => undefined,
): Promise<readonly SheetWritten[]> {
  const present = await readPresent(context, sheets);
  const trips = fullTrips(context);
  const taken = [...sheetNames];
  const written: SheetWritten[] = [];
  for (const planned of sheets) {
    const found = present.get(planned);
    const done =
      planned.own && found
        ? await refreshSheet(planned.plan, planned.own, { ...found, trips })
        : await addSheet(context, planned.plan, { taken, trips });
    taken.push(done.sheet);
    written.push(done);
  }
  alongside(written);
  if (written.some(({ change }) => change !== "unchanged")) await context.sync(); // is everything written?
  return written;
}

/** Some rows of a sheet of ours; the first ones tell of the whole sheet as well. */
interface RowsAsked {
  readonly planned: PlannedSheet;
  readonly own: OwnSheet;
  readonly block: CellBlock;
}

/** What the sheets that are there hold now; one trip unless it is over the payload limit. */
async function readPresent(
  context: Excel.RequestContext,
  sheets: readonly PlannedSheet[],
): Promise<ReadonlyMap<PlannedSheet, Present>> {
  const asked = sheets.flatMap((planned) => {
    const { own, plan } = planned;
    const block = { top: 0, left: 0, rowCount: plan.rows.length, columnCount: plan.columns.length };
    return own ? [{ planned, own, block }] : [];
  });
  const answers = await inTrips(context, asked, {
    ask: (rows) => ({ ...rows, ...askPresent(context, rows) }),
    cut: (rows) => halvesOf(rows.block).map((block) => ({ ...rows, block })),
  });
  const present = new Map<PlannedSheet, Present>();
  for (const { planned, sheet, used, charts, block, cells } of answers) {
    const found = present.get(planned) ?? { sheet, used, charts, formulas: [] };
    addRows(found.formulas, block.top, cells.formulas);
    present.set(planned, found);
  }
  return present;
}

function askPresent(
  context: Excel.RequestContext,
  { planned: { plan }, own, block: { top, left, rowCount, columnCount } }: RowsAsked,
) {
  const sheet = context.workbook.worksheets.getItem(own.id);
  return {
    sheet,
    cells: sheet.getRangeByIndexes(top, left, rowCount, columnCount).load("formulas"),
    used: own.fingerprint
      ? sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount")
      : sheet
          .getRange(`${plan.rows.length + 1}:${lastRow}`)
          .getUsedRangeOrNullObject(true)
          .load("rowIndex,values"),
    charts: plan.charts ? askCharts(sheet) : undefined,
  };
}

const lastRow = 1_048_576;

interface Present {
  readonly sheet: Excel.Worksheet;
  /** Of the whole sheet; where its mark is lost, of what stands below the plan. */
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection | undefined;
  readonly formulas: RawValue[][];
}

interface Adding {
  readonly taken: readonly string[];
  readonly trips: Trips;
}

async function addSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  { taken, trips }: Adding,
): Promise<SheetWritten> {
  const name = freeSheetName(plan.name, taken);
  const sheet = context.workbook.worksheets.add(name);
  // Ours from the first trip on: what ends after it is taken up again by the next build.
  sheet.customProperties.add(ownSheetProperty, plan.key);
  await writeLooks(sheet, plan, trips);
  await writeMatrix(
    sheet,
    "formulas",
    matrixOf(plan, (cell) => writtenContent(cell.content)),
    trips,
  );
  writeCharts(sheet, plan, []);
  sheet.customProperties.add(planProperty, planFingerprint(plan));
  return { sheet: name, change: "added", cellsWritten: plan.rows.length * plan.columns.length };
}

async function refreshSheet(
  plan: SheetPlan,
  own: OwnSheet,
  { sheet, formulas, used, charts, trips }: Present & Pick<Adding, "trips">,
): Promise<SheetWritten> {
  const hasOtherLooks = own.fingerprint !== planFingerprint(plan);
  const cellsWritten = await writeDifferences(sheet, plan, formulas, trips);
  if (hasOtherLooks) {
    clearBelow(sheet, plan, ownRows(plan, own, used));
    await writeLooks(sheet, plan, trips);
    writeCharts(sheet, plan, charts?.items ?? []);
    markOwn(sheet, plan);
  }
  const isUnchanged = !hasOtherLooks && cellsWritten === 0;
  return { sheet: own.name, change: isUnchanged ? "unchanged" : "refreshed", cellsWritten };
}

/** The fingerprint also says how many rows were ours, so that a shorter plan clears what it no longer needs. */
function planFingerprint(plan: SheetPlan): string {
  const looks = plan.rows.map(({ cells, heightPoints }) => [
    heightPoints,
    cells.map(({ look, align, numberFormat }) => [look, align, numberFormat]),
  ]);
  return `${plan.rows.length}:${fingerprint([looks, plan.columns, plan.rules, plan.print, plan.frozen, plan.charts])}`;
}

function markOwn(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.customProperties.add(ownSheetProperty, plan.key);
  sheet.customProperties.add(planProperty, planFingerprint(plan));
}

/** How many rows of a sheet are ours: as many as were written; where that is lost, all that follow without a gap. */
function ownRows({ rows }: SheetPlan, { fingerprint: mark }: OwnSheet, used: Excel.Range): number {
  if (used.isNullObject) return mark === undefined ? rows.length : 0;
  if (mark !== undefined) return Math.min(Number(mark.split(":")[0]), used.rowIndex + used.rowCount);
  let end = rows.length;
  while (used.values[end - used.rowIndex]?.some((value) => value !== "")) end++;
  return end;
}

function clearBelow(sheet: Excel.Worksheet, plan: SheetPlan, rowsBefore: number): void {
  const leftOver = rowsBefore - plan.rows.length;
  if (leftOver > 0) sheet.getRangeByIndexes(plan.rows.length, 0, leftOver, plan.columns.length).clear();
}

/** Writes each run of cells that differ, row by row; returns how many cells that were. */
async function writeDifferences(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  present: readonly (readonly unknown[])[],
  trips: Trips,
): Promise<number> {
  const runs = plan.rows.flatMap(({ cells }, row) => {
    const differing = cells.flatMap((cell, column) =>
      isThere(cell.content, present[row]?.[column]) ? [] : [column],
    );
    return runsOf(differing).map(({ first, last }) => ({
      row,
      first,
      contents: cells.slice(first, last + 1),
    }));
  });
  for (const { row, first, contents } of runs) {
    const range = sheet.getRangeByIndexes(row, first, 1, contents.length);
    const cells = contents.map(({ content }) => writtenContent(content));
    range.formulas = [cells];
    await trips.gathered(byteLength(cells) + stepBytes);
  }
  return runs.reduce((sum, { contents }) => sum + contents.length, 0);
}

function isThere(content: SheetPlan["rows"][number]["cells"][number]["content"], present: unknown): boolean {
  return shownContent(content) === present;
}

function runsOf(columns: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const column of columns) {
    const run = runs[runs.length - 1];
    if (run && run.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs;
}
