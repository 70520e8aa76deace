import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { cellAt, openBook, putCell, saveBook } from "excel-workbench/books";
import refreshSchema from "../../docs/schemas/refresh.json";
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

const isRefreshed = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<Told>(refreshSchema);

let folder = "";
beforeEach(() => (folder = newFolder()));

const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);

async function refresh(...options: readonly string[]): Promise<Told & { readonly exitCode: number }> {
  const { out, err, exitCode } = await bsc(folder, "refresh", "book.xlsx", "--json", ...options);
  if (out === "") throw new Error(err);
  const told = JSON.parse(out);
  if (!isRefreshed(told)) throw new Error(JSON.stringify(isRefreshed.errors));
  return { ...told, exitCode };
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

/** Somebody types a number into the third column of a sheet. */
function typeInto(path: string, sheetName: string, rowNumber: number, value: number): void {
  const opened = openBook(readFileSync(join(folder, path)));
  if (opened.kind === "failed") throw new Error(opened.message);
  const sheet = opened.book.sheets.find(({ name }) => name === sheetName)!;
  putCell(sheet, rowNumber - 1, 2, { value, style: cellAt(sheet, rowNumber - 1, 2)!.style });
  writeFileSync(join(folder, path), saveBook(opened.book));
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
    expect(headers).toEqual([
      "When",
      "Source",
      "File",
      "Rows read",
      "Figures",
      "Rows changed",
      "Fingerprint",
    ]);
    expect(line?.slice(0, 6)).toEqual(["2026-11-05 14:05", "Sales", "sales.csv", 4, 3, 3]);
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

/** One source of the file sales.csv, made of one column a month. */
async function withSales(
  lines: readonly string[],
  given: { readonly row?: Partial<Record<string, string>>; readonly sheets?: SheetCells } = {},
) {
  write("sales.csv", lines.join("\n"));
  const row: Readonly<Record<string, string>> = {
    ...{ Source: "Sales", Location: "sales.csv", Date: "Day", Value: "Amount", Measure: "K1" },
    ...given.row,
  };
  await writeTables(
    folder,
    "book.xlsx",
    bookWith([columns, columns.map((name) => row[name] ?? "")], given.sheets),
  );
  return refresh("--trust");
}

const codes = ({ findings }: Told) => findings.map(({ code }) => code);

describe("What a file does not say for sure is told, and nothing of it is taken", () => {
  test("a column whose numbers may all be thousands or decimals, until Format says which", async () => {
    const lines = ["Day;Amount", "2026-02-01;1.234", "2026-03-01;2.500"];
    const told = await withSales(lines);
    expect(codes(told)).toEqual(["source-two-ways"]);
    expect(told.sources).toEqual([]);
    expect(saidIn(await withSales(lines, { row: { Format: "decimal comma" } }))).toEqual(["K1 HQ 2026-02 = 1234", "K1 HQ 2026-03 = 2500"]); // prettier-ignore
    expect(saidIn(await withSales(lines, { row: { Format: "decimal point" } }))).toEqual(["K1 HQ 2026-02 = 1.234", "K1 HQ 2026-03 = 2.5"]); // prettier-ignore
  });

  test("one number far below decides for all of the column", async () => {
    const days = Array.from(
      { length: 27 },
      (_, index) => `2026-02-${String(index + 1).padStart(2, "0")};1.234`,
    );
    const told = await withSales(["Day;Amount", ...days, "2026-02-28;0,5"], { row: { Aggregation: "Sum" } });
    expect(saidIn(told)).toEqual([`K1 HQ 2026-02 = ${27 * 1234 + 0.5}`]);
  });

  test("decimals with a comma and with a point", async () => {
    expect(codes(await withSales(["Day;Amount", "2026-02-01;1,5", "2026-03-01;2.5"]))).toEqual([
      "source-both-marks",
    ]);
  });

  test("dates that may begin with the day or the month, until one can only begin with one", async () => {
    expect(codes(await withSales(["Day,Amount", "02/03/2026,5"]))).toEqual(["source-day-month"]);
    const told = await withSales(["Day,Amount", "02/03/2026,5", "25/04/2026,6"]);
    expect(saidIn(told)).toEqual(["K1 HQ 2026-03 = 5", "K1 HQ 2026-04 = 6"]);
    const first = await withSales(["Day,Amount", "02/03/2026,5"], { row: { Format: "month first" } });
    expect(saidIn(first)).toEqual(["K1 HQ 2026-02 = 5"]);
  });

  test("a date that nobody can read: which period lacks it is not known", async () => {
    const told = await withSales(["Day,Amount", "2026-02-01,5", "soon,6"]);
    expect(codes(told)).toEqual(["source-no-date"]);
    expect(told.sources).toEqual([]);
  });

  test("a row without a date, such as a total, is left out and said", async () => {
    const told = await withSales(["Day,Amount", "2026-02-01,5", ",5"]);
    expect(codes(told)).toEqual(["source-no-date"]);
    expect(saidIn(told)).toEqual(["K1 HQ 2026-02 = 5"]);
  });

  test("a text where a number has to be takes its period's figure away, and no other", async () => {
    const told = await withSales(["Day,Amount", "2026-02-01,5", "2026-02-02,five", "2026-03-01,6"], { row: { Aggregation: "Sum" } }); // prettier-ignore
    expect(codes(told)).toEqual(["source-no-number"]);
    expect(saidIn(told)).toEqual(["K1 HQ 2026-03 = 6"]);
  });

  test("marks for nothing are nothing; brackets, signs and currencies are numbers", async () => {
    const told = await withSales(["Day;Amount", "2026-01-01;1,00 €", "2026-02-01;(7,50)", "2026-03-01;n/a", "2026-04-01;85 %"], { sheets: { Actuals: [["Measure", "Period", "Actual", "Source"], ["K2", "2026-01", 1, ""]] } }); // prettier-ignore
    expect(saidIn(told)).toEqual(["K1 HQ 2026-01 = 1", "K1 HQ 2026-02 = -7.5", "K1 HQ 2026-04 = 0.85"]);
  });

  test.each(["1'234,50", "1\u00a0234,50", "1\u202f234,50", "1 234,50", "1.234,50", "1\u2019234,50"])(
    "thousands as %s",
    async (written) => {
      expect(saidIn(await withSales(["Day;Amount", `2026-02-01;${written}`]))).toEqual([
        "K1 HQ 2026-02 = 1234.5",
      ]);
    },
  );

  test("several rows of a period, where nothing says how they become one", async () => {
    const told = await withSales(["Day,Amount", "2026-02-01,5", "2026-02-02,6", "2026-03-01,7"]);
    expect(codes(told)).toEqual(["source-several-rows"]);
    expect(saidIn(told)).toEqual(["K1 HQ 2026-03 = 7"]);
  });

  test("two last rows that differ", async () => {
    const told = await withSales(["Day,Amount", "2026-02-28,5", "2026-02-28,6", "2026-03-01,7"], { row: { Aggregation: "Last" } }); // prettier-ignore
    expect(codes(told)).toEqual(["source-last-twice"]);
    expect(saidIn(told)).toEqual(["K1 HQ 2026-03 = 7"]);
  });

  test("units and measures that the workbook does not have", async () => {
    const told = await withSales(["Day,Site,Amount", "2026-02-01,N,5", "2026-02-01,Nord,6", "2026-02-01,,8"], { row: { Scorecard: "Site" } }); // prettier-ignore
    expect(codes(told)).toEqual(["source-unknown"]);
    expect(told.findings[0]?.text).toContain('"Nord"');
    expect(saidIn(told)).toEqual(["K1 HQ 2026-02 = 8", "K1 N 2026-02 = 5"]);
  });

  test("a column that is not there, with the one that may be meant", async () => {
    const told = await withSales(["Day,Amonut", "2026-02-01,5"]);
    expect(told.findings[0]?.text).toContain('no column "Amount". Did you mean "Amonut"?');
  });

  test.each(["Day,Amount,Amount", "Day,amount,Amount"])("two columns of one name: %s", async (headers) => {
    const told = await withSales([headers, "2026-02-01,5,6"]);
    expect(codes(told)).toEqual(["source-failed"]);
    expect(told.findings[0]?.text).toContain('It has two columns called "Amount"');
  });

  test("a name that is a measure of the workbook and a column of the file", async () => {
    const told = await withSales(["Day,Amount,K1", "2026-02-01,5,K2"]);
    expect(codes(told)).toEqual(["source-measure-two-ways"]);
    const column = await withSales(["Day,Amount,K1", "2026-02-01,5,K2"], { row: { Measure: "[K1]" } });
    expect(saidIn(column)).toEqual(["K2 HQ 2026-02 = 5"]);
  });

  test("a year's figure is none of a month's", async () => {
    expect(codes(await withSales(["Day,Amount", "FY2026,5"]))).toEqual(["source-long-period"]);
  });

  test("months by their names in several languages are months", async () => {
    const told = await withSales(["Day,Amount", "März 2026,5", "avril 2026,6", "2026-05,7", "202606,8"]);
    expect(saidIn(told)).toEqual(["K1 HQ 2026-03 = 5", "K1 HQ 2026-04 = 6", "K1 HQ 2026-05 = 7", "K1 HQ 2026-06 = 8"]); // prettier-ignore
  });
});

describe("A file is read whatever wrote it", () => {
  const row = { Value: "Umsatz in Tausend", Date: "Tag für Tag" };
  const lines = ["Tag für Tag;Umsatz in Tausend", "01.02.2026;5", "01.03.2026;6"];
  const told = ["K1 HQ 2026-02 = 5", "K1 HQ 2026-03 = 6"];
  const text = lines.join("\r\n");
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["Latin", Buffer.from(text, "latin1")],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
  ];
  test.each(encodings)("written as %s", async (_, bytes) => {
    await withSales(lines, { row });
    write("sales.csv", bytes);
    expect(saidIn(await refresh("--trust"))).toEqual(told);
  });

  test.each([";", ",", "\t", "|"])(
    "separated by %j, below titles and above an empty line",
    async (separator) => {
      const all = ["Report of today", "", ...lines.map((line) => line.replaceAll(";", separator)), ""];
      expect(saidIn(await withSales(all, { row }))).toEqual(told);
    },
  );

  test("with quotes around what has separators and line breaks in it", async () => {
    const quoted = ['"Day";"Note";"Amount"', '2026-02-01;"a; ""b""\nc";5', '2026-03-01;"";6'];
    expect(saidIn(await withSales(quoted))).toEqual(told);
  });

  test("in several files, named by a star", async () => {
    write("export-02.csv", "Day,Amount\n2026-02-01,5\n");
    write("export-03.csv", "Amount,Day\n6,2026-03-01\n");
    expect(saidIn(await withSales([], { row: { Location: "export-*.csv" } }))).toEqual(told);
  });

  test("or that there is none is told with its whole path", async () => {
    const none = await withSales([], { row: { Location: "none.csv" } });
    expect(none.findings[0]?.text).toContain(`There is no file ${join(folder, "none.csv")}`);
  });
});

describe("What stands in the workbook", () => {
  const actuals = (rows: Cells): SheetCells => ({
    Actuals: [["Measure", "Period", "Actual", "Source"], ...rows],
  });
  const lines = ["Day,Amount", "2026-01-15,10", "2026-02-15,20"];

  test("and says the same is nothing to write, whoever has typed it", async () => {
    const told = await withSales(lines, { sheets: actuals([["K1", "2026-01", 10, ""], ["K1", "2026-02", 20, "Sales"]]) }); // prettier-ignore
    expect([saidIn(told), codes(told)]).toEqual([[], []]);
  });

  test("and was typed otherwise is left and told, unless it is asked for", async () => {
    const sheets = actuals([
      ["K1", "2026-01", 11, ""],
      ["K1", "2026-02", 21, "Sales"],
    ]);
    const told = await withSales(lines, { sheets });
    expect([saidIn(told), codes(told)]).toEqual([["K1 HQ 2026-02 = 20"], ["source-typed"]]);
    expect(told.sources[0]?.changes[0]).toMatchObject({ was: 21, cell: "Actuals!C3" });
    const over = await refresh("--over", "--out", "over.xlsx");
    expect(codes(over)).toEqual([]);
    expect(rowsOf("over.xlsx", "Actuals").slice(1)).toEqual([["K1", "2026-01", 10, "Sales"], ["K1", "2026-02", 20, "Sales"]]); // prettier-ignore
  });

  test("and was corrected by hand after the last time stays, as long as the source says what it said", async () => {
    await withSales(lines, { sheets: actuals([["K1", "2026-01", "", ""]]) });
    await refresh("--out", "book2.xlsx");
    typeInto("book2.xlsx", "Actuals", 2, 12);
    const { out } = await bsc(folder, "refresh", "book2.xlsx", "--json");
    expect([saidIn(JSON.parse(out)), codes(JSON.parse(out))]).toEqual([[], ["source-typed"]]);
    write("sales.csv", "Day,Amount\n2026-01-15,13\n");
    const later = await bsc(folder, "refresh", "book2.xlsx", "--json");
    expect(saidIn(JSON.parse(later.out))).toEqual(["K1 HQ 2026-01 = 13"]);
  });

  test("and is of a closed period is never changed: what the source says now is a restatement", async () => {
    await withSales(lines, { sheets: actuals([["K1", "2026-01", 10, "Sales"], ["K1", "2026-02", 20, "Sales"]]) }); // prettier-ignore
    const closed = await bsc(folder, "close", "book.xlsx", "--period", "2026-01", "--anyway", "--out", "closed.xlsx"); // prettier-ignore
    expect(closed.exitCode).toBe(0);
    write("sales.csv", "Day,Amount\n2026-01-15,11\n2026-02-15,21\n");
    const { out } = await bsc(folder, "refresh", "closed.xlsx", "--json", "--over");
    const told: Told = JSON.parse(out);
    expect([saidIn(told), codes(told)]).toEqual([["K1 HQ 2026-02 = 21"], ["source-closed"]]);
    expect(told.findings[0]?.text).toContain("2026-01");
  });

  test("as a formula is never written over", async () => {
    await withSales(lines, { sheets: actuals([["K1", "2026-01", "=5+6", "Sales"]]) });
    const told = await refresh("--over", "--out", "done.xlsx");
    expect(codes(told)).toEqual(["source-formula"]);
    expect(rowsOf("done.xlsx", "Actuals")[1]).toEqual(["K1", "2026-01", 11, "Sales"]);
  });

  test("and waits for its figure is filled where it stands", async () => {
    await withSales(lines, {
      sheets: actuals([
        ["K1", "2026-02", "", ""],
        ["K2", "2026-02", 3, ""],
      ]),
    });
    await refresh("--out", "filled.xlsx");
    const rows = rowsOf("filled.xlsx", "Actuals").slice(1);
    expect(rows.slice(0, 2)).toEqual([["K1", "2026-02", 20, "Sales"], ["K2", "2026-02", 3, undefined]]); // prettier-ignore
    expect(rows).toHaveLength(3);
  });

  test("and the source has no more is left and told with its cell", async () => {
    const told = await withSales(lines, { sheets: actuals([["K1", "2025-12", 5, "Sales"], ["K1", "2025-11", 5, ""]]) }); // prettier-ignore
    expect(codes(told)).toEqual(["source-gone"]);
    expect(told.sources[0]?.gone).toEqual(["Actuals!C2"]);
  });

  test("gets a column for the source where it has none and the cells beside are free", async () => {
    await withSales(lines, {
      sheets: {
        Actuals: [
          ["Measure", "Period", "Actual"],
          ["K1", "2026-01", 10],
        ],
      },
    });
    await refresh("--out", "done.xlsx");
    expect(rowsOf("done.xlsx", "Actuals")).toEqual([
      ["Measure", "Period", "Actual", "Source"],
      ["K1", "2026-01", 10, undefined],
      ["K1", 46054, 20, "Sales"],
    ]);
  });

  test("has no column for units: another unit's figure is not taken for its own", async () => {
    const sheets: SheetCells = {
      Actuals: [
        ["Measure", "Period", "Actual", "Source"],
        ["K1", "2025-01", 1, ""],
      ],
    };
    const told = await withSales(["Day,Site,Amount", "2026-02-01,N,5", "2026-02-01,HQ,7"], { row: { Scorecard: "Site" }, sheets }); // prettier-ignore
    expect([saidIn(told), codes(told)]).toEqual([["K1 HQ 2026-02 = 7"], ["source-no-place"]]);
    expect(told.findings[0]?.text).toContain('a column "Scorecard", which Actuals does not have');
  });

  test("with a column a period takes no figures, and says so", async () => {
    const told = await withSales(lines, {
      sheets: {
        Actuals: [
          ["Measure", "2026-01"],
          ["K1", 10],
        ],
      },
    });
    expect(codes(told)).toEqual(["source-wide"]);
  });

  test("as a target is a target", async () => {
    const targets: SheetCells = {
      Targets: [
        ["Measure", "Period", "Target", "Source"],
        ["K1", "2026-01", 9, ""],
      ],
    };
    write("sales.csv", lines.join("\n"));
    const header = [...columns, "Role"];
    const row = ["Plan", "", "sales.csv", "Day", "Amount", "K1", "", "", "", "Target"];
    await writeTables(folder, "book.xlsx", bookWith([header, row], targets));
    const told = await refresh("--trust", "--out", "done.xlsx");
    expect(codes(told)).toEqual(["source-typed"]);
    expect(rowsOf("done.xlsx", "Targets").slice(1)).toEqual([["K1", "2026-01", 9, undefined], ["K1", 46054, 20, "Plan"]]); // prettier-ignore
  });
});

describe("Of several sources", () => {
  const sources = (rows: readonly (readonly string[])[]): SheetCells => bookWith([columns, ...rows]);
  const from = (name: string, file: string, measure = "K1") => [
    name,
    "",
    file,
    "Day",
    "Amount",
    measure,
    "",
    "",
    "",
  ];

  test("one that fails leaves its figures as they were, and the others go on", async () => {
    write("good.csv", "Day,Amount\n2026-02-01,5\n");
    await writeTables(folder, "book.xlsx", sources([from("Bad", "bad.csv"), from("Good", "good.csv")]));
    const told = await refresh("--trust");
    expect([saidIn(told), codes(told), told.exitCode]).toEqual([["K1 HQ 2026-02 = 5"], ["source-failed"], 1]);
  });

  test("two that say the same figure write it once; two that differ write none of it", async () => {
    write("one.csv", "Day,Amount\n2026-02-01,5\n2026-03-01,6\n");
    write("two.csv", "Day,Amount\n2026-02-01,5\n2026-03-01,7\n");
    await writeTables(folder, "book.xlsx", sources([from("One", "one.csv"), from("Two", "two.csv")]));
    const told = await refresh("--trust");
    expect([saidIn(told), codes(told)]).toEqual([["K1 HQ 2026-02 = 5"], ["source-said-twice"]]);
  });

  test("one can be asked for alone, and one period", async () => {
    write("one.csv", "Day,Amount\n2026-02-01,5\n2026-03-01,6\n");
    write("two.csv", "Day,Amount\n2026-02-01,5\n");
    await writeTables(folder, "book.xlsx", sources([from("One", "one.csv"), from("Two", "two.csv", "K2")]));
    await refresh("--trust");
    expect(saidIn(await refresh("--source", "two"))).toEqual(["K2 HQ 2026-02 = 5"]);
    expect(saidIn(await refresh("--period", "2026-03"))).toEqual(["K1 HQ 2026-03 = 6"]);
    const none = await bsc(folder, "refresh", "book.xlsx", "--source", "three");
    expect([none.exitCode, none.err]).toEqual([2, "--source three: the Sources table has One, Two.\n"]);
  });
});
