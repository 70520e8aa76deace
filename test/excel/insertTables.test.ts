import { buildScorecard, insertTables, readScorecard, selectCell } from "../../src/excel";
import { saveBook } from "../../src/workbench";
import { hostWithAddIn, hostWithExample, valueIn } from "../make/addIn";
import { expectValid } from "../make/validate";

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
  await insertTables("empty");
  expect(host.book.sheets.map(({ name }) => name).slice(0, names.length)).toEqual(names);
  expect(host.book.sheets.map(({ name }) => name)).toContain("Objectives (2)");
});

test("a workbook whose structure is protected is left as it is, with the way out", async () => {
  const host = await hostWithExample();
  host.book.isStructureProtected = true;
  const before = host.book.sheets.length;
  expect(await insertTables("empty")).toMatchObject({
    kind: "failed",
    problems: [{ code: "workbook-protected" }],
  });
  expect(await buildScorecard()).toMatchObject({
    kind: "failed",
    problems: [{ code: "workbook-protected" }],
  });
  expect(host.book.sheets).toHaveLength(before);
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
    problems: [{ code: "excel-refused" }],
  });
});
