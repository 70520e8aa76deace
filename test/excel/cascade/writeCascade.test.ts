import { strFromU8, unzipSync } from "fflate";
import { saveBook, type Book, type CellValue, type Host } from "excel-workbench";
import { expectValid } from "../../../workbench/test/make/validate";
import {
  insertTables,
  lookAtCascade,
  readScorecard,
  writeCascade,
  type Cascade,
  type CascadeAsked,
} from "../../../src/excel";
import { hostWithAddIn, reopened, rowWith, valueIn } from "../../make/addIn";
import { groupBook } from "../../make/groupBook";

const finances: CascadeAsked = {
  objectives: ["G3"],
  units: ["Lindenhof", "Seeblick"],
  targets: "weight",
};

async function hostWithHospitals(): Promise<Host> {
  const first = await hostWithAddIn();
  await insertTables("group");
  return hostWithAddIn(reopened(saveBook(first.book)));
}

async function write(asked: CascadeAsked = finances): Promise<Cascade> {
  const done = await writeCascade(asked);
  if (done.kind === "failed") throw new Error(JSON.stringify(done.problems));
  return done.value.cascade;
}

/** The parts of a file as text, by their names. */
const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));

function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name)).sort();
}

const columnOf = (book: Book, sheet: string, header: string) =>
  Array.from({ length: 60 }, (_, at) => at).find((at) => valueIn(book, sheet, 0, at) === header)!;

const cell = ({ book }: Host, sheet: string, id: string, header: string): CellValue =>
  valueIn(book, sheet, rowWith(book, sheet, 0, id), columnOf(book, sheet, header));

test("the rows that were looked at are the ones that are written, and nothing else of the file is touched", async () => {
  const host = await hostWithHospitals();
  const before = saveBook(host.book);
  const looked = await lookAtCascade(finances);
  expect(changedParts(before, saveBook(host.book))).toEqual([]);
  const written = await write();
  expect(looked).toEqual({ kind: "ok", value: written });
  const after = saveBook(host.book);
  expect(changedParts(before, after)).toEqual([
    "xl/sharedStrings.xml",
    ...["xl/tables/table3.xml", "xl/tables/table5.xml"],
    ...["xl/worksheets/sheet4.xml", "xl/worksheets/sheet6.xml"],
  ]);
  for (const row of written.rows)
    for (const { header, value } of row.cells)
      expect([header, cell(host, row.table, row.about, header)]).toEqual([header, value]);
  await expectValid(after);
});

test("no row that was there is another one afterwards", async () => {
  const host = await hostWithHospitals();
  const rows = (sheet: string) =>
    (partsOf(saveBook(host.book)).get(`xl/worksheets/${sheet}.xml`) ?? "").match(/<row .*?<\/row>/g) ?? [];
  const before = [rows("sheet4"), rows("sheet6")];
  await write();
  const after = [rows("sheet4"), rows("sheet6")];
  before.forEach((some, index) => expect(after[index]?.slice(0, some.length)).toEqual(some));
  expect(after.map((some, index) => some.length - before[index]!.length)).toEqual([2, 4]);
});

test("a second run writes nothing, byte for byte", async () => {
  const host = await hostWithHospitals();
  await write();
  const before = saveBook(host.book);
  const { rows, notes } = await write();
  expect(rows).toEqual([]);
  expect(notes).toHaveLength(6);
  expect(Buffer.compare(Buffer.from(before), Buffer.from(saveBook(host.book)))).toBe(0);
});

test("a date in a new row is shown as a date", async () => {
  const host = await hostWithHospitals();
  await write();
  const sheet = host.book.sheets.find(({ name }) => name === "Measures")!;
  const format = (id: string) =>
    sheet.cells.get(rowWith(host.book, "Measures", 0, id))?.get(columnOf(host.book, "Measures", "End"))
      ?.style;
  expect(format("LH-G3.1")).toEqual(format("G3.1"));
  expect(format("LH-G3.1")).toBeDefined();
});

