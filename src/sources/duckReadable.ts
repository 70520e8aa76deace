import { dayText, type Source, type SourceFound, sourceProblem, type SourceProblem } from "../scorecard";
import { columnsNamed } from "./columnsNamed";
import { datesIn } from "./datesIn";
import { duckDialect } from "./dialects";
import type { EngineColumn, MeasuresAsked } from "./engine";
import { isLonger } from "./isLonger";
import { type Marks, marksIn, numberIn } from "./marksIn";
import type { Readable } from "./totalsSql";

/** A DuckDB, on a computer or in a browser, and what is read with it. */
export interface DuckReading {
  readonly from: string;
  readonly columns: readonly EngineColumn[];
  /** Runs one statement; what it answers, as plain values. */
  readonly rows: (sql: string) => Promise<readonly (readonly unknown[])[]>;
}

/** A column as it can be read, and what is joined for that. */
interface ColumnRead {
  readonly sql: string;
  readonly isBad?: string;
  readonly join?: string;
}

/** What the figures of files are read from: texts are made dates and numbers by what all of the column says. */
export async function duckReadable(
  source: Source,
  asked: MeasuresAsked,
  reading: DuckReading,
): Promise<Readable | SourceProblem> {
  const columns = columnsNamed(source, reading.columns);
  if ("code" in columns) return columns;
  const date = await dateRead(source, columns.date, { ...reading, asked });
  if ("code" in date) return sourceProblem(date, source.at);
  const value = await valueRead(source, columns.value, reading);
  if ("code" in value) return sourceProblem(value, source.at);
  const { name } = duckDialect;
  return {
    from: [reading.from, date.join, value.join].filter((part) => part !== undefined).join(" "),
    ...{ date: date.sql, value: value.sql },
    ...(value.isBad === undefined ? {} : { isBad: value.isBad }),
    ...(columns.measure ? { measure: name(columns.measure.name) } : {}),
    ...(columns.unit ? { unit: name(columns.unit.name) } : {}),
  };
}

/** A date that begins with its year, as the engine reads it itself: that can mean one day only. */
const yearFirst = (text: string) =>
  `CASE WHEN substr(${text}, 5, 1) IN ('-', '/') THEN TRY_CAST(${text} AS TIMESTAMP) END`;

/** More different dates than these are none of a calendar. */
const mostDates = 100_000;

async function dateRead(
  source: Source,
  column: EngineColumn,
  { from, rows, asked }: DuckReading & { readonly asked: MeasuresAsked },
): Promise<ColumnRead | SourceFound> {
  const own = duckDialect.name(column.name);
  if (column.holds === "dates") return { sql: own };
  const said = { source: source.name, column: column.name };
  if (column.holds === "other") return { code: "source-type", ...said, is: column.type, needed: "dates" };
  const text = `trim(CAST(${own} AS VARCHAR))`;
  const isoDate = yearFirst(text);
  const others = await textsOf(
    rows,
    `SELECT DISTINCT ${text} FROM ${from} WHERE ${text} <> '' AND ${isoDate} IS NULL`,
  );
  if (others.length > mostDates) return { code: "source-type", ...said, is: "text", needed: "dates" };
  const read = datesIn(others, source.dayOrder, asked.calendar);
  if (read.kind === "two ways") return { code: "source-day-month", ...said, found: read.found };
  const [unreadable] = read.unreadable;
  if (unreadable !== undefined) {
    const listed = read.unreadable.map(duckDialect.text).join(", ");
    const [[count] = []] = await rows(`SELECT count(*) FROM ${from} WHERE ${text} IN (${listed})`);
    return { code: "source-no-date", source: source.name, rows: Number(count), found: unreadable };
  }
  const long = [...read.dates].find(([, { period }]) => period && isLonger(period, asked.shortest));
  if (long)
    return { code: "source-long-period", source: source.name, found: long[0], measure: asked.shortestName };
  if (read.dates.size === 0) return { sql: isoDate };
  const table = "bsc_dates_written";
  await fill(
    rows,
    table,
    "DATE",
    [...read.dates].map(([written, { day }]) => [written, `DATE '${dayText(day)}'`]),
  );
  return {
    sql: `coalesce(${isoDate}, CAST(${table}.bsc_meant AS TIMESTAMP))`,
    join: `LEFT JOIN ${table} ON ${table}.bsc_written = ${text}`,
  };
}

async function textsOf(rows: DuckReading["rows"], sql: string): Promise<readonly string[]> {
  const found = await rows(`${sql} LIMIT ${mostDates + 1}`);
  return found.map(([text]) => String(text));
}

