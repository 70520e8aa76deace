import { runBatch } from "../../../src/excel/batch/runBatch";
import { readWorkbook } from "../../../src/excel/read/readWorkbook";
import { insertTables, readScorecard } from "../../../src/excel";
import { ok } from "../../../src/scorecard";
import { dayOf } from "../../../src/scorecard/periods/calendar";
import { blankBook, type Host } from "../../../src/workbench";
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

async function gridOfData() {
  const read = await runBatch(async (context) => ok(await readWorkbook(context)));
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  return read.value.grids.grids.find(({ sheet }) => sheet === "Data");
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
