import type { Grid, RawValue } from "../../sheets";
import { inTrips } from "../batch/inTrips";
import { addRows, halvesOf, partsOf, type CellBlock } from "./partsOf";

/** A sheet of which something is read, and where it begins and ends. */
export interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  readonly block: CellBlock;
  /** Its values, where its first cells are all that it has. */
  readonly values: readonly RawValue[][] | undefined;
}

/** The cells of sheets, in one round trip unless they are over the payload limit; in none where all are there already. */
export async function loadCells(
  context: Excel.RequestContext,
  used: readonly UsedSheet[],
): Promise<readonly Grid[]> {
  const rowsOf = new Map(used.map(({ sheet }): [Excel.Worksheet, RawValue[][]] => [sheet, []]));
  const topOf = new Map(used.map(({ sheet, block }) => [sheet, block.top]));
  for (const trip of partsOf(used.filter(({ values }) => !values))) {
    // What do the cells hold?
    const answers = await inTrips(context, trip, {
      ask: ({ sheet, block }) => ({ sheet, top: block.top, range: rangeAt(sheet, block).load("values") }),
      cut: (owner) => halvesOf(owner.block).map((block) => ({ ...owner, block })),
    });
    for (const { sheet, top, range } of answers)
      addRows(rowsOf.get(sheet) ?? [], top - (topOf.get(sheet) ?? 0), range.values);
  }
  return used.map(({ sheet, block: { top, left }, values }) => ({
    sheet: sheet.name,
    isHidden: sheet.visibility !== "Visible",
    top,
    left,
    values: values ?? rowsOf.get(sheet) ?? [],
  }));
}

function rangeAt(sheet: Excel.Worksheet, { top, left, rowCount, columnCount }: CellBlock): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rowCount, columnCount);
}
