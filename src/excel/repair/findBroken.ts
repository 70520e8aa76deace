import { brokenFormula, type BrokenFormula, isKeptByGoogle, placeOf } from "../../sheets";
import { inTrips } from "../batch/inTrips";
import { atStep, type Watch } from "../batch/progress";
import { blockOf, halvesOf, partsOf, type CellBlock } from "../read/partsOf";
import type { BrokenCell, SheetCell } from "./brokenCell";
import { withSpills } from "./googleSpills";

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
  const others: SheetCell[] = [];
  for (const [index, trip] of trips.entries()) {
    const step = atStep(watch, { done: index, total: trips.length, text: "Looking through the formulas" });
    if (step.kind === "failed") return { cells: withSpills(cells, others), isWhole: false };
    for (const { broken, place } of await formulasIn(context, trip))
      if (broken) cells.push({ ...broken, ...place });
      else others.push(place);
  }
  return { cells: withSpills(cells, others), isWhole: true };
}

interface Found {
  readonly place: Omit<BrokenCell, keyof BrokenFormula>;
  /** Nothing for a formula of somebody else's that Google kept. */
  readonly broken: BrokenFormula | undefined;
}

async function formulasIn(
  context: Excel.RequestContext,
  trip: readonly SheetBlock[],
): Promise<readonly Found[]> {
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
    range.formulas.flatMap((line, down) =>
      line.flatMap((formula: unknown, right): readonly Found[] => {
        const broken = brokenFormula({ formula, value: range.values[down]?.[right] });
        if (!broken && !isKeptByGoogle(formula)) return [];
        const [row, column] = [block.top + down, block.left + right];
        const at = placeOf(sheet.name, row, column);
        return [{ broken, place: { row, column, at, sheetId: sheet.id, found: String(formula) } }];
      }),
    ),
  );
}
