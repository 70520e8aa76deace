import {
  addEntryHelp,
  buildScorecard,
  insertTables,
  readScorecard,
  selectCell,
  showSheet,
} from "../../src/excel";
import { saveBook, type Book } from "excel-workbench";
import { hostWithAddIn, hostWithExample, rowWith, templateBook, valueIn } from "../make/addIn";
import { expectValid } from "../../workbench/test/make/validate";

test("an empty workbook says what to do first", async () => {
  await hostWithAddIn();
  const read = await readScorecard();
  expect(read).toMatchObject({
    kind: "ok",
    value: { findings: [{ code: "workbook-empty", severity: "error" }] },
  });
  expect(await buildScorecard()).toMatchObject({ kind: "failed", problems: [{ code: "nothing-to-build" }] });
});

test("empty structured sheets have headers and defaults, and are valid", async () => {
  const host = await hostWithAddIn();
  await insertTables("empty");
  expect(valueIn(host.book, "Objectives", 0, 1)).toBe("Objective");
  expect(valueIn(host.book, "Perspectives", 1, 0)).toBe("Financial");
  await expectValid(saveBook(host.book));
});

test("sheets and tables that are there keep their names and contents", async () => {
  const host = await hostWithExample();
  const names = host.book.sheets.map(({ name }) => name);
  await insertTables("hospital");
  expect(host.book.sheets.map(({ name }) => name).slice(0, names.length)).toEqual(names);
  expect(host.book.sheets.map(({ name }) => name)).toContain("Objectives (2)");
});

test("empty sheets bring what is missing, and no second table to fill in", async () => {
  const host = await hostWithExample();
  const before = host.book.sheets.map(({ name }) => name);
  await host.user.act(() => undefined);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Settings").delete();
    await context.sync();
  });
  const inserted = await insertTables("empty");
  expect(inserted.kind === "ok" && inserted.value).toContain("Settings");
  expect(host.book.sheets.map(({ name }) => name).sort()).toEqual([...before].sort());
});

test("a workbook whose structure is protected is left as it is, with the way out", async () => {
  const host = await hostWithExample();
  host.book.isStructureProtected = true;
  const before = host.book.sheets.length;
  expect(await insertTables("hospital")).toMatchObject({
    kind: "failed",
    problems: [{ code: "workbook-protected" }],
  });
  expect(await buildScorecard()).toMatchObject({
    kind: "failed",
    problems: [{ code: "workbook-protected" }],
  });
  expect(host.book.sheets).toHaveLength(before);
});

test("a sheet of ours that is hidden is shown before it is brought to the front, one of the user's stays hidden", async () => {
  const host = await hostWithExample();
  const hide = async (name: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).visibility = "Hidden";
      await context.sync();
    });
  const visibilityOf = (name: string) => host.book.sheets.find((sheet) => sheet.name === name)?.visibility;
  await buildScorecard({ sheets: ["scorecard"] });
  await hide("Scorecard");
  expect(await showSheet("Scorecard")).toMatchObject({ kind: "ok" });
  expect(visibilityOf("Scorecard")).toBe("Visible");
  await hide("Actuals");
  expect(await selectCell({ sheet: "Actuals", cell: "C12" })).toMatchObject({
    problems: [{ code: "sheet-hidden", sheet: "Actuals" }],
  });
  expect(visibilityOf("Actuals")).toBe("Hidden");
  await hide("Scorecard");
  host.book.isStructureProtected = true;
  expect(await showSheet("Scorecard")).toMatchObject({ problems: [{ code: "sheet-hidden" }] });
});

test("a cell is brought into view and selected", async () => {
  const host = await hostWithExample();
  await selectCell({ sheet: "Actuals", cell: "C12" });
  const actuals = host.book.sheets.find(({ name }) => name === "Actuals");
  expect(host.book.activeSheetId).toBe(actuals?.id);
  expect(actuals?.selection).toEqual({ top: 11, left: 2, bottom: 11, right: 2 });
});

test("a cell on a sheet that is gone says so", async () => {
  await hostWithExample();
  expect(await selectCell({ sheet: "Nowhere", cell: "A1" })).toMatchObject({
    kind: "failed",
    problems: [{ code: "gone-meanwhile" }],
  });
});

const validationOf = (book: Book, sheet: string, row: number, column: number) =>
  book.sheets
    .find(({ name }) => name === sheet)
    ?.validations.find(({ areas }) =>
      areas.some(
        ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
      ),
    );
const columnOf = (book: Book, sheet: string, header: string) => {
  const headers = [...(book.sheets.find(({ name }) => name === sheet)?.cells.get(0) ?? [])];
  return headers.find(([, { value }]) => value === header)?.[0] ?? -1;
};

