import { addReviewRows } from "../../src/excel";
import { saveBook, type Book, type Host } from "excel-workbench";
import { frozenSheets, hostWithAddIn, hostWithExample, rowWith, templateBook } from "../make/addIn";
import { makePeriod } from "../make/makePeriod";
import { addUnits } from "../make/units";
import { expectValid } from "../../workbench/test/make/validate";

const october = { period: makePeriod("2026-10") };

/** What the rows of the Reviews sheet say, headers left out. */
function reviewsIn(book: Book): readonly (readonly unknown[])[] {
  const cells = book.sheets.find(({ name }) => name === "Reviews")?.cells ?? new Map();
  return [...cells].slice(1).map(([, row]) => [...row.values()].map(({ value }) => value));
}

/** Makes measures of the example Red in October: actuals beyond their red flags. */
async function turnRed(host: Host, ...actuals: readonly (readonly [measure: string, actual: string])[]) {
  for (const [measure, actual] of actuals) {
    const rows = [...(host.book.sheets.find(({ name }) => name === "Actuals")?.cells ?? [])];
    const last = rows.filter(([, cells]) => cells.get(0)?.value === measure).at(-1)?.[0] ?? 0;
    await host.user.type("Actuals", `C${last + 1}`, actual);
  }
}

test("each Red without a word about it gets a row, behind those that are there, which stay as they are", async () => {
  const host = await hostWithExample();
  await turnRed(host, ["L1.1", "0.2"], ["F1.1", "1000"]); // F1.1 has its commentary, P3.2 too
  const before = reviewsIn(host.book);
  const others = host.book.sheets.map(({ name }) => name).filter((name) => name !== "Reviews");
  const kept = frozenSheets(host.book, others);
  expect(await addReviewRows(october)).toEqual({ kind: "ok", value: { added: 1, sheet: "Reviews" } });
  const after = reviewsIn(host.book);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toEqual([["2026-10", "L1.1"]]);
  expect(frozenSheets(host.book, others) === kept).toBe(true);
  expect(host.book.sheets.find(({ name }) => name === "Reviews")?.tables[0]?.area.bottom).toBe(after.length);
  await expectValid(saveBook(host.book));
});

test("others may have the workbook open: the rows are written below the table, which reaches over them", async () => {
  const host = await hostWithAddIn(await templateBook(), { isShared: true });
  await turnRed(host, ["L1.1", "0.2"]);
  const before = reviewsIn(host.book).length;
  expect(await addReviewRows(october)).toEqual({ kind: "ok", value: { added: 1, sheet: "Reviews" } });
  expect(reviewsIn(host.book).slice(before)).toEqual([["2026-10", "L1.1"]]);
});

test("a row that somebody adds in the meantime stays, and the new one goes below it", async () => {
  const host = await hostWithExample();
  const before = reviewsIn(host.book).length;
  const start = host.traffic.roundTrips;
  expect(await addReviewRows(october)).toEqual({ kind: "ok", value: { added: 0 } });
  const reading = host.traffic.roundTrips - start;
  await turnRed(host, ["L1.1", "0.2"]);
  host.between(reading + 2, (hands) => hands.type("Reviews", `B${before + 2}`, "C2.1"));
  expect(await addReviewRows(october)).toMatchObject({ kind: "ok", value: { added: 1 } });
  expect(reviewsIn(host.book).slice(before)).toEqual([["C2.1"], ["2026-10", "L1.1"]]);
});

test("a calculated column gives the new row its formula", async () => {
  const host = await hostWithExample();
  await turnRed(host, ["L1.1", "0.2"]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Reviews").columns.add(undefined, [["Shout"], [""], [""], [""]]);
    await context.sync();
  });
  const column = host.book.sheets.find(({ name }) => name === "Reviews")?.tables[0]?.columns.at(-1);
  Object.assign(column ?? {}, { calculatedFormula: '[@Item]&"!"' }); // as a file has it
  await addReviewRows(october);
  await host.settle();
  expect([...(reviewsIn(host.book).at(-1) ?? [])].sort()).toEqual(["2026-10", "L1.1", "L1.1!"]);
});

