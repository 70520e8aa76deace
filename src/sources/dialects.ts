import { type Day, dayText } from "../scorecard";

/** How an engine writes what its dialect of SQL says in a way of its own. */
export interface Dialect {
  /** A column or a table by its name, whatever stands in it. */
  name(name: string): string;
  /** A text, whatever stands in it. */
  text(text: string): string;
  /** A text of a column, so that different types can be told apart by name. */
  asText(expression: string): string;
  /** Whole months since January of year 0. */
  months(date: string): string;
  /** Whole weeks since Monday, 1970-01-05. */
  weeks(date: string): string;
  /** A whole number divided by one, rounded down. */
  whole(dividend: string, divisor: number): string;
  day(day: Day): string;
  /** The sum, as exact as the engine can. */
  sum(value: string): string;
  /** A number that can be divided without losing digits. */
  asNumber(expression: string): string;
  /** Whether a binary number is one, not NaN or infinite. */
  isFinite(number: string): string;
  /** The value of the row with the latest date. */
  latest(value: string, date: string): string;
}

const doubled = (quote: string) => (text: string) =>
  `${quote}${text.replaceAll(quote, quote + quote)}${quote}`;

/** As `2026-03-31`; SQL's own form. */
const isoDay = (day: Day) => dayText(day);

const countedMonths = (date: string) => `(extract(year from ${date}) * 12 + extract(month from ${date}) - 1)`;

export const duckDialect: Dialect = {
  name: doubled('"'),
  text: doubled("'"),
  asText: (expression) => `CAST(${expression} AS VARCHAR)`,
  months: countedMonths,
  weeks: (date) => `(date_diff('day', DATE '1970-01-05', CAST(${date} AS DATE)) // 7)`,
  whole: (dividend, divisor) => `(${dividend} // ${divisor})`,
  day: (day) => `DATE '${isoDay(day)}'`,
  // In whatever order the rows are added, the sum is the same to the last digits.
  sum: (value) => `fsum(${value})`,
  asNumber: (expression) => expression,
  isFinite: (number) => `isfinite(${number})`,
  latest: (value, date) => `arg_max(${value}, ${date})`,
};

export const postgresDialect: Dialect = {
  name: doubled('"'),
  text: (text) => `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`,
  asText: (expression) => `CAST(${expression} AS TEXT)`,
  months: countedMonths,
  weeks: (date) => `floor((CAST(${date} AS DATE) - DATE '1970-01-05') / 7.0)`,
  whole: (dividend, divisor) => `floor(${dividend} / ${divisor}.0)`,
  day: (day) => `DATE '${isoDay(day)}'`,
  sum: (value) => `sum(CAST(${value} AS NUMERIC))`,
  asNumber: (expression) => expression,
  isFinite: (number) => `${number} NOT IN ('NaN', 'Infinity', '-Infinity')`,
  latest: (value, date) => `(array_agg(${value} ORDER BY ${date} DESC))[1]`,
};

/** Its older versions know no parameters: both kinds of quotes are escaped by a backslash, and so is the backslash. */
const escaped = (quote: string) => (text: string) =>
  `${quote}${text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`)}${quote}`;

export const clickhouseDialect: Dialect = {
  name: escaped("`"),
  text: escaped("'"),
  asText: (expression) => `toString(${expression})`,
  months: (date) => `(toYear(${date}) * 12 + toMonth(${date}) - 1)`,
  // Its first day is 1970-01-01; weeks begin four days later.
  weeks: (date) => `intDiv(toInt32(toRelativeDayNum(${date})) - 4, 7)`,
  whole: (dividend, divisor) => `intDiv(${dividend}, ${divisor})`,
  day: (day) => `toDate('${isoDay(day)}')`,
  sum: (value) => `sum(${value})`,
  // Its decimals are divided to as many places as they have.
  asNumber: (expression) => `toFloat64(${expression})`,
  isFinite: (number) => `isFinite(${number})`,
  latest: (value, date) => `argMax(${value}, ${date})`,
};
