import type { PeriodReading } from "../../scorecard";
import { isBlank, placeOf, valueAt, type Grid, type RawValue } from "../grid";
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
  reading: PeriodReading,
  figures: readonly Figure[],
): readonly Question[] {
  return [...yearQuestions(range, grid, reading), ...wholeQuestions(range, figures)];
}

function yearQuestions(range: MappedRange, grid: Grid, { date1904 }: PeriodReading): readonly Question[] {
  const yearless = saidOf(range, "Year") === undefined ? firstYearless(range, grid, date1904) : undefined;
  if (!yearless) return [];
  const line: MappingRow = { sheet: range.sheet, range: range.range, column: "", holds: "Year" };
  const title = sheetYear(grid, range.area.top - 1);
  const doubt = title
    ? ({ code: "year-from-title", ...title } as const)
    : ({ code: "year-missing", found: String(yearless.found) } as const);
  return [
    toQuestion(doubt, placeOf(range.sheet, yearless.row, yearless.column), { lines: [line], field: "says" }),
  ];
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
