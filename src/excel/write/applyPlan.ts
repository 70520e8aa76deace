import type { SheetPlan } from "../../report";
import { failed, ok, type Problem, type Result } from "../../scorecard";
import { ownSheetProperty, planProperty, type OwnSheet } from "../read/ownSheets";
import { matrixOf, shownContent, writtenContent } from "./content";
import { fingerprint } from "./fingerprint";
import { freeSheetName } from "./sheetName";
import { askCharts, writeCharts } from "./writeCharts";
import { writeLooks } from "./writeLooks";

/** What became of one of our sheets. */
export interface SheetWritten {
  readonly sheet: string;
  readonly change: "added" | "refreshed" | "unchanged";
  readonly cellsWritten: number;
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
 */
export async function applyPlans(
  context: Excel.RequestContext,
  sheets: readonly PlannedSheet[],
  sheetNames: readonly string[],
): Promise<readonly SheetWritten[]> {
  const there = sheets.map(({ plan, own }) => ({
    plan,
    own,
    present: own && askPresent(context, plan, own),
  }));
  if (there.some(({ own }) => own)) await context.sync(); // what do the sheets hold now?
  const taken = [...sheetNames];
  const written: SheetWritten[] = [];
  let waiting = 0;
  for (const { plan, own, present } of there) {
    const done = own && present ? refreshSheet(plan, own, present) : addSheet(context, plan, taken);
    taken.push(done.sheet);
    written.push(done);
    waiting += done.cellsWritten;
    if (waiting < cellsPerTrip) continue;
    waiting = 0;
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- only where one trip would be over the payload limit
    await context.sync();
  }
  if (written.some(({ change }) => change !== "unchanged")) await context.sync(); // is everything written?
  return written;
}

/** About 1 MB of contents and formats. */
const cellsPerTrip = 40_000;

function askPresent(context: Excel.RequestContext, plan: SheetPlan, own: OwnSheet) {
  const sheet = context.workbook.worksheets.getItem(own.id);
  return {
    sheet,
    cells: planRange(sheet, plan).load("formulas"),
    used: sheet.getUsedRangeOrNullObject(true).load(`rowIndex,rowCount${own.fingerprint ? "" : ",values"}`),
    charts: plan.charts ? askCharts(sheet) : undefined,
  };
}

type Present = ReturnType<typeof askPresent>;

function addSheet(context: Excel.RequestContext, plan: SheetPlan, taken: readonly string[]): SheetWritten {
  const name = freeSheetName(plan.name, taken);
  const sheet = context.workbook.worksheets.add(name);
  const range = planRange(sheet, plan);
  writeLooks(sheet, plan);
  range.formulas = matrixOf(plan, (cell) => writtenContent(cell.content));
  writeCharts(sheet, plan, []);
  markOwn(sheet, plan);
  return { sheet: name, change: "added", cellsWritten: plan.rows.length * plan.columns.length };
}

function refreshSheet(plan: SheetPlan, own: OwnSheet, { sheet, cells, used, charts }: Present): SheetWritten {
  const hasOtherLooks = own.fingerprint !== planFingerprint(plan);
  const cellsWritten = writeDifferences(sheet, plan, cells.formulas);
  if (hasOtherLooks) {
    clearBelow(sheet, plan, ownRows(plan, own, used));
    writeLooks(sheet, plan);
    writeCharts(sheet, plan, charts?.items ?? []);
    markOwn(sheet, plan);
  }
  const isUnchanged = !hasOtherLooks && cellsWritten === 0;
  return { sheet: own.name, change: isUnchanged ? "unchanged" : "refreshed", cellsWritten };
}

function planRange(sheet: Excel.Worksheet, plan: SheetPlan): Excel.Range {
  return sheet.getRangeByIndexes(0, 0, plan.rows.length, plan.columns.length);
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
  if (used.isNullObject) return 0;
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
function writeDifferences(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  present: readonly (readonly unknown[])[],
): number {
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
    range.formulas = [contents.map(({ content }) => writtenContent(content))];
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