/** A table of what texts mean, to be joined. */
async function fill(
  rows: DuckReading["rows"],
  table: string,
  type: string,
  meanings: readonly (readonly [written: string, meant: string])[],
): Promise<void> {
  await rows(`CREATE TEMP TABLE ${table} (bsc_written VARCHAR, bsc_meant ${type})`);
  for (let first = 0; first < meanings.length; first += 1_000) {
    const some = meanings.slice(first, first + 1_000);
    const values = some.map(([written, meant]) => `(${duckDialect.text(written)}, ${meant})`);
    await rows(`INSERT INTO ${table} VALUES ${values.join(", ")}`);
  }
}

async function valueRead(
  source: Source,
  column: EngineColumn,
  { from, rows }: DuckReading,
): Promise<ColumnRead | SourceFound> {
  const own = duckDialect.name(column.name);
  const said = { source: source.name, column: column.name };
  const text = `trim(${own})`;
  if (source.aggregation === "Count") return { sql: column.holds === "texts" ? `nullif(${text}, '')` : own };
  if (column.holds === "numbers") return { sql: `CAST(${own} AS DOUBLE)` };
  if (column.holds !== "texts") return { code: "source-type", ...said, is: column.type, needed: "numbers" };
  if (source.decimal !== "comma" && (await isPlain(text, { from, rows })))
    return { sql: `TRY_CAST(${text} AS DOUBLE)` };
  const shapes = await rows(
    `SELECT any_value(v), count(*) FROM (SELECT ${text} AS v FROM ${from}) WHERE v <> ''
     GROUP BY regexp_replace(v, '[0-9]', '9', 'g'), starts_with(ltrim(v, '+-'), '0') LIMIT 10000`,
  );
  const marks = marksIn(
    shapes.map(([shape, count]) => ({ text: String(shape), rows: Number(count) })),
    source.decimal,
  );
  if (marks.kind !== "ok")
    return {
      code: marks.kind === "both" ? "source-both-marks" : "source-two-ways",
      ...said,
      found: marks.found,
    };
  return textNumbers(text, marks, { from, rows });
}

/**
 * Whether all of a column's texts are numbers with a decimal point that is sure to be one, or whole numbers: those the engine reads at
 * once.
 */
async function isPlain(text: string, { from, rows }: Pick<DuckReading, "from" | "rows">): Promise<boolean> {
  const number = `TRY_CAST(${text} AS DOUBLE)`;
  const isOther = `${text} <> '' AND (${number} IS NULL OR NOT isfinite(${number}) OR contains(${text}, '_'))`;
  const place = `strpos(${text}, '.')`;
  const [[others, pointed, sure] = []] = await rows(
    `SELECT count(*) FILTER (WHERE ${isOther}), count(*) FILTER (WHERE ${place} > 0),
     count(*) FILTER (WHERE ${place} > 0 AND length(${text}) - ${place} <> 3) FROM ${from}`,
  );
  return Number(others) === 0 && (Number(pointed) === 0 || Number(sure) > 0);
}

/** Plain numbers are read where they lie; what else numbers can look like is looked up, text by text. */
async function textNumbers(
  text: string,
  { decimal }: Marks,
  { from, rows }: Omit<DuckReading, "columns">,
): Promise<ColumnRead> {
  const [group, mark] = decimal === "comma" ? ["\\.", ","] : [",", "\\."];
  const shape = `[+-]?([0-9]{1,3}(${group}[0-9]{3})+|[0-9]+)(${mark}[0-9]+)?`;
  const isPlain = `regexp_full_match(${text}, '${shape}')`;
  const ungrouped = `replace(${text}, '${decimal === "comma" ? "." : ","}', '')`;
  const plain = `TRY_CAST(${decimal === "comma" ? `replace(${ungrouped}, ',', '.')` : ungrouped} AS DOUBLE)`;
  const others = await textsOf(
    rows,
    `SELECT DISTINCT ${text} FROM ${from} WHERE ${text} <> '' AND NOT ${isPlain}`,
  );
  const known = others.flatMap((written) => {
    const meant = numberIn(written, { decimal });
    return meant === "unreadable" ? [] : [[written, meant === "nothing" ? "NULL" : String(meant)] as const];
  });
  if (others.length === 0) return { sql: plain };
  const table = "bsc_numbers_written";
  await fill(rows, table, "DOUBLE", known);
  return {
    sql: `CASE WHEN ${isPlain} THEN ${plain} ELSE ${table}.bsc_meant END`,
    isBad: `${text} <> '' AND NOT ${isPlain} AND ${table}.bsc_written IS NULL`,
    join: `LEFT JOIN ${table} ON ${table}.bsc_written = ${text}`,
  };
}
