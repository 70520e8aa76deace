/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

const names = () => host.book.sheets.map(({ name }) => name);

async function addSheets(...wanted: readonly string[]): Promise<void> {
  await onFirstSheet((_, { workbook }) => wanted.forEach((name) => workbook.worksheets.add(name)));
}

const isRefused = (code: string, work: Parameters<typeof onFirstSheet>[0]) =>
  expect(onFirstSheet(work)).rejects.toMatchObject({ code });

test("sheets are added at the end, with a name of their own where none is given", async () => {
  await onFirstSheet((_, { workbook }) => {
    workbook.worksheets.add();
    workbook.worksheets.add("Plan");
  });
  expect(names()).toEqual(["Sheet1", "Sheet2", "Plan"]);
});

test("a sheet is found by name in any case, by its place, and by its neighbours", async () => {
  await addSheets("Plan", "Actuals");
  const found = await onFirstSheet((first, { workbook: { worksheets } }) => [
    worksheets.getItem("PLAN").load("name,position"),
    worksheets.getLast().load("name,position"),
    first.getNext().load("name,position"),
    worksheets.getItem("Actuals").getPrevious().load("name,position"),
    worksheets.getItem("Actuals").getNextOrNullObject().load("name,position"),
  ]);
  expect(found.slice(0, 4).map(({ name, position }) => [name, position])).toEqual([
    ["Plan", 1],
    ["Actuals", 2],
    ["Plan", 1],
    ["Plan", 1],
  ]);
  expect(found[4]?.isNullObject).toBe(true);
});

test("a sheet moves to another place, and formulas follow when it gets another name", async () => {
  await addSheets("Plan");
  await onFirstSheet((sheet, { workbook }) => {
    const plan = workbook.worksheets.getItem("Plan");
    plan.getRange("A1").values = [[5]];
    sheet.getRange("A1").formulas = [["=Plan!A1*2"]];
    plan.name = "Plan 2026";
    plan.position = 0;
  });
  expect(names()).toEqual(["Plan 2026", "Sheet1"]);
  const cell = await onFirstSheet((_, { workbook }) =>
    workbook.worksheets.getItem("Sheet1").getRange("A1").load("formulas,values"),
  );
  expect([cell.formulas[0]?.[0], cell.values[0]?.[0]]).toEqual(["='Plan 2026'!A1*2", 10]);
});

test("deleting a sheet leaves #REF! in formulas that point there; the last one that shows stays", async () => {
  await addSheets("Plan");
  await onFirstSheet((sheet, { workbook }) => {
    sheet.getRange("A1").formulas = [["=Plan!A1"]];
    workbook.worksheets.getItem("Plan").delete();
  });
  const cell = await onFirstSheet((sheet) => sheet.getRange("A1").load("values,formulas"));
  expect([cell.formulas[0]?.[0], cell.values[0]?.[0]]).toEqual(["=#REF!A1", "#REF!"]);
  await isRefused("InvalidOperation", (sheet) => sheet.delete());
  await addSheets("Other");
  await onFirstSheet((_, { workbook }) => (workbook.worksheets.getItem("Other").visibility = "Hidden"));
  await isRefused("InvalidOperation", (sheet) => sheet.delete());
  await isRefused("InvalidOperation", (sheet) => (sheet.visibility = "Hidden"));
});

test("a copy has the cells and looks of the sheet, and a name of its own, and so have its tables", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["Measure", "Actual"],
      ["F1", 5],
    ];
    sheet.tabColor = "#FF0000";
    sheet.copy("End");
  });
  expect(names()).toEqual(["Sheet1", "Sheet1 (2)"]);
  expect(host.book.sheets[1]?.cells.get(1)?.get(1)?.value).toBe(5);
  const colour = await onFirstSheet((_, { workbook }) => workbook.worksheets.getLast().load("tabColor"));
  expect(colour.tabColor).toBe("#FF0000");
  await onFirstSheet((sheet) => {
    sheet.tables.add("A1:B2", true);
    sheet.copy("End");
  });
  expect(host.book.sheets.map(({ tables }) => tables.map(({ name }) => name))).toEqual([
    ["Table1"],
    [],
    ["Table12"],
  ]);
});

test("names stand for ranges and formulas, in the workbook or on one sheet", async () => {
  await onFirstSheet((sheet, { workbook }) => {
    sheet.getRange("A1").values = [[40]];
    workbook.names.add("Target", sheet.getRange("A1"));
    workbook.names.add("Share", "=0.5");
    sheet.names.add("Local", sheet.getRange("A1:B1"));
    sheet.getRange("C1").formulas = [["=Target*Share"]];
  });
  const [target, share, local, cell] = await onFirstSheet(
    (sheet, { workbook }) =>
      [
        workbook.names.getItem("target").load("formula,type,scope"),
        workbook.names.getItem("Share").load("formula,value,type"),
        sheet.names.getItem("Local").load("scope"),
        sheet.getRange("C1").load("values"),
      ] as const,
  );
  expect([target.formula, target.type, target.scope]).toEqual(["=Sheet1!$A$1", "Range", "Workbook"]);
  expect([share.formula, share.value]).toEqual(["=0.5", 0.5]);
  expect(local.scope).toBe("Worksheet");
  expect(cell.values[0]?.[0]).toBe(20);
  await isRefused("ItemAlreadyExists", (sheet, { workbook }) =>
    workbook.names.add("TARGET", sheet.getRange("B1")),
  );
  await isRefused("InvalidArgument", (sheet, { workbook }) => workbook.names.add("A1", sheet.getRange("B1")));
});

test("panes are frozen at rows, columns or both, and freed again", async () => {
  const frozen = async (work: (panes: Excel.WorksheetFreezePanes) => void) => {
    const place = await onFirstSheet((sheet) => {
      work(sheet.freezePanes);
      return sheet.freezePanes.getLocationOrNullObject().load("address");
    });
    return place.isNullObject ? undefined : place.address;
  };
  expect(await frozen((panes) => panes.freezeRows(2))).toBe("Sheet1!1:2");
  expect(await frozen((panes) => panes.freezeColumns(1))).toBe("Sheet1!A:A");
  expect(await frozen((panes) => panes.freezeAt("A1:B3"))).toBe("Sheet1!A1:B3");
  expect(await frozen((panes) => panes.unfreeze())).toBeUndefined();
});

test("what a cell may hold is checked against its rule", async () => {
  const valid = async (value: string | number) => {
    const validation = await onFirstSheet((sheet) => {
      const cell = sheet.getRange("A1");
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: "Green,Amber,Red" } };
      cell.values = [[value]];
      return cell.dataValidation.load("valid,type");
    });
    return [validation.type, validation.valid];
  };
  expect(await valid("Green")).toEqual(["List", true]);
  expect(await valid("Blue")).toEqual(["List", false]);
});
