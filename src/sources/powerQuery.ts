import type { Facts, Frequency, SaidBy, Source } from "../scorecard";
import { clickhouseDialect, type Dialect, postgresDialect } from "./dialects";
import { frequenciesOf } from "./figuresFrom";

/**
 * What is pasted into Excel's Power Query so that it brings the figures of a database itself: its table has the headers of an Actuals
 * table. It names no server and no password; Excel asks for them. Undefined where there is nothing to be pasted: for a file, for a
 * source without an aggregation, and where the measures are not all of one frequency that both databases can name by a day.
 */
export function powerQueryOf(source: Source, facts: Facts): string | undefined {
  const connect = connections[source.kind];
  const [frequency, ...others] = frequenciesOf(source, facts);
  if (!connect || frequency === undefined || others.length > 0) return undefined;
  const sql = figuresSql(source, { frequency, ...connect });
  return sql === undefined ? undefined : connect.recipe(sql);
}

interface Connect {
  readonly dialect: Dialect;
  /** The first day of a period, where the database has a function for it. */
  readonly firstDay: Readonly<Partial<Record<Frequency, (date: string) => string>>>;
  readonly recipe: (sql: string) => string;
}

const connections: Readonly<Partial<Record<Source["kind"], Connect>>> = {
  postgres: {
    dialect: postgresDialect,
    firstDay: {
      Weekly: (date) => `CAST(date_trunc('week', ${date}) AS DATE)`,
      Monthly: (date) => `CAST(date_trunc('month', ${date}) AS DATE)`,
    },
    recipe: (sql) =>
      inM([
        'Server = "the name of your server"',
        'Database = "the name of the database"',
        "Source = PostgreSQL.Database(Server, Database)",
        `Figures = Value.NativeQuery(Source, ${textInM(sql)})`,
      ]),
  },
  clickhouse: {
    dialect: clickhouseDialect,
    firstDay: {
      Weekly: (date) => `toMonday(${date})`,
      Monthly: (date) => `toStartOfMonth(${date})`,
    },
    recipe: (sql) =>
      inM([
        'Dsn = "the name of your ODBC connection"',
        `Figures = Odbc.Query("dsn=" & Dsn, ${textInM(sql)})`,
      ]),
  },
};

const inM = (steps: readonly string[]) => `let\n    ${steps.join(",\n    ")}\nin\n    Figures\n`;

/** A text of Power Query's language on one line: quotes are doubled, and what begins an escape is one itself. */
const textInM = (text: string) =>
  `"${text
    .replaceAll("#(", "#(#)(")
    .replaceAll('"', '""')
    .replace(/\s*\n\s*/g, " ")}"`;

function figuresSql(
  source: Source,
  { dialect, firstDay, frequency }: Connect & { readonly frequency: Frequency },
): string | undefined {
  const { name } = dialect;
  const { aggregation, table, query } = source;
  const first = firstDay[frequency];
  if (!first || !aggregation || (table === undefined && query === undefined)) return undefined;
  const from =
    query === undefined
      ? (table ?? "").split(".").map(name).join(".")
      : `(${query.trim().replace(/;\s*$/, "")}\n) AS figures`;
  const groups = [
    ...said(source.measure, "Measure", dialect),
    { sql: first(name(source.date)), header: "Period", isOne: false },
    ...(source.scorecard ? said(source.scorecard, "Scorecard", dialect) : []),
  ];
  // What the source's row says itself is the same in all rows: some engines refuse to group by it.
  const groupedBy = groups.flatMap(({ sql, isOne }) => (isOne ? [] : [sql]));
  const value = aggregates[aggregation](dialect, source);
  const columns = [
    ...groups.map(({ sql, header }) => `${sql} AS ${name(header)}`),
    `${value} AS ${name("Actual")}`,
  ];
  const where = source.from === undefined ? "" : ` WHERE ${name(source.date)} >= ${dialect.day(source.from)}`;
  return `SELECT ${columns.join(", ")} FROM ${from}${where} GROUP BY ${groupedBy.join(", ")}`;
}

const said = (by: SaidBy, header: string, { name, text }: Dialect) => [
  { sql: by.kind === "one" ? text(by.id) : name(by.column), header, isOne: by.kind === "one" },
];

type Aggregate = (dialect: Dialect, source: Source) => string;
const aggregates: Readonly<Record<NonNullable<Source["aggregation"]>, Aggregate>> = {
  Sum: ({ name, sum }, { value }) => sum(name(value)),
  Average: ({ name }, { value }) => `avg(${name(value)})`,
  Last: ({ name, latest }, { value, date }) => latest(name(value), name(date)),
  Min: ({ name }, { value }) => `min(${name(value)})`,
  Max: ({ name }, { value }) => `max(${name(value)})`,
  Count: ({ name }, { value }) => `count(${name(value)})`,
};
