import { runBatch } from "../../../src/excel/batch/runBatch";
import { readWorkbook } from "../../../src/excel/read/readWorkbook";
import { insertTables, readScorecard } from "../../../src/excel";
import { ok } from "../../../src/scorecard";
import { dayOf } from "../../../src/scorecard/periods/calendar";
import { blankBook, type Host } from "excel-workbench";
import type { Sheet } from "../../../workbench/src/book/book";
import { putCell } from "../../../workbench/src/book/cells";
import { blankSheet, cellOf } from "../../../workbench/src/book/makeBook";
import { hostWithAddIn } from "../../make/addIn";

type Rows = (string | number)[][];

/** A host with one more sheet, whose cells start at a zero-based place. */
async function hostWithCells(rows: Rows, [top, left]: readonly [number, number] = [0, 0]): Promise<Host> {
  const host = await hostWithAddIn();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    sheet.getRangeByIndexes(top, left, rows.length, rows[0]!.length).values = rows;
    await context.sync();
  });
  host.traffic.reset();
  return host;
}

async function readAll() {
  const read = await runBatch(async (context) => ok(await readWorkbook(context)));
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  return read.value;
}

async function gridOfData() {
  return (await readAll()).grids.grids.find(({ sheet }) => sheet === "Data");
}

/** Puts values into a sheet without asking the host, from A1 on. */
function putRows(sheet: Sheet, rows: readonly (readonly (string | number)[])[]): void {
  rows.forEach((row, at) => row.forEach((value, column) => putCell(sheet, at, column, cellOf(value))));
}

const filled = (rows: number, columns: number): Rows =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => row * 1000 + column + 1),
  );

test.each([
  ["a small sheet", filled(5, 4), [0, 0], 2],
  ["a sheet that starts in column C", filled(5, 4), [7, 2], 2],
  ["a wide table", filled(30, 40), [0, 0], 2],
  ["a long list", filled(700, 7), [0, 0], 2],
  ["a list that starts below the corner", filled(50, 3), [150, 1], 2],
  ["a wide table that is long as well", filled(300, 20), [0, 0], 3],
  ["a sheet as wide as a month of days", filled(3, 70), [0, 0], 3],
  ["a list of 20,000 rows", filled(20_000, 3), [0, 0], 3],
] as const)("%s is read whole, in as few round trips as it takes", async (_, rows, place, trips) => {
  const host = await hostWithCells(rows as unknown as Rows, place);
  const grid = await gridOfData();
  expect([grid?.top, grid?.left]).toEqual(place);
  expect(grid?.values).toEqual(rows);
  expect(host.traffic.roundTrips).toBe(trips);
});

test("rows from one end of the sheet to the other, of which Excel gives no values at once, are read whole", async () => {
  await hostWithAddIn();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    for (const row of [3, 20]) {
      sheet.getRangeByIndexes(row, 0, 1, 1).values = [[`from ${row}`]];
      sheet.getRangeByIndexes(row, 8_191, 1, 2).values = [[row, -row]];
      sheet.getRangeByIndexes(row, 16_383, 1, 1).values = [[`to ${row}`]];
    }
    await context.sync();
  });
  const grid = await gridOfData();
  expect(grid?.values.map((row) => row.length)).toEqual(new Array(18).fill(16_384));
  for (const row of [3, 20]) {
    const read = grid?.values[row - 3] ?? [];
    expect([0, 8_191, 8_192, 16_383].map((at) => read[at])).toEqual([`from ${row}`, row, -row, `to ${row}`]);
  }
});

/** The example's facts, inserted into and read from a workbook of one date system. */
async function exampleFacts(date1904: boolean) {
  await hostWithAddIn({ ...blankBook(), date1904 });
  await insertTables("example");
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  return read.value.model.facts;
}

test("a workbook that counts its dates from 1904 is known by what DATE gives, and gets dates of its own", async () => {
  const facts = await exampleFacts(true);
  expect(facts.measures.find(({ id }) => id === "P3.2")?.rule.end).toBe(dayOf(2026, 12, 31));
  expect(facts).toEqual(await exampleFacts(false));
});

test("cells that hold nothing between the others are empty", async () => {
  const rows: Rows = [
    ["Measure", "", "Actual"],
    ["", "", ""],
    ["F1.1", "", 5],
  ];
  await hostWithCells(rows);
  expect((await gridOfData())?.values).toEqual(rows);
});

const longest = 32_767;

test("pages of text are read whole, in as many round trips as they have megabytes, and no single one over the limit", async () => {
  const rows = Array.from({ length: 300 }, (_, row) => [`${row}`.padEnd(longest, "x"), row, "y".repeat(row)]);
  const host = await hostWithAddIn();
  putRows(host.book.sheets[0]!, rows); // 10 MB
  const read = await readAll();
  expect(read.grids.grids[0]?.values).toEqual(rows);
  const answered = host.traffic.batches.map(({ responseBytes }) => responseBytes);
  expect(Math.max(...answered)).toBeLessThan(5 * 1024 * 1024);
  expect(host.traffic.roundTrips).toBeLessThan(25);
});

test("a row that is over the limit by itself is read in parts of a row", async () => {
  const row = Array.from({ length: 260 }, (_, column) => `${column}`.padEnd(longest, "é")); // 17 MB
  const host = await hostWithAddIn();
  putRows(host.book.sheets[0]!, [row, row.map((_, column) => column)]);
  expect((await readAll()).grids.grids[0]?.values).toEqual([row, row.map((_, column) => column)]);
});

test("several sheets of long texts are read, and so are those beside them", async () => {
  const host = await hostWithAddIn();
  await insertTables("example");
  const texts = Array.from({ length: 100 }, (_, row) => [`${row}`.padEnd(longest, "x")]);
  for (const name of ["One", "Two", "Three"]) {
    host.book.sheets.push(blankSheet(host.book.sheets.length + 1, name));
    putRows(host.book.sheets.at(-1)!, texts);
  }
  const { grids } = (await readAll()).grids;
  expect(grids.filter(({ values }) => values.length === 100).map(({ values }) => values)).toEqual([
    texts,
    texts,
    texts,
  ]);
  expect(grids.some(({ sheet }) => sheet === "Measures")).toBe(true);
});

test.each([
  ["a number at the last cell of the grid", 1_048_575, 16_383, "XFD1048576"],
  ["a space in the last row", 1_048_575, 8, "I1048576"],
  ["a word in the last column", 400, 16_383, "XFD401"],
])("a sheet that reaches too far is named and the others are read: %s", async (_, row, column, cell) => {
  const host = await hostWithAddIn();
  await insertTables("example");
  const far = blankSheet(99, "Far");
  putCell(far, 0, 0, cellOf("Objective"));
  putCell(far, row, column, cellOf(" "));
  host.book.sheets.push(far);
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  expect(read.value.findings.filter(({ code }) => code === "sheet-too-far")).toEqual([
    expect.objectContaining({ severity: "warning", place: { sheet: "Far", cell } }),
  ]);
  expect(read.value.model.facts.measures).toHaveLength(26);
});

test("cells far from each other but not too far are read with nothing between them", async () => {
  const host = await hostWithAddIn();
  putCell(host.book.sheets[0]!, 0, 0, cellOf("first"));
  putCell(host.book.sheets[0]!, 40_000, 99, cellOf("last"));
  const { values } = (await readAll()).grids.grids[0]!;
  expect([values.length, values[0]![0], values[40_000]![99], values[20_000]![50]]).toEqual([
    40_001,
    "first",
    "last",
    "",
  ]);
});
