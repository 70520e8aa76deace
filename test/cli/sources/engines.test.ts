import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Client } from "pg";
import { bscWith, newFolder } from "../../make/cli";
import { seededNumbers } from "../../make/seededNumbers";
import {
  hasClickhouse,
  postgresPrograms,
  startClickhouses,
  startPostgres,
  type RunningServer,
} from "../../make/servers";
import { type Cells, writeTables } from "../../make/tableBook";

/** One row of sales: cents, so that sums are exact here. */
interface Sale {
  readonly day: string;
  readonly site: "N" | "S";
  readonly kpi: "K1" | "K2" | "K3";
  readonly cents: number;
}

const dayOf = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

const next = seededNumbers(7);
/** Two years of days; each day, site and measure at most once, so that the last one is known. */
const sales: readonly Sale[] = Array.from({ length: 730 }, (_, index) => index).flatMap((index) =>
  (["N", "S"] as const).flatMap((site) =>
    (["K1", "K2", "K3"] as const).flatMap((kpi) =>
      next() < 0.4 ? [{ day: dayOf(index), site, kpi, cents: Math.floor(next() * 2_000_000) - 500_000 }] : [],
    ),
  ),
);

/** K1 monthly, K2 weekly, K3 in quarters of a fiscal year that begins in April. */
const sheets = (sources: Cells) => ({
  Settings: [["Setting", "Value"], ["Name", "Stores"], ["Fiscal year start", "April"]],
  Scorecards: [["ID", "Scorecard", "Parent"], ["HQ", "Head office", ""], ["N", "North", "HQ"], ["S", "South", "HQ"]],
  Objectives: [["ID", "Objective", "Perspective"], ["F1", "Grow", "Financial"]],
  Measures: [
    ["ID", "Measure", "Objective", "Frequency", "Target"],
    ["K1", "Revenue", "F1", "Monthly", 100],
    ["K2", "Orders", "F1", "Weekly", 100],
    ["K3", "Margin", "F1", "Quarterly", 100],
  ],
  Actuals: [["Measure", "Period", "Actual", "Scorecard", "Source"], ["K1", "2020-01", 1, "", ""]],
  Sources: sources,
}); // prettier-ignore

const columns = ["Source", "Kind", "Location", "Table", "Query", "Date", "Value", "Measure", "Scorecard", "Aggregation", "From"]; // prettier-ignore
const aggregations = ["Sum", "Average", "Last", "Min", "Max", "Count"] as const;

