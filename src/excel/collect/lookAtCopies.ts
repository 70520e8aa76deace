import { collectingProblem, ok, type Result } from "../../scorecard";
import { likenessOf } from "../../report";
import {
  bringBack,
  type BroughtBack,
  type CellBack,
  type CopyBack,
  type Grid,
  type WorkbookGrids,
} from "../../sheets";
import { inTrips } from "../batch/inTrips";
import { runBatch } from "../batch/runBatch";
import { mapperFor } from "../read/mapperFor";
import { readWorkbook } from "../read/readWorkbook";
import { sheetIdOf } from "../read/sheetIdOf";

/** What came back, and the workbook that it was held against. */
export interface Looked {
  readonly back: BroughtBack;
  readonly grids: WorkbookGrids;
  readonly sheetIds: ReadonlyMap<string, string>;
}

/** What people wrote in copies of the workbook, and what there is to say of it; nothing is written. */
export function lookAtCopies(copies: readonly CopyBack[]): Promise<Result<BroughtBack>> {
  return runBatch(async (context) => ok((await lookIn(context, copies)).back));
}

/** The same inside a batch that goes on to write. */
export async function lookIn(context: Excel.RequestContext, copies: readonly CopyBack[]): Promise<Looked> {
  const { grids, sheetIds } = await readWorkbook(context);
  const theirs = copies.map(withoutOurSheets);
  const all = [grids, ...theirs.map((copy) => copy.grids)].flatMap((one) => one.grids);
  const back = bringBack(grids, theirs, await mapperFor({ ...grids, grids: all }));
  return { back: await withoutFormulas(context, back, sheetIds), grids, sheetIds };
}

/** In a copy our own sheets bear no mark: what looks like one of them is one, and nobody writes there. */
function withoutOurSheets({ grids: workbook, ...copy }: CopyBack): CopyBack {
  const isOurs = ({ top, left, values }: Grid) =>
    likenessOf((row, column) => String(values[row - top]?.[column - left] ?? "")) !== undefined;
  const ours = new Set(workbook.grids.filter(isOurs).map(({ sheet }) => sheet));
  return {
    ...copy,
    grids: {
      ...workbook,
      grids: workbook.grids.filter(({ sheet }) => !ours.has(sheet)),
      tables: workbook.tables.filter(({ sheet }) => !ours.has(sheet)),
    },
  };
}

/** Cells of the workbook that a formula fills are never written over; each is said. */
async function withoutFormulas(
  context: Excel.RequestContext,
  back: BroughtBack,
  sheetIds: ReadonlyMap<string, string>,
): Promise<BroughtBack> {
  const answers = await inTrips(context, back.cells, {
    ask: ({ at, id }) => {
      const sheet = context.workbook.worksheets.getItem(sheetIdOf(sheetIds, at.sheet));
      return { id, range: sheet.getRange(at.cell).load("formulas,values") };
    },
    cut: () => [],
  });
  const worked = new Set(answers.filter(({ range }) => isWorkedOut(range)).map(({ id }) => id));
  const problemOf = ({ column, at }: CellBack) => collectingProblem({ code: "back-formula", column, at });
  return {
    ...back,
    cells: back.cells.filter(({ id }) => !worked.has(id)),
    problems: [...back.problems, ...back.cells.filter(({ id }) => worked.has(id)).map(problemOf)],
  };
}

/** A formula, or what one of another cell has spilled here. */
function isWorkedOut({ formulas, values }: Excel.Range): boolean {
  const [formula, value] = [formulas[0]?.[0], values[0]?.[0]];
  if (formula === "") return value !== "";
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}
