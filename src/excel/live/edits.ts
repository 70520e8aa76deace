/** A range that somebody has edited, as Excel names it. */
export interface EditedRange {
  readonly sheetId: string;
  readonly address: string;
}

/** What has happened to the sheets since they were read: edits of some ranges, or anything at all. */
export type Edits = "anything" | readonly EditedRange[];

/** Longer bursts, and larger ranges, are read faster as a whole. */
const mostRanges = 20;
const mostCells = 2_000;

type Changed = Pick<Excel.WorksheetChangedEventArgs, "changeType" | "address" | "worksheetId">;

/** The edits with one more. */
export function withEdit(edits: Edits, { changeType, address, worksheetId }: Changed): Edits {
  if (edits === "anything" || changeType !== "RangeEdited" || cellsIn(address) > mostCells) return "anything";
  const range = { sheetId: worksheetId, address };
  return edits.length < mostRanges ? [...edits, range] : "anything";
}

/** How many cells an address means; without end where it means whole columns, whole rows or several areas. */
function cellsIn(address: string): number {
  const [, left, top, right = left, bottom = top] =
    /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address) ?? [];
  if (!left || !right) return Infinity;
  return (columnOf(right) - columnOf(left) + 1) * (Number(bottom) - Number(top) + 1);
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
