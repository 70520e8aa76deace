import { periodOfWritten, type PeriodReading, type WrittenPeriod } from "../../scorecard";
import { type Grid, isBlank, type RawValue, valueAt } from "../grid";
import { labelOf } from "./labelOf";
import type { FigureRole } from "./labelWords";
import { parseColumns, referredRow, type MappedRange, type MappingRow } from "./mapping";

/** A column of figures, with what its headers say of them. */
export interface FigureColumn {
  readonly column: number;
  readonly role?: FigureRole;
  readonly period?: WrittenPeriod;
  /** A period without its year. */
  readonly yearless?: string;
  readonly measure?: string;
}

/** How periods are read: in the sheet's year, and without one. */
export interface Readings {
  readonly reading: PeriodReading;
  readonly bare: PeriodReading;
}

/** The columns of figures of a range; where a row names their periods, later columns that it names as well. */
export function figureColumns(
  range: MappedRange,
  grid: Grid,
  { reading, bare }: Readings,
): readonly FigureColumn[] {
  const lines = range.rows.filter(({ holds }) => holds === "Figure");
  const taken = new Set(range.rows.flatMap(({ column }) => columnsIn(column)));
  return lines.flatMap((line) => {
    const written = columnsIn(line.column);
    const grown = referredRow(line.period) === undefined ? [] : columnsAfter(line, { grid, reading, taken });
    return [...written, ...grown].flatMap(
      (column) => toFigureColumn(line, column, { grid, reading: bare }) ?? [],
    );
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

/** Periods added at the right since the mapping was agreed: those that go on from the last one. */
function columnsAfter(
  line: MappingRow,
  { grid, reading, taken }: Look & { readonly taken: ReadonlySet<number> },
): readonly number[] {
  const last = columnsIn(line.column).at(-1);
  const row = referredRow(line.period);
  if (last === undefined || row === undefined) return [];
  const added: number[] = [];
  let before = headerPeriod(line, valueAt(grid, row, last), reading);
  for (let column = last + 1; before && !taken.has(column); column++) {
    const next = headerPeriod(line, valueAt(grid, row, column), reading);
    if (!next || !follows(next, before)) break;
    added.push(column);
    before = next;
  }
  return added;
}

/** Whether a period is the one after another of its length; a date need only be a later one. */
function follows(next: WrittenPeriod, before: WrittenPeriod): boolean {
  if (next.kind === "date") return before.kind === "date" && next.day > before.day;
  if (before.kind === "date" || next.period.frequency !== before.period.frequency) return false;
  return next.period.ordinal === before.period.ordinal + 1;
}

function toFigureColumn(line: MappingRow, column: number, { grid, reading }: Look): FigureColumn | undefined {
  const time = timeOf(line, column, { grid, reading });
  if (!time) return undefined;
  const measureRow = referredRow(line.measure);
  const measure = measureRow === undefined ? line.measure : nameText(valueAt(grid, measureRow, column));
  return { column, ...(line.role ? { role: line.role } : {}), ...time, ...(measure ? { measure } : {}) };
}

/** The period of a column, as its line or its header says it; undefined where the header says none. */
function timeOf(
  { period }: MappingRow,
  column: number,
  { grid, reading }: Look,
): Pick<FigureColumn, "period" | "yearless"> | undefined {
  if (!period) return {};
  const row = referredRow(period);
  const label = labelOf(row === undefined ? period : valueAt(grid, row, column), true, reading);
  if (label?.period) return { period: label.period };
  return label?.yearless === undefined ? undefined : { yearless: label.yearless };
}

/** The period of a header that says nothing else, or the role of its line: the months up to June are no June. */
function headerPeriod(
  { role }: MappingRow,
  value: RawValue,
  reading: PeriodReading,
): WrittenPeriod | undefined {
  const label = isBlank(value) ? undefined : labelOf(value, true, reading);
  const isMore = label?.isDerived || label?.isCompared || (label?.role && label.role !== role);
  return isMore ? undefined : label?.period;
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
