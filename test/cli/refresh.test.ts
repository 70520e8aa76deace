import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cellAt, openBook } from "excel-workbench/books";
import { bsc, newFolder } from "../make/cli";
import { type Cells, type SheetCells, writeTables } from "../make/tableBook";

/** A workbook of two units and two measures, with one source a row. */
const bookWith = (sources: Cells, given: SheetCells = {}): SheetCells => ({
  Settings: [["Setting", "Value"], ["Name", "Stores"]],
  Scorecards: [["ID", "Scorecard", "Parent"], ["HQ", "Head office", ""], ["N", "North", "HQ"], ["S", "South", "HQ"]],
  Objectives: [["ID", "Objective", "Perspective"], ["F1", "Grow", "Financial"]],
  Measures: [
    ["ID", "Measure", "Objective", "Unit", "Target", "Red flag"],
    ["K1", "Revenue", "F1", "EUR", 100, 50],
    ["K2", "Complaints", "F1", "", 5, 10],
  ],
  Actuals: [["Measure", "Period", "Actual", "Scorecard", "Source"], ["K1", "2026-01", 10, "", ""]],
  Sources: sources,
  ...given,
}); // prettier-ignore

const columns = ["Source", "Kind", "Location", "Date", "Value", "Measure", "Scorecard", "Aggregation", "Format"]; // prettier-ignore

interface Told {
  readonly sources: readonly {
    readonly source: string;
    readonly rows: number;
    readonly changes: readonly {
      readonly measure: string;
      readonly scorecard: string;
      readonly period: string;
      readonly is: number;
      readonly was: number | null;
      readonly cell: string | null;
    }[];
    readonly gone: readonly string[];
  }[];
  readonly untrusted: readonly { readonly source: string; readonly reaches: readonly string[] }[];
  readonly findings: readonly { readonly code: string; readonly text: string }[];
}

let folder = "";
beforeEach(() => (folder = newFolder()));

const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);

async function refresh(...options: readonly string[]): Promise<Told & { readonly exitCode: number }> {
  const { out, err, exitCode } = await bsc(folder, "refresh", "book.xlsx", "--json", ...options);
  if (out === "") throw new Error(err);
  return { ...JSON.parse(out), exitCode };
}

/** What would be written, as `K1 N 2026-01 = 12`. */
const saidIn = ({ sources }: Told) =>
  sources.flatMap(({ changes }) =>
    changes.map(({ measure, scorecard, period, is }) => `${measure} ${scorecard} ${period} = ${is}`),
  );

function rowsOf(path: string, sheetName: string): readonly (readonly unknown[])[] {
  const opened = openBook(readFileSync(join(folder, path)));
  if (opened.kind === "failed") throw new Error(opened.message);
  const sheet = opened.book.sheets.find(({ name }) => name === sheetName)!;
  const { area } = sheet.tables[0]!;
  const rows = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = [];
    for (let column = area.left; column <= area.right; column++)
      cells.push(cellAt(sheet, row, column)?.value);
    rows.push(cells);
  }
  return rows;
}

const sales =
  "Tag;Filiale;Umsatz\n2026-02-01;N;1.234,50\n2026-02-28;N;100\n2026-02-03;S;7,25\n2026-03-01;S;8\n";

describe("A CSV file", () => {
  test("is summed by month and unit, with decimals as all of its column writes them", async () => {
    write("sales.csv", sales);
    const row = ["Sales", "", "sales.csv", "Tag", "Umsatz", "Revenue", "Filiale", "Sum", ""];
    await writeTables(folder, "book.xlsx", bookWith([columns, row]));
    const told = await refresh("--trust");
    expect(told.findings).toEqual([]);
    expect(saidIn(told).sort()).toEqual(["K1 N 2026-02 = 1334.5", "K1 S 2026-02 = 7.25", "K1 S 2026-03 = 8"]);
  });

  test("is written with its source beside each figure, and logged; the second run changes no byte", async () => {
    write("sales.csv", sales);
    const row = ["Sales", "", "sales.csv", "Tag", "Umsatz", "Revenue", "Filiale", "Sum", ""];
    await writeTables(folder, "book.xlsx", bookWith([columns, row]));
    const told = await refresh("--trust", "--out", "done.xlsx");
    expect(told.findings).toEqual([]);
    const [, ...actuals] = rowsOf("done.xlsx", "Actuals");
    expect(actuals[0]).toEqual(["K1", "2026-01", 10, undefined, undefined]);
    expect(
      actuals.slice(1).map(([measure, , value, unit, source]) => [measure, value, unit, source]),
    ).toEqual(
      expect.arrayContaining([["K1", 1334.5, "N", "Sales"], ["K1", 7.25, "S", "Sales"], ["K1", 8, "S", "Sales"]]), // prettier-ignore
    );
    const [headers, line] = rowsOf("done.xlsx", "Refreshes");
    expect(headers).toEqual(["When", "Source", "Rows read", "Figures", "Rows changed", "Fingerprint"]);
    expect(line?.slice(0, 5)).toEqual(["2026-11-05 14:05", "Sales", 4, 3, 3]);
    const first = readFileSync(join(folder, "done.xlsx"));
    await bsc(folder, "refresh", "done.xlsx", "--in-place", "--no-backup");
    expect(readFileSync(join(folder, "done.xlsx")).equals(first)).toBe(true);
  });

  test("of a stranger's workbook is not read before somebody has agreed to it on this computer", async () => {
    write("sales.csv", sales);
    const row = ["Sales", "", "sales.csv", "Tag", "Umsatz", "Revenue", "Filiale", "Sum", ""];
    await writeTables(folder, "book.xlsx", bookWith([columns, row]));
    const before = await refresh();
    expect(before.sources).toEqual([]);
    expect(before.exitCode).toBe(1);
    expect(before.untrusted[0]?.reaches).toContain(`location: ${join(folder, "sales.csv")}`);
    await refresh("--trust");
    const after = await refresh();
    expect(after.untrusted).toEqual([]);
    expect(saidIn(after)).toHaveLength(3);
  });
});
