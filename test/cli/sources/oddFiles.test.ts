import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { bsc, newFolder } from "../../make/cli";
import { writeTables } from "../../make/tableBook";

// What a file can hold besides what one expects: no figure of it may be lost, doubled, rounded or moved without a word.

type Row = Readonly<Record<string, string>>;
const columns = ["Source", "Location", "Table", "Date", "Value", "Measure", "Scorecard", "Aggregation", "Format"]; // prettier-ignore

interface Told {
  readonly sources: readonly {
    readonly changes: readonly { readonly scorecard: string; readonly period: string; readonly is: number }[];
  }[];
  readonly findings: readonly { readonly code: string; readonly text: string }[];
}

/** What the files of a folder say, as `HQ 2026-02 = 5`, then what is told. */
async function saidBy(folder: string, row: Row): Promise<readonly string[]> {
  const given: Row = { Source: "Sales", Date: "Day", Value: "Amount", Measure: "K1", ...row };
  await writeTables(folder, "book.xlsx", {
    Scorecards: [["ID", "Scorecard", "Parent"], ["HQ", "Head office", ""], ["N", "North", "HQ"]],
    Objectives: [["ID", "Objective", "Perspective"], ["F1", "Grow", "Financial"]],
    Measures: [["ID", "Measure", "Objective", "Target"], ["K1", "Revenue", "F1", 100]],
    Actuals: [["Measure", "Period", "Actual", "Scorecard", "Source"], ["K1", "2020-01", 10, "", ""]],
    Sources: [columns, columns.map((name) => given[name] ?? "")],
  }); // prettier-ignore
  const { out, err } = await bsc(folder, "refresh", "book.xlsx", "--json", "--trust");
  if (out === "") throw new Error(err);
  const told: Told = JSON.parse(out);
  const said = told.sources.flatMap(({ changes }) =>
    changes.map(({ scorecard, period, is }) => `${scorecard} ${period} = ${is}`),
  );
  return [...said, ...told.findings.map(({ code }) => code)];
}

const folderWith = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};

const lines = (...all: readonly string[]) => `${all.join("\n")}\n`;
const sum = { Aggregation: "Sum" };

const csvs: readonly (readonly [what: string, text: string | Uint8Array, row: Row, said: readonly string[]])[] = [
  ["rows that begin with # are rows", lines("Id;Day;Amount", "#1;2026-02-01;5", "2;2026-02-02;6"), sum, ["HQ 2026-02 = 11"]],
  ["of two columns of one name neither is taken", lines("Day;Amount;Amount", "2026-02-01;5;7"), {}, ["source-failed"]],
  ["columns called as the reader's own words", lines("written;meant", "01.02.2026;5 €"), { Date: "written", Value: "meant" }, ["HQ 2026-02 = 5"]],
  ["a measure by its id and by its name is one measure", lines("Day;M;Amount", "2026-02-01;K1;5", "2026-02-02;Revenue;6", "2026-02-03;REVENUE;7"), { Measure: "M", ...sum }, ["HQ 2026-02 = 18"]],
  ["its average is that of all rows", lines("Day;M;Amount", "2026-02-01;K1;6", "2026-02-02;Revenue;1", "2026-02-03;Revenue;2"), { Measure: "M", Aggregation: "Average" }, ["HQ 2026-02 = 3"]],
  ["its lowest is that of all rows", lines("Day;M;Amount", "2026-02-01;K1;6", "2026-02-02;Revenue;1"), { Measure: "M", Aggregation: "Min" }, ["HQ 2026-02 = 1"]],
  ["its highest is that of all rows", lines("Day;M;Amount", "2026-02-01;K1;6", "2026-02-02;Revenue;1"), { Measure: "M", Aggregation: "Max" }, ["HQ 2026-02 = 6"]],
  ["which of its last rows is the last is not known", lines("Day;M;Amount", "2026-02-01;K1;6", "2026-02-02;Revenue;1"), { Measure: "M", Aggregation: "Last" }, ["source-last-twice"]],
  ["a measure by two names has two rows", lines("Day;M;Amount", "2026-02-01;K1;5", "2026-02-01;Revenue;5"), { Measure: "M" }, ["source-several-rows"]],
  ["a unit that is named and one that is not are the same unit", lines("Day;U;Amount", "2026-02-01;;5", "2026-02-01;Head office;6"), { Scorecard: "U", ...sum }, ["HQ 2026-02 = 11"]],
  ["a week is of the month of its Thursday", lines("Day;Amount", "2026-W01;5", "2026-W05;6", "2026-W14;7"), sum, ["HQ 2026-01 = 11", "HQ 2026-04 = 7"]],
  ["years of two digits are as Excel reads them", lines("Day;Amount", "31.12.99;5", "01.02.26;6"), {}, ["HQ 1999-12 = 5", "HQ 2026-02 = 6"]],
  ["what Format says holds also where a point would do", lines("Day;Amount", "2026-01-01;1.234", "2026-02-01;2.5"), { Format: "decimal comma" }, ["HQ 2026-01 = 1234", "source-no-number"]],
  ["narrow spaces between thousands", lines("Day;Amount", "2026-01-01;1\u202f234,50", "2026-02-01;2\u00a0000,25"), {}, ["HQ 2026-01 = 1234.5", "HQ 2026-02 = 2000.25"]],
  ["a moment with a zone is of the day that is written", lines("Day;Amount", "2026-02-01T00:30:00+05:00;5", "2026-03-31T23:30:00-05:00;6"), {}, ["HQ 2026-02 = 5", "HQ 2026-03 = 6"]],
  ["nothing but marks for nothing is no figure", lines("Day;Amount", "2026-01-01;", "2026-01-02;n/a", "2026-02-01;0"), sum, ["HQ 2026-02 = 0"]],
  ["packed, with umlauts", gzipSync(lines("Titel", "Tag für Tag;Amount", "2026-02-01;5")), { Location: "a.csv.gz", Date: "Tag für Tag" }, ["HQ 2026-02 = 5"]],
]; // prettier-ignore
test.each(csvs)("CSV: %s", async (_, text, row, said) => {
  const file = row["Location"] ?? "a.csv";
  expect(await saidBy(folderWith({ [file]: text }), { Location: file, ...row })).toEqual(said);
});

