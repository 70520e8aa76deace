import { collectingProblem, ok, type CellPlace, type Problem, type Result } from "../../scorecard";
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
  const { grids, sheetIds, unread } = await readWorkbook(context);
  const theirs = copies.map(withoutOurSheets);
  const all = [grids, ...theirs.map((copy) => copy.grids)].flatMap((one) => one.grids);
  const back = bringBack(grids, theirs, await mapperFor({ ...grids, grids: all }));
  return {
    back: await withoutUnwritable(context, { ...back, problems: unread.map(tooFar) }, sheetIds),
    grids,
    sheetIds,
  };
}

/** A sheet that reaches too far is not read: the table that seems to be missing may stand there. */
const tooFar = (at: CellPlace): Problem => ({ code: "sheet-too-far", at });

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

/** Cells of the workbook that a formula fills, or that merged cells hide, are never written; each is said. */
async function withoutUnwritable(
  context: Excel.RequestContext,
  back: BroughtBack,
  sheetIds: ReadonlyMap<string, string>,
): Promise<BroughtBack> {
  const answers = await inTrips(context, back.cells, {
    ask: (cell) => askCell(context, cell, sheetIdOf(sheetIds, cell.at.sheet)),
    cut: () => [],
  });
  const refused = answers.flatMap((answer) => {
    const because = isWorkedOut(answer.range) ? "formula" : isUnderMerged(answer) ? "merged" : undefined;
    return because ? [{ cell: answer.cell, because } as const] : [];
  });
  const cells = new Set(refused.map(({ cell }) => cell));
  return {
    ...back,
    cells: back.cells.filter((cell) => !cells.has(cell)),
    problems: [
      ...back.problems,
      ...refused.map(({ cell: { column, at }, because }) =>
        collectingProblem({ code: "back-not-written", column, because, at }),
      ),
    ],
  };
}

function askCell({ workbook }: Excel.RequestContext, cell: CellBack, sheet: string) {
  const range = workbook.worksheets.getItem(sheet).getRange(cell.at.cell).load("formulas,values");
  // Older versions do not tell; there are none in Excel's own tables.
  const tells = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  return { cell, range, merged: tells ? range.getMergedAreasOrNullObject().load("address") : undefined };
}

type CellAsked = ReturnType<typeof askCell>;

/** A formula, or what one of another cell has spilled here. */
function isWorkedOut({ formulas, values }: Excel.Range): boolean {
  const [formula, value] = [formulas[0]?.[0], values[0]?.[0]];
  if (formula === "") return value !== "";
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** Of merged cells the first alone shows what it holds. */
function isUnderMerged({ cell, merged }: CellAsked): boolean {
  if (!merged || merged.isNullObject) return false;
  const first = merged.address.replace(/^.*!/, "").replaceAll("$", "").split(":")[0];
  return first !== cell.at.cell;
}
