import type { CellPlace } from "../../scorecard";
import { brokenFormula, type BrokenFormula, placeOf } from "../../sheets";
import { inTrips } from "../batch/inTrips";
import { atStep, type Watch } from "../batch/progress";
import { blockOf, halvesOf, partsOf, type CellBlock } from "../read/partsOf";

/** A cell whose formula of ours does not work any more. */
export interface BrokenCell extends BrokenFormula {
  readonly at: CellPlace;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** What stands in it: a formula, or the text that was meant as one. */
  readonly found: string;
}

/** The broken cells of a workbook; `isWhole` is false where looking was cancelled. */
export interface Broken {
  readonly cells: readonly BrokenCell[];
  readonly isWhole: boolean;
}

/** How far it is looked, where nobody asked for it: after so many round trips the rest of the cells is left. */
export type Looking = Watch & { readonly mostTrips?: number };

interface SheetBlock {
  readonly sheet: Excel.Worksheet;
  readonly block: CellBlock;
}

/** Looks through the formulas of all sheets, hidden ones too: in two round trips, in more where they are over Excel's limit. */
export async function findBroken(
  context: Excel.RequestContext,
  { mostTrips, ...watch }: Looking,
): Promise<Broken> {
  const sheets = context.workbook.worksheets.load("items/name,items/id");
  await context.sync(); // which sheets are there?
  const used = sheets.items.map((sheet) => ({
    sheet,
    range: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync(); // where are their cells?
  const blocks = used
    .filter(({ range }) => !range.isNullObject)
    .map(({ sheet, range }) => ({ sheet, block: blockOf(range) }));
  const trips = partsOf(blocks).slice(0, mostTrips);
  const cells: BrokenCell[] = [];
  for (const [index, trip] of trips.entries()) {
    const step = atStep(watch, { done: index, total: trips.length, text: "Looking through the formulas" });
    if (step.kind === "failed") return { cells: withSpills(cells), isWhole: false };
    cells.push(...(await brokenIn(context, trip)));
  }
  return { cells: withSpills(cells), isWhole: true };
}

async function brokenIn(context: Excel.RequestContext, trip: readonly SheetBlock[]) {
  // What do the cells hold?
  const answers = await inTrips(context, trip, {
    ask: ({ sheet, block }) => ({
      sheet,
      block,
      range: sheet
        .getRangeByIndexes(block.top, block.left, block.rowCount, block.columnCount)
        .load("formulas,values"),
    }),
    cut: (owner) => halvesOf(owner.block).map((block) => ({ ...owner, block })),
  });
  return answers.flatMap(({ sheet, block, range }) =>
    range.formulas.flatMap((line, row) =>
      line.flatMap((formula: unknown, column): readonly BrokenCell[] => {
        const broken = brokenFormula({ formula, value: range.values[row]?.[column] });
        if (!broken) return [];
        const place = { row: block.top + row, column: block.left + column };
        const at = placeOf(sheet.name, place.row, place.column);
        return [{ ...broken, ...place, at, sheetId: sheet.id, found: String(formula) }];
      }),
    ),
  );
}

/** Results of Google's go only where they hang together with a formula of ours that is entered anew: it fills them again. */
function withSpills(cells: readonly BrokenCell[]): readonly BrokenCell[] {
  const keyOf = ({ sheetId, row, column }: Pick<BrokenCell, "sheetId" | "row" | "column">) =>
    `${sheetId} ${row} ${column}`;
  const left = new Map(
    cells.filter(({ because }) => because === "result left behind").map((cell) => [keyOf(cell), cell]),
  );
  const kept = cells.filter(({ because }) => because !== "result left behind");
  const reached = [...kept];
  for (const cell of reached) {
    for (const [down, right] of [
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      const key = keyOf({ sheetId: cell.sheetId, row: cell.row + down, column: cell.column + right });
      const next = left.get(key);
      if (next === undefined || cell.because === "kept as text") continue;
      left.delete(key);
      reached.push(next);
    }
  }
  return reached;
}
