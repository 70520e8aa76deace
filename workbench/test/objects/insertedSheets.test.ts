/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import { saveBook, type Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { outcomeOf } from "../make/outcome";

let host: Host;
let file = "";

/** A file with "Sheet1" and "Sheet1 (2)", which read each other, and one sheet more. */
beforeAll(async () => {
  const source = await hostWith();
  await onFirstSheet((sheet, { workbook }) => {
    const other = workbook.worksheets.add("Sheet1 (2)");
    const third = workbook.worksheets.add("Third");
    sheet.getRange("A1:B1").formulas = [["='Sheet1 (2)'!B1", "=Third!A1"]];
    other.getRange("A1:B1").formulas = [["=Sheet1!A5", 7]];
    third.getRange("A1").values = [[3]];
    const format = sheet.getRange("A1").conditionalFormats.add("Custom");
    format.custom.rule.formula = "='Sheet1 (2)'!$B$1>Sheet1!$A$5";
    sheet.getRange("C1").dataValidation.rule = {
      list: { inCellDropDown: true, source: "='Sheet1 (2)'!$B$1:$B$3" },
    };
    workbook.names.add("Both", "='Sheet1 (2)'!$B$1+Sheet1!$A$5");
    workbook.names.add("Lost", "=Third!$A$1");
  });
  file = Buffer.from(saveBook(source.book)).toString("base64");
  await source.dispose();
});

beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

const insert = (names: string[]) =>
  onFirstSheet((_, { workbook }) => workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: names }));

test("sheets that get other names, of which one is another's old one, are followed at once", async () => {
  await insert(["Sheet1", "Sheet1 (2)"]);
  const [first, second, rule, list, name] = await onFirstSheet((_, { workbook }) => {
    const [one, two] = ["Sheet1 (2)", "Sheet1 (2) (2)"].map((each) => workbook.worksheets.getItem(each));
    const formats = one!.getRange("A1").conditionalFormats;
    return [
      one!.getRange("A1:B1").load("formulas"),
      two!.getRange("A1:B1").load("formulas"),
      formats.getItemAt(0).custom.rule.load("formula"),
      one!.getRange("C1").dataValidation.load("rule"),
      workbook.names.getItem("Both").load("formula"),
    ] as const;
  });
  expect(first.formulas).toEqual([["='Sheet1 (2) (2)'!B1", "=#REF!A1"]]);
  expect(second.formulas).toEqual([["='Sheet1 (2)'!A5", 7]]);
  expect(rule.formula).toBe("='Sheet1 (2) (2)'!$B$1>'Sheet1 (2)'!$A$5");
  expect(list.rule.list?.source).toBe("='Sheet1 (2) (2)'!$B$1:$B$3");
  expect(name.formula).toBe("='Sheet1 (2) (2)'!$B$1+'Sheet1 (2)'!$A$5");
});

test("names of sheets that did not come stay behind", async () => {
  await insert(["Sheet1", "Sheet1 (2)"]);
  expect(host.book.names.map(({ name }) => name)).toEqual(["Both"]);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Sheet1 (2)", "Sheet1 (2) (2)"]);
});

test.each<[string, (workbook: Excel.Workbook) => unknown, string]>([
  [
    "a sheet that it has not",
    (workbook) => workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ["None"] }),
    "InvalidArgument",
  ],
  [
    "a place beside nobody",
    (workbook) => workbook.insertWorksheetsFromBase64(file, { positionType: "After" }),
    "InvalidArgument",
  ],
  [
    "a workbook whose structure is protected",
    (workbook) => (workbook.protection.protect(), workbook.insertWorksheetsFromBase64(file)),
    "AccessDenied",
  ],
])("%s is refused", async (_, work, code) => {
  expect(await outcomeOf((__, { workbook }) => work(workbook))).toBe(code);
});
