import { periodOfWritten, type PeriodReading, type WrittenPeriod } from "../../scorecard";
import { isBlank, valueAt, type Grid, type RawValue } from "../grid";
import { labelOf } from "./findHeaders";
import type { FigureRole } from "./labelWords";
import { parseColumns, referredRow, type MappedRange, type MappingRow } from "./mapping";

/** A column of figures, with what its headers say of them. */
export interface FigureColumn {
  readonly column: number;
  readonly role?: FigureRole;
  readonly period?: WrittenPeriod;
  readonly measure?: string;
}

/** The columns of figures of a range; where a row names their periods, later columns that it names as well. */
export function figureColumns(
  range: MappedRange,
  grid: Grid,
  reading: PeriodReading,
): readonly FigureColumn[] {
  const lines = range.rows.filter(({ holds }) => holds === "Figure");
  const taken = new Set(range.rows.flatMap(({ column }) => columnsIn(column)));
  return lines.flatMap((line) => {
    const written = columnsIn(line.column);
    const grown =
      referredRow(line.period) === undefined ? [] : columnsAfter(line, range, { grid, reading, taken });
    return [...written, ...grown].flatMap((column) => toFigureColumn(line, column, { grid, reading }) ?? []);
  });
}

function columnsIn(text: string): readonly number[] {
  const columns = parseColumns(text);
  return columns
    ? Array.from({ length: columns.last - columns.first + 1 }, (_, index) => columns.first + index)
    : [];
}

interface Look {
  readonly grid: Grid;
  readonly reading: PeriodReading;
}

/** Periods added at the right since the mapping was agreed: of the same length as those before them. */
function columnsAfter(
  line: MappingRow,
  { area, rows }: MappedRange,
  { grid, reading, taken }: Look & { readonly taken: ReadonlySet<number> },
): readonly number[] {
  const last = columnsIn(line.column).at(-1);
  const row = referredRow(line.period);
  const isLast = rows.every((other) => columnsIn(other.column).every((column) => column <= (last ?? -1)));
  if (last === undefined || row === undefined || !isLast || last < area.right) return [];
  const added: number[] = [];
  const before = headerPeriod(grid, row, last, reading);
  for (let column = last + 1; !taken.has(column); column++) {
    const period = headerPeriod(grid, row, column, reading);
    if (!period || !before || lengthOf(period) !== lengthOf(before)) break;
    added.push(column);
  }
  return added;
}

const lengthOf = (written: WrittenPeriod) => (written.kind === "date" ? "date" : written.period.frequency);

function toFigureColumn(line: MappingRow, column: number, { grid, reading }: Look): FigureColumn | undefined {
  const periodRow = referredRow(line.period);
  const period =
    periodRow === undefined
      ? fixedPeriod(line.period, reading)
      : headerPeriod(grid, periodRow, column, reading);
  if (periodRow !== undefined && !period) return undefined;
  const measureRow = referredRow(line.measure);
  const measure = measureRow === undefined ? line.measure : nameText(valueAt(grid, measureRow, column));
  return {
    column,
    ...(line.role ? { role: line.role } : {}),
    ...(period ? { period } : {}),
    ...(measure ? { measure } : {}),
  };
}

function fixedPeriod(text: string | undefined, reading: PeriodReading): WrittenPeriod | undefined {
  return text ? labelOf(text, false, reading)?.period : undefined;
}

function headerPeriod(
  grid: Grid,
  row: number,
  column: number,
  reading: PeriodReading,
): WrittenPeriod | undefined {
  const value = valueAt(grid, row, column);
  if (isBlank(value)) return undefined;
  return labelOf(value, true, reading)?.period;
}

/** A name as it is compared and shown: on one line. */
export function nameText(value: RawValue): string {
  return String(value).replace(/\s+/g, " ").trim();
}

/** How long the periods are that dates stand for: as far apart as the dates are. */
export function frequencyOfDates(days: readonly number[]): Parameters<typeof periodOfWritten>[1] {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((day, index) => day - (sorted[index] ?? day));
  const shortest = Math.min(...gaps);
  if (gaps.length === 0 || shortest < 7) return "Monthly";
  if (gaps.every((gap) => gap % 7 === 0) && shortest < 28) return "Weekly";
  if (shortest >= 360) return "Yearly";
  if (shortest >= 180) return "Half-yearly";
  return shortest >= 85 ? "Quarterly" : "Monthly";
}
