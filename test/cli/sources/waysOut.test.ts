import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bscWith, newFolder } from "../../make/cli";
import {
  hasClickhouse,
  postgresPrograms,
  startClickhouses,
  startPostgres,
  type RunningServer,
} from "../../make/servers";
import { type Cells, writeTables } from "../../make/tableBook";

// What a stranger's workbook may try by the query of a source that somebody has agreed to without reading it.

const folder = newFolder();
const environment: Record<string, string> = { SECRET: "hunter2" };
const running: RunningServer[] = [];

beforeAll(async () => {
  writeFileSync(join(folder, "own.csv"), "day,amount\n2026-01-01,5\n");
  writeFileSync(join(folder, "other.csv"), "day,amount\n2026-01-01,999\n");
  if (postgresPrograms()) {
    const server = await startPostgres();
    running.push(server);
    environment["BASE"] = server.address;
  }
  if (!hasClickhouse()) return;
  const cluster = await startClickhouses();
  running.push(cluster);
  environment["CLUSTER"] = cluster.address;
}, 120_000);
afterAll(() => Promise.all(running.map((server) => server.stop())));

const columns = ["Source", "Kind", "Location", "Query", "Date", "Value", "Measure"];

async function refresh(kind: string, location: string, query: string, ...options: readonly string[]) {
  const sources: Cells = [columns, ["Sales", kind, location, query, "day", "amount", "K1"]];
  await writeTables(folder, "book.xlsx", {
    Objectives: [["ID", "Objective", "Perspective"], ["F1", "Grow", "Financial"]],
    Measures: [["ID", "Measure", "Objective", "Target"], ["K1", "Revenue", "F1", 100]],
    Actuals: [["Measure", "Period", "Actual", "Source"], ["K1", "2020-01", 1, ""]],
    Sources: sources,
  }); // prettier-ignore
  const person = { time: () => "14:05", settings: join(folder, "settings"), environment };
  const given = ["refresh", "book.xlsx", "--trust", "--json", ...options];
  const { out, err, exitCode } = await bscWith({ person }, folder, ...given);
  return { exitCode, out: out + err };
}

describe("A query on a file", () => {
  test("reads what its source names, by the name source", async () => {
    const { out } = await refresh("csv", "own.csv", "SELECT CAST(day AS DATE) AS day, amount FROM source");
    expect(JSON.parse(out).sources[0].changes).toMatchObject([{ measure: "K1", period: "2026-01", is: 5 }]);
  });

  const other = (name: string) => join(folder, name);
  const ways: readonly (readonly [what: string, query: () => string])[] = [
    ["another file beside it", () => `SELECT * FROM read_csv('${other("other.csv")}')`],
    ["another file by its name alone", () => `SELECT * FROM '${other("other.csv")}'`],
    ["another file by an address", () => `SELECT * FROM read_csv('file://${other("other.csv")}')`],
    ["a file of the system", () => "SELECT content AS day, 1 AS amount FROM read_text('/etc/hostname')"],
    ["names of files", () => "SELECT file AS day, 1 AS amount FROM glob('/*')"],
    ["the web", () => "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')"],
    ["the web, by an extension", () => "INSTALL httpfs"],
    ["a loaded extension", () => "LOAD httpfs"],
    ["a database of its own", () => `ATTACH '${other("new.duckdb")}'`],
    ["a copy to a file", () => `COPY (SELECT 1) TO '${other("written.csv")}'`],
    ["a copy over its own file", () => `COPY (SELECT 1) TO '${other("own.csv")}'`],
    ["a second statement", () => `SELECT * FROM source; COPY (SELECT 1) TO '${other("written.csv")}'`],
    ["a second statement behind a bracket", () => `SELECT * FROM source) AS x; DROP VIEW source; SELECT * FROM (SELECT 1`],
    ["the environment", () => "SELECT getenv('SECRET') AS day, 1 AS amount"],
    ["other settings", () => "SET enable_external_access = true"],
    ["other settings within the SELECT", () => "SELECT set_config('x', 'y', false) AS day, 1 AS amount"],
    ["an exported database", () => `EXPORT DATABASE '${other("exported")}'`],
    ["an inserted row", () => "INSERT INTO source VALUES (1, 2)"],
  ]; // prettier-ignore
  test.each(ways)("reaches nothing else: %s", async (_, query) => {
    const own = readFileSync(join(folder, "own.csv"), "utf8");
    const { out, exitCode } = await refresh("csv", "own.csv", query());
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ sources: [], findings: [{ code: "source-failed" }] });
    expect(out).not.toMatch(/hunter2|999/);
    expect(readFileSync(join(folder, "own.csv"), "utf8")).toBe(own);
    expect(["written.csv", "new.duckdb", "exported"].filter((name) => existsSync(other(name)))).toEqual([]);
  });

  test("is given up when it takes too long", async () => {
    const endless =
      "SELECT DATE '2026-01-01' AS day, sum(a.range * b.range) AS amount FROM range(1000000) a, range(1000000) b";
    const { out } = await refresh("csv", "own.csv", endless, "--timeout", "1");
    expect(out).toContain("longer than 1 seconds");
  }, 30_000);

  test("that answers far too many figures is refused", async () => {
    const many = "SELECT DATE '2026-01-01' AS day, 1 AS amount, 'K' || range AS kpi FROM range(300000)";
    await writeTables(folder, "book.xlsx", {
      Objectives: [["ID", "Objective", "Perspective"], ["F1", "Grow", "Financial"]],
      Measures: [["ID", "Measure", "Objective", "Target"], ["K1", "Revenue", "F1", 100]],
      Actuals: [["Measure", "Period", "Actual", "Source"], ["K1", "2020-01", 1, ""]],
      Sources: [columns, ["Sales", "csv", "own.csv", many, "day", "amount", "kpi"]],
    }); // prettier-ignore
    const { out } = await bscWith({}, folder, "refresh", "book.xlsx", "--trust");
    expect(out).toContain("comes to more than 250000 figures");
  });
});