const several: readonly (readonly [
  what: string,
  second: string | Uint8Array,
  row: Row,
  said: readonly string[],
])[] = [
  ["other titles", lines("Title", "", "Day;Amount", "2026-02-01;6,5"), {}, ["HQ 2026-01 = 5.5", "HQ 2026-02 = 6.5"]],
  ["another separator", lines("Amount\tDay", "6,5\t2026-02-01"), {}, ["HQ 2026-01 = 5.5", "HQ 2026-02 = 6.5"]],
  ["another encoding", Buffer.from(lines("Day;Amount;Ort", "2026-02-01;6,5;Köln"), "latin1"), {}, ["HQ 2026-01 = 5.5", "HQ 2026-02 = 6.5"]],
  ["a column that is called otherwise", lines("Day;Amonut", "2026-02-01;6,5"), {}, ["source-failed"]],
  ["nothing at all", "", {}, ["source-failed"]],
]; // prettier-ignore
test.each(several)("Several CSV files, of which one has %s", async (_, second, row, said) => {
  const folder = folderWith({ "a1.csv": lines("Day;Amount", "2026-01-01;5,5"), "a2.csv": second });
  expect(await saidBy(folder, { Location: "a*.csv", ...row })).toEqual(said);
});

const ones = '{"Day":"2026-02-01","Amount":1},'.repeat(30_000);
const jsons: readonly (readonly [what: string, text: string, said: readonly string[]])[] = [
  ["a date that may begin with the day or the month", '[{"Day":"03-04-2026","Amount":5},{"Day":"04-04-2026","Amount":6}]', ["source-day-month"]],
  ["a moment with a zone is of the day that is written", '[{"Day":"2026-02-01T00:30:00+05:00","Amount":5}]', ["HQ 2026-02 = 5"]],
  ["a fraction behind many whole numbers", `[${ones}{"Day":"2026-02-01","Amount":1.5}]`, ["HQ 2026-02 = 30001.5"]],
  ["a text behind many numbers", `[${ones}{"Day":"2026-03-01","Amount":"x"}]`, ["HQ 2026-02 = 30000", "source-no-number"]],
  ["another form of dates behind many", `[${ones}{"Day":"01.03.2026","Amount":2}]`, ["HQ 2026-02 = 30000", "HQ 2026-03 = 2"]],
]; // prettier-ignore
test.each(jsons)("JSON: %s", async (_, text, said) => {
  expect(await saidBy(folderWith({ "a.json": text }), { Location: "a.json", ...sum })).toEqual(said);
});

/** Files in a folder, written by DuckDB. */
async function written(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const [name, select] of Object.entries(files))
    await connection.run(`COPY (${select}) TO '${join(folder, name)}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return folder;
}

test("Parquet: a figure that is no number stops its source", async () => {
  const select = "SELECT DATE '2026-02-01' AS Day, 'nan'::DOUBLE AS Amount UNION ALL SELECT DATE '2026-03-01', 5 UNION ALL SELECT DATE '2026-04-01', 'inf'::DOUBLE"; // prettier-ignore
  expect(await saidBy(await written({ "a.parquet": select }), { Location: "a.parquet", ...sum })).toEqual(["source-failed"]); // prettier-ignore
});

test("Parquet: a file among several that lacks a column is told", async () => {
  const folder = await written({
    "a1.parquet": "SELECT DATE '2026-02-01' AS Day, 5 AS Amount",
    "a2.parquet": "SELECT DATE '2026-03-01' AS Day, 5 AS Amonut",
  });
  expect(await saidBy(folder, { Location: "a*.parquet" })).toEqual(["source-failed"]);
});

test("Parquet: a moment with a zone is of the same day on every computer", async () => {
  const folder = await written({ "a.parquet": "SELECT TIMESTAMPTZ '2026-02-01 00:30:00+00' AS Day, 5 AS Amount" }); // prettier-ignore
  expect(await saidBy(folder, { Location: "a.parquet" })).toEqual(["HQ 2026-02 = 5"]);
});

test("A sheet: of two columns of one name neither is taken", async () => {
  const folder = newFolder();
  await writeTables(folder, "a.xlsx", { Data: [["Day", "Amount", "Note", "Amount "], ["2026-02-01", 5, "x", 6]] }); // prettier-ignore
  expect(await saidBy(folder, { Location: "a.xlsx", Table: "Data" })).toEqual(["source-failed"]);
});
