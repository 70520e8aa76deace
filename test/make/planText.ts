import { shownContent } from "../../src/excel/write/content";
import type { PlannedCell, SheetPlan } from "../../src/report";

/** What a planned cell holds: its text, its formula, or its number; nothing of an empty one. */
export function heldBy(cell: PlannedCell | undefined): string | number | undefined {
  const shown = cell && shownContent(cell.content);
  return shown === "" ? undefined : shown;
}

/** What the rows of a plan hold, empty cells as undefined. */
export function rowsOf({
  rows,
}: Pick<SheetPlan, "rows">): readonly (readonly (string | number | undefined)[])[] {
  return rows.map(({ cells }) => cells.map(heldBy));
}
