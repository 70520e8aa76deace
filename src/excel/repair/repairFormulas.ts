import { failed, ok, type CellPlace, type Result } from "../../scorecard";
import { fullTrips, stepBytes } from "../batch/fullTrips";
import type { Watch } from "../batch/progress";
import { runBatch } from "../batch/runBatch";
import { asItWas } from "../write/writeCell";
import { arraysOf, mayBeArrays, type Run } from "./arrays";
import type { BrokenCell } from "./brokenCell";
import { findBroken, type Looking } from "./findBroken";

/** What became of the formulas that did not work any more. */
export interface FormulasRepaired {
  readonly entered: readonly BrokenCell[];
  /** Entered anew, and Excel still does not know a name in them. */
  readonly stillBroken: readonly CellPlace[];
  /** Edited by somebody at the same time, so left as they are. */
  readonly editedMeanwhile: readonly CellPlace[];
  /** Left, as their sheets are protected. */
  readonly onProtected: readonly BrokenCell[];
}

/** The formulas of ours that stopped working, each with its cell and how it would be entered; nothing is written. */
export function findBrokenFormulas(looking: Looking = {}): Promise<Result<readonly BrokenCell[]>> {
  return runBatch(async (context) => {
    const { cells, isWhole } = await findBroken(context, looking);
    return isWhole ? ok(cells) : failed({ code: "cancelled" });
  });
}

/**
 * Enters anew, in one step, the formulas of ours that others left without their functions. Nothing else of a cell is touched but
 * the format "Text" of one whose formula was kept as text. Whoever edits such a cell at the same time keeps the edit.
 */
export function repairFormulas(watch: Watch = {}): Promise<Result<FormulasRepaired>> {
  return runBatch(async (context) => {
    const { cells, isWhole } = await findBroken(context, watch);
    if (!isWhole) return failed({ code: "cancelled" });
    const { guarded, inArrays } = await whereTheyStand(context, cells);
    const open = cells.filter(({ sheetId }) => !guarded.has(sheetId));
    const single = open.filter((cell) => !inArrays.has(cell));
    const arrays = arraysOf(open.filter((cell) => inArrays.has(cell)));
    const written = await enter(context, [...runsOf(single), ...arrays]);
    return ok({ ...written, onProtected: cells.filter(({ sheetId }) => guarded.has(sheetId)) });
  });
}

interface Standing {
  /** Ids of the sheets that are protected. */
  readonly guarded: ReadonlySet<string>;
  readonly inArrays: ReadonlySet<BrokenCell>;
}

async function whereTheyStand(
  context: Excel.RequestContext,
  cells: readonly BrokenCell[],
): Promise<Standing> {
  const { worksheets } = context.workbook;
  const asked = [...new Set(cells.map(({ sheetId }) => sheetId))].map((id) => ({
    id,
    protection: worksheets.getItem(id).protection.load("protected"),
  }));
  const places = mayBeArrays(cells).map((cell) => ({
    cell,
    range: worksheets.getItem(cell.sheetId).getCell(cell.row, cell.column).load("savedAsArray"),
  }));
  if (asked.length > 0) await context.sync(); // may they be written, and are they parts of arrays?
  return {
    guarded: new Set(asked.filter(({ protection }) => protection.protected).map(({ id }) => id)),
    inArrays: new Set(places.filter(({ range }) => range.savedAsArray).map(({ cell }) => cell)),
  };
}

async function enter(
  context: Excel.RequestContext,
  runs: readonly Run[],
): Promise<Omit<FormulasRepaired, "onProtected">> {
  const trips = fullTrips(context);
  const entered: Entered[] = [];
  for (const run of runs) {
    entered.push(enterRun(context, run));
    await trips.gathered(run.cells.reduce((sum, { formula }) => sum + formula.length, 4 * stepBytes));
  }
  if (entered.length > 0) await context.sync(); // are they entered, and what stood there before?
  const moved = entered.filter((one) => !wasAsFound(one));
  moved.forEach(putBack);
  if (moved.length > 0) await context.sync(); // is it as it was?
  const done = entered.filter(wasAsFound);
  return {
    entered: done.flatMap(({ run }) => run.cells),
    editedMeanwhile: moved.flatMap(({ run }) => run.cells.map(({ at }) => at)),
    stillBroken: await unknownStill(context, done),
  };
}

async function unknownStill(
  context: Excel.RequestContext,
  done: readonly Entered[],
): Promise<readonly CellPlace[]> {
  const now = done.map(({ run, range }) => ({ run, range: range.getResizedRange(0, 0).load("values") }));
  if (now.length > 0) await context.sync(); // what do they show?
  return now.flatMap(({ run, range }) =>
    run.cells.filter((_, index) => inRun(run, range.values, index) === "#NAME?").map(({ at }) => at),
  );
}

/** Cells that were entered anew together, and what stood there right before. */
interface Entered {
  readonly run: Run;
  readonly range: Excel.Range;
  readonly before: Excel.Range;
}

function enterRun(context: Excel.RequestContext, run: Run): Entered {
  const range = rangeOf(context, run);
  const before = range.getResizedRange(0, 0).load("formulas,values,numberFormat");
  const formulas = run.cells.map(({ formula }) => [formula]);
  if (isOfTexts(run)) range.numberFormat = formulas.map(() => ["General"]);
  if (!run.isArray) range.formulas = formulas;
  else {
    range.clear("Contents");
    range.getCell(0, 0).formulas = formulas.slice(0, 1);
  }
  return { run, range, before };
}

/** What stands in the place of a run's cell. */
function inRun({ width }: Run, grid: readonly (readonly unknown[])[], index: number): unknown {
  return grid[Math.floor(index / width)]?.[index % width];
}

const isOfTexts = ({ cells: [first] }: Run): boolean => first?.because === "kept as text";

function wasAsFound({ run, before }: Entered): boolean {
  return run.cells.every(({ found }, index) => inRun(run, before.formulas, index) === found);
}

function putBack({ run, range, before }: Entered): void {
  if (isOfTexts(run)) range.numberFormat = before.numberFormat;
  range.formulas = before.formulas.map((line, row) =>
    line.map((formula, column) => asItWas(formula, before.values[row]?.[column])),
  );
}

/** Cells of one column below each other, of one kind, together. */
function runsOf(cells: readonly BrokenCell[]): readonly Run[] {
  const inOrder = [...cells].sort(
    (one, other) =>
      one.sheetId.localeCompare(other.sheetId) || one.column - other.column || one.row - other.row,
  );
  const runs: BrokenCell[][] = [];
  for (const cell of inOrder) {
    const run = runs.at(-1);
    if (run && continues(run, cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => ({ cells: run, width: 1, isArray: false }));
}

function continues(run: readonly BrokenCell[], { sheetId, column, row, because }: BrokenCell): boolean {
  const last = run.at(-1);
  const isNext = last?.sheetId === sheetId && last.column === column && last.row === row - 1;
  return isNext && last.because === because;
}

function rangeOf(context: Excel.RequestContext, { cells, width }: Run): Excel.Range {
  const [first] = cells;
  if (!first) throw new Error("A run has cells.");
  const sheet = context.workbook.worksheets.getItem(first.sheetId);
  return sheet.getRangeByIndexes(first.row, first.column, cells.length / width, width);
}