test("each header says what belongs below it, and cells offer the rules' own words and the rows of other tables", async () => {
  const book = await templateBook("example");
  expect(validationOf(book, "Measures", 0, columnOf(book, "Measures", "Target"))?.prompt).toMatchObject({
    title: "Target",
    message: expect.stringMatching(/^Needed\. /),
  });
  const frequency = validationOf(book, "Measures", 3, columnOf(book, "Measures", "Frequency"));
  expect(frequency).toMatchObject({
    type: "List",
    formula1: '"Weekly,Monthly,Quarterly,Half-yearly,Yearly"',
    error: { show: true },
  });
  const objective = validationOf(book, "Measures", 3, columnOf(book, "Measures", "Objective"));
  expect(objective).toMatchObject({
    type: "List",
    formula1: 'INDIRECT("Objectives[ID]")',
    error: { show: false },
  });
});

test("lists and hints can be added to tables that were there; other tables and all values stay", async () => {
  const book = await templateBook("example");
  const host = await hostWithAddIn(book);
  for (const sheet of book.sheets) sheet.validations = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Mine");
    sheet.getRange("A1:B2").values = [
      ["Measure", "Direction"],
      ["Trucks", "North"],
    ];
    sheet.tables.add("A1:B2", true).name = "Trucks";
    await context.sync();
  });
  const before = JSON.stringify(book.sheets.map(({ cells }) => [...cells].map(([row, of]) => [row, ...of])));
  expect(await addEntryHelp()).toMatchObject({
    kind: "ok",
    value: expect.arrayContaining(["Measures", "Actuals"]),
  });
  expect(validationOf(host.book, "Measures", 3, columnOf(book, "Measures", "Direction"))?.type).toBe("List");
  expect(book.sheets.find(({ name }) => name === "Mine")?.validations).toEqual([]);
  expect(JSON.stringify(book.sheets.map(({ cells }) => [...cells].map(([row, of]) => [row, ...of])))).toBe(
    before,
  );
  await expectValid(saveBook(host.book));
});

test("a protected sheet is named, and no table gets half of it", async () => {
  const book = await templateBook("example");
  await hostWithAddIn(book);
  for (const sheet of book.sheets) sheet.validations = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Measures").protection.protect();
    await context.sync();
  });
  expect(await addEntryHelp()).toMatchObject({
    kind: "failed",
    problems: [{ code: "sheet-protected", sheet: "Measures" }],
  });
  expect(book.sheets.every(({ validations }) => validations.length === 0)).toBe(true);
});

/** How the cell of a column, in the row of an id, is shown. */
function formatOf(book: Book, sheet: string, id: string, column: number): string {
  const cells = book.sheets.find(({ name }) => name === sheet)?.cells.get(rowWith(book, sheet, 0, id));
  return cells?.get(column)?.style?.numberFormat ?? "General";
}

test("figures of a measure in % are shown as percent, all others as they are", async () => {
  const { book } = await hostWithAddIn();
  await insertTables("example");
  const target = columnOf(book, "Measures", "Target");
  expect(formatOf(book, "Measures", "P3.1", target)).toBe("0.0%");
  expect(formatOf(book, "Measures", "F2.2", target)).toBe("General");
  expect(formatOf(book, "Actuals", "P3.1", 2)).toBe("0.0%");
});

test("tables that are there get percent formats too, but where somebody chose one or writes 85 for 85 %", async () => {
  const { book } = await hostWithExample();
  const target = columnOf(book, "Measures", "Target");
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Measures").getUsedRange().numberFormat = [["General"]];
    worksheets.getItem("Actuals").getUsedRange().numberFormat = [["General"]];
    const cellOf = (id: string) =>
      worksheets.getItem("Measures").getCell(rowWith(book, "Measures", 0, id), target);
    cellOf("P3.2").numberFormat = [["0.000"]];
    cellOf("L1.1").values = [[85]];
    await context.sync();
  });
  expect(await addEntryHelp()).toMatchObject({ kind: "ok" });
  expect(["P3.1", "P3.2", "L1.1", "F2.2"].map((id) => formatOf(book, "Measures", id, target))).toEqual([
    "0.0%",
    "0.000",
    "General",
    "General",
  ]);
  expect(formatOf(book, "Actuals", "P3.1", 2)).toBe("0.0%");
  expect(formatOf(book, "Actuals", "L1.1", 2)).toBe("General");
});

test("where cells of the user's are called as a table would be, the table has another name and is read all the same", async () => {
  const host = await hostWithAddIn();
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    for (const name of ["Measures", "TARGETS"]) names.add(name, worksheets.getFirst().getRange("A1"));
    await context.sync();
  });
  expect(await insertTables("example")).toMatchObject({ kind: "ok" });
  const tables = host.book.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  expect(tables).toContain("Objectives");
  expect(tables).not.toContain("Measures");
  const read = await readScorecard();
  expect(read.kind === "ok" && read.value.model.facts.measures.length).toBe(26);
});