test("the units' figures against the split targets give the scores that a hand calculation gives", async () => {
  const host = await hostWithHospitals();
  await write();
  // Lindenhof has 400 of 600 as its target and 200 as its red flag, Seeblick 200 and 100.
  const rows = [
    ["LH-G3.1", "2026-10", 300],
    ["SB-G3.1", "2026-10", 200],
  ];
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Actuals");
    const headers = table.getHeaderRowRange().load("values");
    await context.sync();
    const at = (name: string) => headers.values[0]!.indexOf(name);
    rows.forEach(([measure, period, actual]) => {
      const row = headers.values[0]!.map(() => "" as string | number);
      [row[at("Measure")], row[at("Period")], row[at("Actual")]] = [measure!, `'${period}`, actual!];
      table.rows.add(undefined, [row]);
    });
    await context.sync();
  });
  await host.settle();
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  const measure = (unit: string, id: string) =>
    read.value.model.scorecards
      .find((one) => one.id === unit)
      ?.perspectives.flatMap(({ objectives }) => objectives)
      .flatMap(({ measures }) => measures)
      .find((one) => one.measure.id === id);
  // At the target the score is 66.7, at the red flag 33.3: half way between them 50.
  expect(measure("LH", "LH-G3.1")?.score).toBeCloseTo(50, 9);
  expect(measure("SB", "SB-G3.1")?.score).toBeCloseTo(200 / 3, 9);
  const top = read.value.model.scorecard.perspectives
    .flatMap(({ objectives }) => objectives)
    .find(({ objective }) => objective.id === "G3");
  expect(top?.contributions.map(({ scorecard }) => scorecard)).toEqual(expect.arrayContaining(["LH", "SB"]));
  expect(read.value.findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
});

async function inExcel(run: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    run(context);
    await context.sync();
  });
}

test.each([
  ["Objectives", "the first table"],
  ["Measures", "a later table"],
])("a protected sheet of %s keeps all of it from being written", async (sheet) => {
  const host = await hostWithHospitals();
  await inExcel(({ workbook }) => workbook.worksheets.getItem(sheet).protection.protect());
  const before = saveBook(host.book);
  expect(await writeCascade(finances)).toEqual({
    kind: "failed",
    problems: [{ code: "sheet-protected", sheet }],
  });
  expect(changedParts(before, saveBook(host.book))).toEqual([]);
});

test("plain cells are refused in words, before anything is written", async () => {
  const host = await hostWithHospitals();
  await inExcel(({ workbook }) => workbook.tables.getItem("Measures").convertToRange());
  const before = saveBook(host.book);
  expect(await writeCascade(finances)).toMatchObject({
    kind: "failed",
    problems: [{ code: "no-table-for-rows", table: "Measures" }],
  });
  expect(changedParts(before, saveBook(host.book))).toEqual([]);
});

test("a totals row stays below the new rows, and a calculated column fills itself", async () => {
  const host = await hostWithHospitals();
  await inExcel(({ workbook }) => {
    workbook.tables
      .getItem("Objectives")
      .columns.add(undefined, [["Shout"], ...Array.from({ length: 10 }, () => [""])]);
    workbook.tables.getItem("Objectives").showTotals = true;
  });
  const table = host.book.sheets.find(({ name }) => name === "Objectives")?.tables[0];
  Object.assign(table?.columns.at(-1) ?? {}, { calculatedFormula: '[@ID]&"!"' }); // as a file has it
  await write();
  await host.settle();
  const shout = columnOf(host.book, "Objectives", "Shout");
  const row = rowWith(host.book, "Objectives", 0, "LH-G3");
  expect([row, valueIn(host.book, "Objectives", row, shout)]).toEqual([11, "LH-G3!"]);
  const grown = host.book.sheets.find(({ name }) => name === "Objectives")?.tables[0];
  // headers, ten rows and two new ones, totals
  expect(grown?.area.bottom).toBe(13);
  await expectValid(saveBook(host.book));
});

test("a filtered table gets its rows whole", async () => {
  const host = await hostWithHospitals();
  await inExcel(({ workbook }) =>
    workbook.tables.getItem("Objectives").columns.getItem("Perspective").filter.applyValuesFilter(["People"]),
  );
  await write();
  expect(cell(host, "Objectives", "SB-G3", "Contributes to")).toBe("G3");
  expect(cell(host, "Objectives", "SB-G3", "Perspective")).toBe("Finance");
});

test("texts that look like formulas, numbers or dates stay texts; names with quotes are found", async () => {
  const host = await hostWithAddIn(reopened(await groupBook()));
  const objectives = host.book.sheets.find(({ name }) => name === "Objectives Secret")!;
  const row = rowWith(host.book, objectives.name, 0, "F1");
  await host.user.type(objectives.name, `B${row + 1}`, "'=Grow");
  const scorecards = rowWith(host.book, "Scorecards Secret", 0, "OSL");
  await host.user.type("Scorecards Secret", `B${scorecards + 1}`, `O'Neil "Oslo", Ltd`);
  const { rows } = await write({ objectives: ["F1"], units: ["OSL"], targets: "copy" });
  expect(rows.length).toBeGreaterThan(1);
  const fresh = rowWith(host.book, objectives.name, 0, "OSL-F1");
  expect([1, 3, 4].map((column) => valueIn(host.book, objectives.name, fresh, column))).toEqual([
    "=Grow",
    `O'Neil "Oslo", Ltd`,
    "F1",
  ]);
  await expectValid(saveBook(host.book));
});

