import type { SheetPlan } from "../../report";
import { failed, ok, type Result } from "../../scorecard";
import { fullTrips, stepBytes, type Trips } from "../batch/fullTrips";
import { ownSheetProperty, planMark, planProperty, type OwnSheet } from "../read/ownSheets";
import { isThere, matrixOf, writtenContent } from "./content";
import { fingerprint } from "./fingerprint";
import { freeEntered } from "./freeEntered";
import { roomFor } from "./movedRows";
import { readPresent, type PlannedSheet, type Present } from "./readPresent";
import { freeSheetName } from "./sheetName";
import { protectionOf, type SheetTarget } from "./targetOf";
import { clearBeside, roomBeside } from "./widthChanged";
import { writeCharts } from "./writeCharts";
import { writeLooks } from "./writeLooks";
import { byteLength, writeMatrix } from "./writeMatrix";
import { sizeText } from "./writtenSize";

/** What became of one of our sheets. */
export interface SheetWritten {
  readonly sheet: string;
  readonly change: "added" | "refreshed" | "unchanged";
  readonly cellsWritten: number;
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
  await writeCharts(sheet, plan, { present: [], trips });
  markOwn(sheet, plan);
  return { sheet: name, change: "added", cellsWritten: plan.rows.length * plan.columns.length };
}

/** Writes what a sheet that is there holds otherwise than its plan. */
export async function refreshSheet(
  plan: SheetPlan,
  own: OwnSheet,
  { sheet, formulas, used, charts, moved, pushed, trips }: Present & Pick<Adding, "trips">,
): Promise<SheetWritten> {
  const hasOtherLooks = own.fingerprint !== planFingerprint(plan) || moved.isMoved;
  const ours = freeEntered(sheet, plan, roomBeside(sheet, plan, formulas, moved));
  const room = hasOtherLooks ? roomFor(plan, ours, moved) : undefined;
  if (room) sheet.getRange(`${room.first + 1}:${room.first + room.count}`).insert("Down");
  const cellsWritten = await writeDifferences(sheet, plan, ours.slice(0, room?.first), trips);
  if (hasOtherLooks) {
    pushed.forEach((row) => sheet.getRangeByIndexes(row, 0, 1, plan.columns.length).clear());
    clearBeside(sheet, plan, moved);
    if (!moved.isMoved) clearBelow(sheet, plan, Math.min(ownRows(plan, own, used), moved.end ?? Infinity));
    await writeLooks(sheet, plan, trips);
    await writeCharts(sheet, plan, { present: charts?.items ?? [], trips });
    markOwn(sheet, plan);
  }
  const isUnchanged = !hasOtherLooks && cellsWritten === 0;
  return { sheet: own.name, change: isUnchanged ? "unchanged" : "refreshed", cellsWritten };
}

/** The fingerprint also says how many rows were ours, so that a shorter plan clears what it no longer needs. */
function planFingerprint(plan: SheetPlan): string {
  const looks = plan.rows.map(({ cells, heightPoints }) => [
    heightPoints,
    cells.map(({ look, align, numberFormat, indent }) => [
      ...[look, align, numberFormat],
      ...(indent === undefined ? [] : [indent]),
    ]),
  ]);
  return planMark(
    `${sizeText(plan)}:${fingerprint([looks, plan.columns, plan.rules, plan.print, plan.frozen, plan.charts, ...(plan.picks ?? [])])}`,
    plan.about,
  );
}

function markOwn(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.customProperties.add(ownSheetProperty, plan.key);
  sheet.customProperties.add(planProperty, planFingerprint(plan));
}

/** How many rows of a sheet are ours: as many as were written; where that is lost, all that follow without a gap. */
function ownRows({ rows }: SheetPlan, { fingerprint: mark }: OwnSheet, used: Excel.Range): number {
  if (used.isNullObject) return mark === undefined ? rows.length : 0;
  if (mark !== undefined) return Math.min(Number(/^\d+/.exec(mark)?.[0]), used.rowIndex + used.rowCount);
  let end = rows.length;
  while (used.values[end - used.rowIndex]?.some((value) => value !== "")) end++;
  return end;
}

function clearBelow(sheet: Excel.Worksheet, plan: SheetPlan, rowsBefore: number): void {
  const leftOver = rowsBefore - plan.rows.length;
  if (leftOver > 0) sheet.getRangeByIndexes(plan.rows.length, 0, leftOver, plan.columns.length).clear();
}

/** The first row that does not hold what the plan has; the one behind the plan's last where all do. */
export function firstDifference({ rows }: SheetPlan, present: readonly (readonly unknown[])[]): number {
  const differs = rows.findIndex(({ cells }, row) =>
    cells.some(({ content }, column) => !isThere(content, present[row]?.[column])),
  );
  return differs < 0 ? rows.length : differs;
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

function runsOf(columns: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const column of columns) {
    const run = runs[runs.length - 1];
    if (run && run.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs;
}