test("a table whose only row is empty takes the first there", async () => {
  const host = await hostWithExample();
  await turnRed(host, ["L1.1", "0.2"]);
  await Excel.run(async (context) => {
    const { rows } = context.workbook.tables.getItem("Reviews");
    rows.load("count");
    await context.sync();
    rows.deleteRowsAt(0, rows.count);
    await context.sync();
  });
  await addReviewRows(october);
  const rows = reviewsIn(host.book);
  const reviews = host.book.sheets.find(({ name }) => name === "Reviews");
  expect(rows.every(([period]) => period === "2026-10")).toBe(true);
  expect(reviews?.tables[0]?.area.bottom).toBe(rows.length);
});

test("a second click adds nothing, although the rows are still empty", async () => {
  const host = await hostWithExample();
  await turnRed(host, ["L1.1", "0.2"]);
  await addReviewRows(october);
  const after = reviewsIn(host.book);
  expect(await addReviewRows(october)).toEqual({ kind: "ok", value: { added: 0 } });
  expect(reviewsIn(host.book)).toEqual(after);
});

test("where nothing is Red without a word, nothing is added", async () => {
  const host = await hostWithExample();
  const before = frozenSheets(host.book, ["Reviews"]);
  expect(await addReviewRows(october)).toEqual({ kind: "ok", value: { added: 0 } });
  expect(frozenSheets(host.book, ["Reviews"]) === before).toBe(true);
});

/** Adds a column for the unit to the example's Reviews. */
async function addUnitColumn(): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Reviews");
    const header = table.getHeaderRowRange().load("values,columnCount");
    await context.sync();
    if (header.values[0]?.includes("Scorecard")) return;
    table.columns.add(undefined, [["Scorecard"], ...Array<string[]>(3).fill([""])]);
    await context.sync();
  });
}

test("a unit's row names the unit where the table has a column for it", async () => {
  const host = await hostWithExample();
  await addUnits();
  await addUnitColumn();
  const spoken = rowWith(host.book, "Reviews", 1, "F1.1");
  await host.user.type("Reviews", `B${spoken + 1}`, "F1.2"); // so that nobody has said why the revenue is Red
  expect(await addReviewRows(october)).toMatchObject({ value: { added: 1 } });
  // South's 3000 lies below the red flag of the revenue, North's 5000 above its target.
  expect(reviewsIn(host.book).at(-1)).toEqual(["2026-10", "F1.1", "S"]);
});

test.each(["HCC", "Harbour Cold Chain"])(
  "a row that names the unit on top, as %s, stands ready",
  async (top) => {
    const host = await hostWithExample();
    await addUnits();
    await addUnitColumn();
    await turnRed(host, ["L1.1", "0.2"]);
    await addReviewRows(october);
    const headers = [...(host.book.sheets.find(({ name }) => name === "Reviews")?.cells.get(0) ?? [])];
    const column = headers.find(([, { value }]) => value === "Scorecard")?.[0] ?? 0;
    const row = rowWith(host.book, "Reviews", 1, "L1.1");
    await host.user.type("Reviews", `${String.fromCharCode(65 + column)}${row + 1}`, top);
    expect(await addReviewRows(october)).toEqual({ kind: "ok", value: { added: 0 } });
  },
);

test("without a Reviews table, or with plain cells instead of one, it says what to do", async () => {
  const host = await hostWithExample();
  await turnRed(host, ["L1.1", "0.2"]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Reviews").convertToRange();
    await context.sync();
  });
  expect(await addReviewRows(october)).toEqual({
    kind: "failed",
    problems: [{ code: "no-table-for-rows", table: "Reviews", sheet: "Reviews" }],
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Reviews").delete();
    await context.sync();
  });
  expect(await addReviewRows(october)).toMatchObject({
    problems: [{ code: "no-table-for-rows", table: "Reviews" }],
  });
});

test("a protected sheet is named, and stays as it is", async () => {
  const host = await hostWithExample();
  await turnRed(host, ["L1.1", "0.2"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Reviews").protection.protect();
    await context.sync();
  });
  expect(await addReviewRows(october)).toMatchObject({
    problems: [{ code: "sheet-protected", sheet: "Reviews" }],
  });
});