test("what somebody writes meanwhile stays, and an answer that is lost is completed by the next run", async () => {
  const host = await hostWithHospitals();
  const trips = host.traffic.roundTrips;
  await lookAtCascade(finances);
  const reading = host.traffic.roundTrips - trips;
  await write();
  const all = host.traffic.roundTrips - trips - reading;
  await host.dispose();
  for (let nth = 1; nth <= all; nth++) {
    const next = await hostWithHospitals();
    next.fail(nth, { code: "AccessDenied", message: "You may not" });
    await writeCascade(finances);
    await write();
    const count = (sheet: string) =>
      [...(next.book.sheets.find(({ name }) => name === sheet)?.cells.values() ?? [])].filter((row) =>
        /^(LH|SB)-/.test(String(row.get(0)?.value)),
      ).length;
    expect([nth, count("Objectives"), count("Measures")]).toEqual([nth, 2, 4]);
    await next.dispose();
  }
});

test("fifty units cost no more round trips than two", async () => {
  const trips = async (count: number) => {
    const host = await hostWithHospitals();
    const names = Array.from({ length: count }, (_, index) => `Unit ${index}`);
    await inExcel(({ workbook }) =>
      names.forEach((name, index) =>
        workbook.tables.getItem("Scorecards").rows.add(undefined, [[`U${index}`, name, "RHG", "", 1]]),
      ),
    );
    host.traffic.reset();
    const { rows } = await write({ objectives: ["G1", "G3"], units: names, targets: "weight" });
    expect(rows).toHaveLength(count * 6);
    const { roundTrips } = host.traffic;
    await host.dispose();
    return roundTrips;
  };
  expect(await trips(50)).toBe(await trips(2));
});

/** All tables on one sheet, a row between each two; the Objectives as wide as they are asked for. */
async function hostWithStack(moreColumns: readonly string[]): Promise<Host> {
  const host = await hostWithAddIn();
  const more = moreColumns.map(() => "");
  const tables: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {
    Scorecards: [
      ["ID", "Scorecard", "Parent"],
      ["T", "Top", ""],
      ["N", "North", "T"],
      ["S", "South", "T"],
    ],
    Objectives: [
      ["ID", "Objective", "Perspective", "Scorecard", "Contributes to", ...moreColumns],
      ["F1", "Grow", "Financial", "", "", ...more],
    ],
    Measures: [
      ["ID", "Measure", "Objective", "Aggregation", "Target", "Red flag"],
      ["K1", "Revenue", "F1", "Sum", 100, 50],
    ],
    Targets: [
      ["Measure", "Period", "Target"],
      ["K1", "'2026-01", 120],
    ],
    Actuals: [
      ["Measure", "Period", "Actual"],
      ["K1", "'2026-01", 90],
    ],
  };
  await inExcel(({ workbook }) => {
    const sheet = workbook.worksheets.add("All");
    let top = 0;
    for (const [name, rows] of Object.entries(tables)) {
      const range = sheet.getRangeByIndexes(top, 0, rows.length, rows[0]!.length);
      range.values = rows.map((row) => [...row]);
      sheet.tables.add(range, true).name = name;
      top += rows.length + 1;
    }
  });
  return host;
}

const grow: CascadeAsked = { objectives: ["F1"], units: ["N", "S"], targets: "weight" };

test("tables that stand one below the other on a sheet each keep their rows", async () => {
  await hostWithStack(["Owner", "Weight"]);
  expect((await write(grow)).rows).toHaveLength(6);
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  const { objectives, measures, phasedTargets, actuals } = read.value.model.facts;
  expect(objectives.map(({ id }) => id)).toEqual(["F1", "N-F1", "S-F1"]);
  expect(measures.map(({ id, rule }) => [id, rule.target])).toEqual([
    ["K1", 100],
    ["N-K1", 50],
    ["S-K1", 50],
  ]);
  expect(phasedTargets.map(({ measure, target }) => [measure, target])).toEqual([
    ["K1", 120],
    ["N-K1", 60],
    ["S-K1", 60],
  ]);
  expect(actuals).toHaveLength(1);
  expect((await write(grow)).rows).toEqual([]);
});

test("a wider table below, of which Excel would move a part, refuses the rows, and nothing is changed", async () => {
  const host = await hostWithStack([]);
  const before = saveBook(host.book);
  expect(await writeCascade(grow)).toEqual({
    kind: "failed",
    problems: [{ code: "no-room-for-rows", table: "Objectives", sheet: "All", because: "tables" }],
  });
  expect(changedParts(before, saveBook(host.book))).toEqual([]);
});
