import { type Calendar, type Day, type Frequency, monthsIn, type SourceAggregation } from "../scorecard";
import type { Dialect } from "./dialects";

/** What an engine can read the figures from: SQL of its own dialect. */
export interface Readable {
  /** A table, or a query in brackets with a name behind it. */
  readonly from: string;
  /** A date or a time; empty where there is none. */
  readonly date: string;
  readonly value: string;
  /** Holds where a row has a value that is no number; left out where there cannot be one. */
  readonly isBad?: string;
  readonly measure?: string;
  readonly unit?: string;
}

/** What is asked: the figure of each period, and of each measure and unit where the data name them. */
export interface TotalsAsked {
  readonly frequency: Frequency;
  readonly calendar: Calendar;
  /** Left out: the one row that each period has. */
  readonly aggregation?: SourceAggregation;
  readonly from?: Day;
}

/** More groups than this are no figures of a scorecard: the rows must have been grouped by something else. */
export const mostTotals = 250_000;

/**
 * The totals as one SELECT, worked out where the data lie: period, value, rows, rows with a value, rows whose value is no number, the
 * highest of what could be the value, then measure and unit where the data name them. The period is its number on its frequency's own line; it is empty
 * for rows without a date.
 */
export function totalsSql(dialect: Dialect, readable: Readable, asked: TotalsAsked): string {
  const groups = [
    `${periodOf(dialect, asked)} AS bsc_period`,
    ...(readable.measure ? ["bsc_measure"] : []),
    ...(readable.unit ? ["bsc_unit"] : []),
  ];
  const keys = ["bsc_period", ...groups.slice(1)];
  const { value, highest, rows, filled, bad, from } = parts(dialect, readable, asked);
  const select = [
    groups[0],
    `${value} AS bsc_total`,
    `${rows} AS bsc_rows`,
    `${filled} AS bsc_filled`,
    `sum(${bad}) AS bsc_bad_rows`,
    `${highest} AS bsc_highest`,
    ...groups.slice(1),
  ];
  return `SELECT ${select.join(", ")}\nFROM ${from}\nGROUP BY ${keys.join(", ")}\nLIMIT ${mostTotals + 1}`;
}

function periodOf(dialect: Dialect, { frequency, calendar }: TotalsAsked): string {
  if (frequency === "Weekly") return dialect.weeks("bsc_date");
  const months = dialect.months("bsc_date");
  if (frequency === "Monthly") return months;
  const lead = calendar.fiscalYearStart === 1 ? 0 : 13 - calendar.fiscalYearStart;
  return dialect.whole(`(${months} + ${lead})`, monthsIn[frequency]);
}

interface Parts {
  readonly value: string;
  readonly highest: string;
  readonly rows: string;
  readonly filled: string;
  readonly bad: string;
  readonly from: string;
}

function parts(dialect: Dialect, readable: Readable, asked: TotalsAsked): Parts {
  const rows = rowsOf(dialect, readable, asked);
  const { aggregation } = asked;
  if (aggregation === "Last") return lastParts(dialect, readable, rows);
  const value = aggregation ? aggregates[aggregation](dialect) : "max(bsc_value)";
  // Without an aggregation a figure has one row: of several it is not known which counts.
  return { value, highest: value, rows: "count(*)", filled: "count(bsc_value)", bad: "bsc_bad", from: rows };
}

const aggregates: Readonly<Record<Exclude<SourceAggregation, "Last">, (dialect: Dialect) => string>> = {
  Sum: (dialect) => dialect.sum("bsc_value"),
  Average: (dialect) => `${dialect.asNumber(dialect.sum("bsc_value"))} / nullif(count(bsc_value), 0)`,
  Min: () => "min(bsc_value)",
  Max: () => "max(bsc_value)",
  Count: () => "count(bsc_value)",
};

/** The rows that are read, each with what it says. */
function rowsOf(dialect: Dialect, readable: Readable, { from }: TotalsAsked): string {
  const { date, value, isBad, measure, unit } = readable;
  const columns = [
    `${date} AS bsc_date`,
    `${value} AS bsc_value`,
    `${isBad ? `CASE WHEN ${isBad} THEN 1 ELSE 0 END` : "0"} AS bsc_bad`,
    ...(measure ? [`${dialect.asText(measure)} AS bsc_measure`] : []),
    ...(unit ? [`${dialect.asText(unit)} AS bsc_unit`] : []),
  ];
  const where = from === undefined ? "" : ` WHERE (${date}) >= ${dialect.day(from)} OR (${date}) IS NULL`;
  return `(SELECT ${columns.join(", ")} FROM ${readable.from}${where}) AS bsc_rows_read`;
}

/** Of each moment the lowest and the highest value first: where the last ones differ, nobody knows which is the last. */
function lastParts(dialect: Dialect, readable: Readable, rows: string): Parts {
  const keys = [
    "bsc_date",
    ...(readable.measure ? ["bsc_measure"] : []),
    ...(readable.unit ? ["bsc_unit"] : []),
  ];
  const select = `${keys.join(", ")}, min(bsc_value) AS bsc_low, max(bsc_value) AS bsc_high, count(*) AS bsc_count, sum(bsc_bad) AS bsc_bad_count`;
  return {
    value: dialect.latest("bsc_low", "bsc_date"),
    highest: dialect.latest("bsc_high", "bsc_date"),
    rows: "sum(bsc_count)",
    filled: "sum(bsc_count)",
    bad: "bsc_bad_count",
    from: `(SELECT ${select} FROM ${rows} WHERE bsc_value IS NOT NULL OR bsc_bad = 1 GROUP BY ${keys.join(", ")}) AS bsc_moments`,
  };
}