const onPostgres = postgresPrograms() ? describe : describe.skip;
onPostgres("A query on PostgreSQL", () => {
  test("reads", async () => {
    const { out } = await refresh("postgres", "BASE", "SELECT DATE '2026-01-01' AS day, 5.5 AS amount");
    expect(JSON.parse(out).sources[0].changes).toMatchObject([{ is: 5.5 }]);
  });

  const ways: readonly (readonly [what: string, query: string])[] = [
    ["a new table", "CREATE TABLE broken (a int)"],
    ["a written row within a SELECT", "WITH x AS (DELETE FROM pg_class RETURNING 1) SELECT * FROM x"],
    ["a second statement", "SELECT 1; CREATE TABLE broken (a int)"],
    [
      "a second statement behind a bracket",
      "SELECT 1) AS x; CREATE TABLE broken (a int); SELECT * FROM (SELECT 1",
    ],
    [
      "the end of its transaction",
      "SELECT 1) AS x; COMMIT; CREATE TABLE broken (a int); SELECT * FROM (SELECT 1",
    ],
    [
      "a setting that lets it write",
      "SELECT set_config('transaction_read_only', 'off', false) AS day, 1 AS amount",
    ],
    ["a comment over what follows", "SELECT DATE '2026-01-01' AS day, 1 AS amount --"],
  ];
  test.each(ways)("changes nothing: %s", async (what, query) => {
    const { out, exitCode } = await refresh("postgres", "BASE", query);
    // A comment ends with its line: what stands behind it goes on.
    if (what.startsWith("a comment")) return expect(exitCode).toBe(0);
    expect(exitCode).toBe(1);
    expect(JSON.parse(out).sources).toEqual([]);
    const after = await refresh("postgres", "BASE", "SELECT now()::date AS day, count(*) AS amount FROM pg_class WHERE relname = 'broken'"); // prettier-ignore
    expect(JSON.parse(after.out).sources[0].changes).toMatchObject([{ is: 0 }]);
  });

  test("is given up when it takes too long", async () => {
    const { out } = await refresh("postgres", "BASE", "SELECT now()::date AS day, 1 AS amount FROM pg_sleep(20)", "--timeout", "1"); // prettier-ignore
    expect(out).toMatch(/statement timeout/);
  });
});

const onClickhouse = hasClickhouse() ? describe : describe.skip;
onClickhouse("A query on ClickHouse", () => {
  test("reads", async () => {
    const { out } = await refresh(
      "clickhouse",
      "CLUSTER",
      "SELECT toDate('2026-01-01') AS day, 5.5 AS amount",
    );
    expect(JSON.parse(out).sources[0].changes).toMatchObject([{ is: 5.5 }]);
  });

  const ways: readonly (readonly [what: string, query: string])[] = [
    ["a new table", "CREATE TABLE broken (a UInt8) ENGINE = Memory"],
    [
      "another server",
      "SELECT toDate('2026-01-01') AS day, 1 AS amount FROM remote('127.0.0.1:1', system.one)",
    ],
    [
      "the web",
      "SELECT toDate('2026-01-01') AS day, a AS amount FROM url('http://127.0.0.1:9/', CSV, 'a UInt8')",
    ],
    ["a file", "SELECT toDate('2026-01-01') AS day, 1 AS amount FROM file('/etc/passwd', CSV, 'a String')"],
    ["a file to write", "SELECT 1 INTO OUTFILE '/tmp/x'"],
    ["a setting that lets it write", "SELECT toDate('2026-01-01') AS day, 1 AS amount SETTINGS readonly = 0"],
    ["a second statement", "SELECT 1; DROP TABLE x"],
  ];
  test.each(ways)("reaches and changes nothing else: %s", async (_, query) => {
    const { out, exitCode } = await refresh("clickhouse", "CLUSTER", query);
    expect(exitCode).toBe(1);
    expect(JSON.parse(out).sources).toEqual([]);
  });
});

test("A workbook names no address: what it calls a connection has to be one of the user's own", async () => {
  const { out } = await refresh("postgres", "postgres://evil.example/db", "SELECT 1");
  expect(out).toContain('There is no connection \\"postgres://evil.example/db\\"');
});

test("A password in the workbook is told with its cell, and its source is not read", async () => {
  const { out } = await refresh("postgres", "postgres://me:hunter2@127.0.0.1/db", "SELECT 1");
  expect(JSON.parse(out)).toMatchObject({ sources: [], findings: [{ code: "source-secret", cell: "C2" }] });
  const { out: checked } = await bscWith({}, folder, "check", "book.xlsx");
  expect(checked).toMatch(/Warning +Sources!C2: This looks like a password/);
});