const monday = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
};
/** The group of a sale in its measure's own frequency: month, Monday of the week, first month of the fiscal quarter. */
function groupOf({ kpi, day }: Sale): string {
  if (kpi === "K1") return day.slice(0, 7);
  if (kpi === "K2") return monday(day);
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, "0")}`;
}

const work: Readonly<Record<(typeof aggregations)[number], (cents: readonly number[]) => number>> = {
  Sum: (cents) => cents.reduce((sum, one) => sum + one, 0) / 100,
  Average: (cents) => cents.reduce((sum, one) => sum + one, 0) / 100 / cents.length,
  Last: (cents) => cents.at(-1)! / 100,
  Min: (cents) => Math.min(...cents) / 100,
  Max: (cents) => Math.max(...cents) / 100,
  Count: (cents) => cents.length,
};

/** The figures by hand, in the order of their values. */
function expected(aggregation: (typeof aggregations)[number], from = ""): readonly number[] {
  const groups = new Map<string, number[]>();
  for (const sale of sales.filter(({ day }) => day >= from)) {
    const key = `${sale.kpi} ${sale.site} ${groupOf(sale)}`;
    groups.set(key, [...(groups.get(key) ?? []), sale.cents]);
  }
  return [...groups.values()].map((cents) => work[aggregation](cents)).sort((one, other) => one - other);
}

const folder = newFolder();
const running: RunningServer[] = [];
const environment: Record<string, string> = {};
afterAll(() => Promise.all(running.map((server) => server.stop())));

const figure = ({ cents }: Sale) => (cents / 100).toFixed(2);
const values = sales
  .map((sale) => `('${sale.day}', '${sale.site}', '${sale.kpi}', ${figure(sale)})`)
  .join(", ");

async function makeFiles(): Promise<void> {
  const lines = sales.map((sale) => `${sale.day},${sale.site},${sale.kpi},${figure(sale)}`);
  writeFileSync(join(folder, "sales.csv"), `day,site,kpi,amount\n${lines.join("\n")}\n`);
  writeFileSync(
    join(folder, "sales.json"),
    JSON.stringify(sales.map((sale) => ({ ...sale, amount: sale.cents / 100 }))),
  );
  const database = await DuckDBInstance.create(join(folder, "sales.duckdb"));
  const connection = await database.connect();
  await connection.run("CREATE TABLE sales (day DATE, site VARCHAR, kpi VARCHAR, amount DECIMAL(18, 2))");
  await connection.run(`INSERT INTO sales VALUES ${values}`);
  await connection.run(`COPY sales TO '${join(folder, "sales.parquet")}' (FORMAT parquet)`);
  connection.closeSync();
  database.closeSync();
  await writeTables(folder, "sales.xlsx", { sales: [["day", "site", "kpi", "amount"], ...sales.map((sale) => [sale.day, sale.site, sale.kpi, sale.cents / 100])] }); // prettier-ignore
}

async function startBase(): Promise<void> {
  const server = await startPostgres();
  running.push(server);
  environment["STORES_PG"] = server.address;
  const client = new Client({ connectionString: server.address });
  await client.connect();
  await client.query("CREATE TABLE sales (day date, site text, kpi text, amount numeric(18, 2))");
  await client.query(`INSERT INTO sales VALUES ${values}`);
  await client.end();
}

async function startCluster(): Promise<void> {
  const servers = await startClickhouses();
  running.push(servers);
  environment["STORES_CH"] = servers.address;
  const ask = async (address: string, query: string) => {
    const answer = await fetch(address, { method: "POST", body: query });
    if (!answer.ok) throw new Error(await answer.text());
  };
  const own = "CREATE TABLE part (day Date, site String, kpi String, amount Decimal(18, 2)) ENGINE = MergeTree ORDER BY day"; // prettier-ignore
  for (const address of servers.addresses) await ask(address, own);
  await ask(servers.address, "CREATE TABLE sales AS part ENGINE = Distributed(two, default, part)");
  for (const [shard, address] of servers.addresses.entries()) {
    const rows = sales.filter((_, index) => index % 2 === shard);
    const written = rows.map((sale) => `('${sale.day}', '${sale.site}', '${sale.kpi}', ${figure(sale)})`);
    await ask(address, `INSERT INTO part VALUES ${written.join(", ")}`);
  }
}

const engines: readonly (readonly [name: string, row: readonly string[]])[] = [
  ["csv", ["csv", "sales.csv", ""]],
  ["json", ["json", "sales.json", ""]],
  ["parquet", ["parquet", "sales.parquet", ""]],
  ["xlsx", ["xlsx", "sales.xlsx", "sales"]],
  ["duckdb", ["duckdb", "sales.duckdb", "sales"]],
  ...(postgresPrograms() ? [["postgres", ["postgres", "STORES_PG", "sales"]] as const] : []),
  ...(hasClickhouse() ? [["clickhouse", ["clickhouse", "STORES_CH", "sales"]] as const] : []),
];

beforeAll(async () => {
  await makeFiles();
  if (postgresPrograms()) await startBase();
  if (hasClickhouse()) await startCluster();
}, 120_000);

interface Told {
  readonly sources: readonly {
    readonly rows: number;
    readonly changes: readonly { readonly is: number }[];
  }[];
  readonly findings: readonly unknown[];
}

async function refresh(row: readonly string[]): Promise<Told> {
  await writeTables(folder, "book.xlsx", sheets([columns, row]));
  const person = { time: () => "14:05", settings: join(folder, "settings"), environment };
  const { out, err } = await bscWith({ person }, folder, "refresh", "book.xlsx", "--trust", "--json");
  if (out === "") throw new Error(err);
  return JSON.parse(out);
}

const figuresIn = ({ sources: [source] }: Told) =>
  source!.changes.map(({ is }) => is).sort((one, other) => one - other);

describe.each(engines)("The same source on %s", (_, row) => {
  test.each(aggregations)("gives the figures of a calculation by hand: %s", async (aggregation) => {
    const told = await refresh(["Sales", ...row, "", "day", "amount", "kpi", "site", aggregation, ""]);
    expect(told.findings).toEqual([]);
    expect(told.sources[0]?.rows).toBe(sales.length);
    const found = figuresIn(told);
    const wanted = expected(aggregation);
    expect(found).toHaveLength(wanted.length);
    found.forEach((value, index) => expect(value).toBeCloseTo(wanted[index]!, 8));
  });

  test("begins where its row says, also within a period", async () => {
    const told = await refresh(["Sales", ...row, "", "day", "amount", "kpi", "site", "Sum", "2025-03"]);
    const wanted = expected("Sum", "2025-03-01");
    figuresIn(told).forEach((value, index) => expect(value).toBeCloseTo(wanted[index]!, 8));
    expect(figuresIn(told)).toHaveLength(wanted.length);
  });
});

test("PostgreSQL and ClickHouse are among them where this computer has them", () => {
  const lacking = [...(postgresPrograms() ? [] : ["PostgreSQL"]), ...(hasClickhouse() ? [] : ["ClickHouse"])];
  if (lacking.length > 0) process.stderr.write(`Not installed here, so not tested: ${lacking.join(", ")}.\n`);
  expect(engines).toHaveLength(7 - lacking.length);
});

/** The SQL within what is pasted into Power Query. */
async function pastedSql(kind: string, location: string): Promise<string> {
  await writeTables(folder, "book.xlsx", {
    ...sheets([
      columns,
      ["Sales", kind, location, "sales", "", "day", "amount", "K1", "site", "Sum", "2025-01"],
    ]),
  });
  const { out } = await bscWith({}, folder, "refresh", "book.xlsx", "--power-query");
  return /(?:Source|Dsn), "(.*)"\)$/m.exec(out)![1]!.replaceAll('""', '"');
}

const total = sales.filter(({ day }) => day >= "2025-01-01").reduce((sum, { cents }) => sum + cents, 0);
const withPostgres = postgresPrograms() ? test : test.skip;
const withClickhouse = hasClickhouse() ? test : test.skip;

withPostgres("What is pasted into Power Query runs on PostgreSQL", async () => {
  const client = new Client({ connectionString: environment["STORES_PG"] });
  await client.connect();
  const { rows, fields } = await client.query(await pastedSql("postgres", "STORES_PG"));
  await client.end();
  expect(fields.map(({ name }) => name)).toEqual(["Measure", "Period", "Scorecard", "Actual"]);
  expect(rows.reduce((sum: number, { Actual }) => sum + Math.round(100 * Number(Actual)), 0)).toBe(total);
});

withClickhouse("What is pasted into Power Query runs on ClickHouse", async () => {
  const query = `${await pastedSql("clickhouse", "STORES_CH")} FORMAT JSON`;
  const answer = await fetch(environment["STORES_CH"]!, { method: "POST", body: query });
  const { data }: { data: readonly { readonly Actual: string }[] } = JSON.parse(await answer.text());
  expect(data.reduce((sum, { Actual }) => sum + Math.round(100 * Number(Actual)), 0)).toBe(total);
});
