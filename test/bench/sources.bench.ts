import { statSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { manyUnits } from "../make/manyUnits";
import { readSource } from "../../src/cli/sources/readSource";
import type { Facts, Source } from "../../src/scorecard";
import { newFolder } from "../make/cli";
import { report } from "./report";

const folder = newFolder();
const units = 50;
const months = 60;

/** Sales of so many rows: a day of five years, a unit, an amount. */
async function makeSales(rows: number): Promise<{ readonly parquet: string; readonly csv: string }> {
  const files = { parquet: join(folder, `sales${rows}.parquet`), csv: join(folder, `sales${rows}.csv`) };
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  await connection.run(
    `CREATE TABLE sales AS SELECT DATE '2021-01-01' + CAST(hash(range) % 1826 AS INTEGER) AS day,
     'Unit ' || (hash(range + 7) % ${units} + 1) AS unit, CAST(hash(range + 13) % 100000 AS DOUBLE) / 100 AS amount
     FROM range(${rows})`,
  );
  await connection.run(`COPY sales TO '${files.parquet}' (FORMAT parquet)`);
  if (rows <= 1_000_000) await connection.run(`COPY sales TO '${files.csv}'`);
  connection.closeSync();
  database.closeSync();
  return files;
}

/** The same question put to DuckDB itself. */
async function askDirectly(from: string): Promise<number> {
  const started = performance.now();
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  const answer = await connection.runAndReadAll(
    `SELECT year(day) * 12 + month(day) AS period, unit, sum(amount), count(*) FROM ${from} GROUP BY ALL`,
  );
  answer.getRowsJson();
  connection.closeSync();
  database.closeSync();
  return performance.now() - started;
}

const source = (location: string, kind: Source["kind"]): Source => ({
  ...{ name: "Sales", kind, location, date: "day", value: "amount", role: "Actual", aggregation: "Sum" },
  ...{ measure: { kind: "one", id: "M1", written: "M1" }, scorecard: { kind: "column", column: "unit" } },
  at: { sheet: "Sources", cell: "A2" },
});

async function readOnce(facts: Facts, location: string, kind: Source["kind"]): Promise<number> {
  const started = performance.now();
  const places = { folder, settings: folder, environment: {} };
  const { read, problems } = await readSource(source(location, kind), facts, {
    places,
    limits: { seconds: 300 },
  });
  if (problems.length > 0 || read?.figures.length !== units * months)
    throw new Error(
      `${read?.figures.length ?? 0} figures; ${problems.map(({ sentence }) => sentence).join(" ")}`,
    );
  return performance.now() - started;
}

/** The least of several, in turns, so that what else the computer does falls on both. */
async function least(runs: readonly (() => Promise<number>)[]): Promise<readonly number[]> {
  const times = runs.map(() => Infinity);
  for (let turn = 0; turn < 5; turn++)
    for (const [index, run] of runs.entries()) times[index] = Math.min(times[index]!, await run());
  return times;
}

test("10 million rows to 60 months of 50 units, against DuckDB's own answer", async () => {
  const facts = manyUnits({ units, measuresEach: 1, months: 1 });
  const measure = { ...facts.measures[0]!, id: "M1", name: "M1" };
  const named: Facts = {
    ...facts,
    scorecards: facts.scorecards.map((unit, index) => ({
      ...unit,
      id: `U${index}`,
      name: `Unit ${index + 1}`,
    })),
    objectives: [{ ...facts.objectives[0]!, scorecard: "U0" }],
    measures: [{ ...measure, objective: facts.objectives[0]!.id }],
    actuals: [],
  };
  const large = await makeSales(10_000_000);
  const small = await makeSales(1_000_000);
  const [own = 0, ours = 0] = await least([
    () => askDirectly(`'${large.parquet}'`),
    () => readOnce(named, large.parquet, "parquet"),
  ]);
  const [ownCsv = 0, oursCsv = 0] = await least([
    () => askDirectly(`'${small.csv}'`),
    () => readOnce(named, small.csv, "csv"),
  ]);
  const megabytes = (path: string) => `${Math.round(statSync(path).size / 1e6)} MB`;
  report("Figures from files", [
    [`DuckDB alone, 10 million rows of Parquet (${megabytes(large.parquet)})`, own, 1],
    ["as a source", ours, ours / own],
    [`DuckDB alone, 1 million rows of CSV (${megabytes(small.csv)})`, ownCsv, 1],
    ["as a source", oursCsv, oursCsv / ownCsv],
  ]);
});
