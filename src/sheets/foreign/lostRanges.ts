import type { Problem } from "../../scorecard";
import { type Grid, placeOf, valueAt, type WorkbookGrids } from "../grid";
import { labelOf } from "./labelOf";
import {
  isLeftOut,
  isWithin,
  parseColumns,
  rangesOf,
  referredRow,
  type MappedRange,
  type MappingRow,
} from "./mapping";
import { movedLine } from "./movedLine";
import type { Settled } from "./oneEach";
import type { Doubt } from "./doubt";

/** Questions that say why figures are left out. */
const explaining: ReadonlySet<Doubt["code"]> = new Set<Doubt["code"]>([
  "several-rows",
  "zeros",
  "error-cell",
]);

/** Ranges that no longer are where the mapping says: nothing is found in them, or their headers name no periods. */
export function lostRanges(
  mapping: readonly MappingRow[],
  { grids, date1904 }: WorkbookGrids,
  { figures, questions }: Settled,
): readonly Problem[] {
  const told = [...figures, ...questions.filter(({ code }) => explaining.has(code))];
  return rangesOf(mapping).flatMap((range): readonly Problem[] => {
    const grid = grids.find(({ sheet }) => sheet === range.sheet);
    if (!grid || isLeftOut(range)) return [];
    const moved = movedLine(range, grid);
    if (moved) return [movedProblem(moved, range)];
    const isFound = told.some(({ at }) => isWithin(at, range)) && !hasLostHeaders(range, grid, date1904);
    const at = placeOf(range.sheet, range.area.top, range.area.left);
    return isFound ? [] : [{ code: "mapping-empty", range: range.range, at }];
  });
}

function movedProblem({ column, header = "" }: MappingRow, { sheet, range, area }: MappedRange): Problem {
  const at = placeOf(sheet, area.top - 1, parseColumns(column)?.first ?? area.left);
  return { code: "mapping-moved", range, column, header, at };
}

/** Whether a row that should name periods names none. */
function hasLostHeaders({ rows }: MappedRange, grid: Grid, date1904: boolean): boolean {
  return rows.some(({ period, column }) => {
    const row = referredRow(period);
    const columns = parseColumns(column);
    if (row === undefined || !columns) return false;
    const label = labelOf(valueAt(grid, row, columns.first), true, { date1904 });
    return label?.period === undefined && label?.yearless === undefined;
  });
}
