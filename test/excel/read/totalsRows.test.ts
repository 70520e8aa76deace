import { addReviewRows, proposeFigures, readScorecard } from "../../../src/excel";
import { saveBook } from "excel-workbench";
import { hostWithAddIn, hostWithExample, reopened, rowWith } from "../../make/addIn";
import { makePeriod } from "../../make/makePeriod";

async function readNow() {
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  const { model, findings, tables } = read.value;
  return { facts: model.facts, findings, rows: tables.map(({ name, rows }) => [name, rows]) };
}

/** Excel's own row of totals: Total in the first column, and a sum below the last. */
async function showTotals(names?: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    for (const table of tables.items.filter(({ name }) => !names || names.includes(name)))
      table.showTotals = true;
    await context.sync();
  });
}

test("a totals row is no data in any table, and nothing says that rows were left out", async () => {
  const host = await hostWithExample();
  const before = await readNow();
  host.traffic.reset();
  const plain = await readNow();
  const trips = host.traffic.roundTrips;
  await showTotals();
  await host.settle();
  host.traffic.reset();
  const after = await readNow();
  expect(after).toEqual(before);
  expect(plain).toEqual(before);
  expect(host.traffic.roundTrips).toBe(trips);
  await hostWithAddIn(reopened(saveBook(host.book)));
  expect(await readNow()).toEqual(before); // from a file as well
});

test("a totals row of figures in sheets of another layout is no row of figures", async () => {
  await hostWithAddIn();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C3").values = [
      ["KPI", "January 2026 actual", "February 2026 actual"],
      ["Calls", 120, 131],
      ["Visits", 12, 14],
    ];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Activity";
    table.showTotals = true;
    await context.sync();
    sheet.getRange("A4").values = [["All in all"]]; // a word that is no word for a total
    await context.sync();
  });
  const read = await proposeFigures();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  expect(new Set(read.value.figures.map(({ measure }) => measure))).toEqual(new Set(["Calls", "Visits"]));
});

test("rows that a filter or a hand has hidden are data", async () => {
  const host = await hostWithExample();
  const before = await readNow();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Actuals").getRange("3:40").rowHidden = true;
    context.workbook.worksheets.getItem("Measures").getRange("2:5").rowHidden = true;
    await context.sync();
  });
  expect(await readNow()).toEqual(before);
  await hostWithAddIn(reopened(saveBook(host.book)));
  expect(await readNow()).toEqual(before);
});

test("rows are added above a table's totals", async () => {
  const host = await hostWithExample();
  const actuals = host.book.sheets.find(({ name }) => name === "Actuals")!;
  const last = [...actuals.cells].filter(([, cells]) => cells.get(0)?.value === "L1.1").at(-1)![0];
  await host.user.type("Actuals", `C${last + 1}`, "0.2"); // Red
  await showTotals(["Reviews"]);
  const totals = rowWith(host.book, "Reviews", 0, "Total");
  expect(await addReviewRows({ period: makePeriod("2026-10") })).toMatchObject({
    kind: "ok",
    value: { added: 1 },
  });
  expect(rowWith(host.book, "Reviews", 0, "Total")).toBe(totals + 1);
  expect(rowWith(host.book, "Reviews", 1, "L1.1")).toBe(totals);
});
