import { type Grid, isBlank, placeOf, type RawValue, valueAt } from "../grid";
import type { Figure } from "./figure";
import { labelOf } from "./labelOf";
import { parseColumns, referredRow, saidOf, type MappedRange, type MappingRow } from "./mapping";
import { sheetYear } from "./sheetYear";
import { toQuestion, type Question } from "./question";
import { keyColumnsOf } from "./takeRows";

/** What is not said of a range's periods: the year of its months, or the period of everything. */
export function periodQuestions(
  range: MappedRange,
  grid: Grid,
  date1904: boolean,
  figures: readonly Figure[],
): readonly Question[] {
  return [...yearQuestions(range, grid, date1904, figures), ...wholeQuestions(range, figures)];
}

function yearQuestions(
  range: MappedRange,
  grid: Grid,
  date1904: boolean,
  figures: readonly Figure[],
): readonly Question[] {
  const place = firstYearless(range, grid, date1904);
  const open = figures.find(({ yearless }) => yearless !== undefined);
  const title = saidOf(range, "Year") === undefined ? sheetYear(grid, range.area.top - 1) : undefined;
  const at = place ? placeOf(range.sheet, place.row, place.column) : open?.at;
  if (!at || (!open && !(place && title))) return [];
  const line: MappingRow = { sheet: range.sheet, range: range.range, column: "", holds: "Year" };
  const doubt =
    open || !title
      ? ({ code: "year-missing", found: open?.yearless ?? "" } as const)
      : ({ code: "year-from-title", ...title } as const);
  return [toQuestion(doubt, at, { lines: [line], field: "says" })];
}

interface CellFound {
  readonly row: number;
  readonly column: number;
  readonly found: RawValue;
}

function firstYearless(range: MappedRange, grid: Grid, date1904: boolean): CellFound | undefined {
  const cells = [...headerCells(range), ...textCells(grid, periodCells(range))];
  const written = cells.map(({ row, column }) => ({
    row,
    column,
    found: valueAt(grid, row, column),
  }));
  return [...fixedPeriods(range), ...written].find(
    ({ found }) => !isBlank(found) && labelOf(found, true, { date1904 })?.yearless !== undefined,
  );
}

/** Below a header of periods a number is a date, never a month. */
function textCells(
  grid: Grid,
  cells: readonly Pick<CellFound, "row" | "column">[],
): readonly Pick<CellFound, "row" | "column">[] {
  return cells.filter(({ row, column }) => typeof valueAt(grid, row, column) === "string");
}

function fixedPeriods({ rows, area }: MappedRange): readonly CellFound[] {
  return rows.flatMap(({ column, period }) => {
    const columns = parseColumns(column);
    return period && columns ? [{ row: area.top - 1, column: columns.first, found: period }] : [];
  });
}

function headerCells({ rows }: MappedRange): readonly Pick<CellFound, "row" | "column">[] {
  return rows.flatMap(({ holds, column, period }) => {
    const row = referredRow(period);
    const columns = parseColumns(column);
    return holds === "Figure" && row !== undefined && columns ? [{ row, column: columns.first }] : [];
  });
}

function periodCells(range: MappedRange): readonly Pick<CellFound, "row" | "column">[] {
  const keys = keyColumnsOf(range);
  const column = keys.get("Period");
  if (column === undefined || keys.has("Year")) return [];
  const { top, bottom } = range.area;
  return Array.from({ length: bottom - top + 1 }, (_, offset) => ({ row: top + offset, column }));
}

/** Levels may hold in every period; an actual that belongs to none cannot be used. */
function wholeQuestions(range: MappedRange, figures: readonly Figure[]): readonly Question[] {
  const first = figures.find(({ role, period }) => role === "Actual" && !period);
  if (!first) return [];
  const line: MappingRow = { sheet: range.sheet, range: range.range, column: "", holds: "Period" };
  return [toQuestion({ code: "period-missing" }, first.at, { lines: [line], field: "says" })];
}
