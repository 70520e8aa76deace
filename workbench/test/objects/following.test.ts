/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import { saveBook, type Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";
import { partOf } from "../make/wellFormed";

/* What refers to cells follows them when others come and go, are moved, or their sheet is called otherwise. */

let host: Host;
beforeAll(async () => {
  host = await hostWith();
});
afterAll(() => host.dispose());

type Change = (sheet: Excel.Worksheet, others: Excel.Worksheet) => unknown;

const insertRow =
  (at: string): Change =>
  (sheet) =>
    sheet.getRange(at).insert("Down");
const insertColumn =
  (at: string): Change =>
  (sheet) =>
    sheet.getRange(at).insert("Right");
const deleteRow =
  (at: string): Change =>
  (sheet) =>
    sheet.getRange(at).delete("Up");
const deleteColumn =
  (at: string): Change =>
  (sheet) =>
    sheet.getRange(at).delete("Left");

/** A sheet "Data" of its own whose cells change, and one "Report" that reads it; both go afterwards. */
async function onTwoSheets<Loaded>(
  work: (data: Excel.Worksheet, report: Excel.Worksheet, context: Excel.RequestContext) => Loaded,
): Promise<Loaded> {
  const loaded = await onFirstSheet((_, context) => {
    const { worksheets } = context.workbook;
    return work(worksheets.add("Data"), worksheets.add("Report"), context);
  });
  await onFirstSheet((sheet, context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    sheet.activate();
  });
  const { book } = host;
  book.sheets = book.sheets.slice(0, 1);
  book.names = [];
  return loaded;
}

/** How a formula of the other sheet reads after a change. */
async function formulaAfter(formula: string, change: Change): Promise<unknown> {
  const range = await onTwoSheets((data, report) => {
    const cell = report.getRange("H20");
    cell.formulas = [[formula]];
    change(data, report);
    return cell.load("formulas");
  });
  return range.formulas[0]?.[0];
}

// Excel's own answers: a whole column has all rows before and after; what ends in the last row ends there still.
test.each<[string, Change, string, string]>([
  ["a row before a whole column", insertRow("1:1"), "=SUM(Data!A:A)", "=SUM(Data!A:A)"],
  ["a row within a whole column", insertRow("9:11"), "=SUM(Data!$A:$C)", "=SUM(Data!$A:$C)"],
  ["a row out of a whole column", deleteRow("2:4"), "=SUM(Data!A:B)", "=SUM(Data!A:B)"],
  ["a column before a whole column", insertColumn("A:A"), "=SUM(Data!A:A)", "=SUM(Data!B:B)"],
  ["a column out of whole columns", deleteColumn("B:B"), "=SUM(Data!A:$C)", "=SUM(Data!A:$B)"],
  ["the only column", deleteColumn("A:A"), "=SUM(Data!A:A)", "=SUM(Data!#REF!)"],
  ["a column before a whole row", insertColumn("A:B"), "=SUM(Data!1:1)", "=SUM(Data!1:1)"],
  ["a column out of a whole row", deleteColumn("A:A"), "=SUM(Data!$1:3)", "=SUM(Data!$1:3)"],
  ["a row before a whole row", insertRow("1:1"), "=SUM(Data!1:1)", "=SUM(Data!2:2)"],
  ["a row out of whole rows", deleteRow("2:2"), "=SUM(Data!$1:$3)", "=SUM(Data!$1:$2)"],
  [
    "a row before what ends in the last",
    insertRow("1:2"),
    "=SUM(Data!A5:A1048576)",
    "=SUM(Data!A7:A1048576)",
  ],
  ["a column before what ends in the last", insertColumn("A:A"), "=SUM(Data!C1:XFD2)", "=SUM(Data!D1:XFD2)"],
  ["a row before a cell", insertRow("1:1"), "=Data!A1", "=Data!A2"],
  ["a row behind a cell", insertRow("2:2"), "=Data!A1", "=Data!A1"],
  ["a row within cells", insertRow("2:3"), "=SUM(Data!$A$1:B2)", "=SUM(Data!$A$1:B4)"],
  ["a row behind cells", insertRow("3:3"), "=SUM(Data!A1:B2)", "=SUM(Data!A1:B2)"],
  ["cells beside those that are read", insertRow("B1:C1"), "=SUM(Data!A1:A2)", "=SUM(Data!A1:A2)"],
  ["cells above some that are read", insertRow("A1:B1"), "=SUM(Data!A2:C3)", "=SUM(Data!A2:C3)"],
  ["the first rows", deleteRow("1:3"), "=SUM(Data!A2:A9)", "=SUM(Data!A1:A6)"],
  ["the last rows", deleteRow("8:12"), "=SUM(Data!A2:A9)", "=SUM(Data!A2:A7)"],
  ["rows in the middle", deleteRow("4:5"), "=SUM(Data!A2:A9)", "=SUM(Data!A2:A7)"],
  ["all rows that are read", deleteRow("1:9"), "=SUM(Data!A2:A9)+1", "=SUM(Data!#REF!)+1"],
  ["corners in another order", insertRow("1:1"), "=SUM(Data!B2:$A$1)", "=SUM(Data!$A$2:B3)"],
  ["a corner held at one side", insertRow("1:1"), "=SUM(Data!A$1:$B2)", "=SUM(Data!A$2:$B3)"],
  ["a text that looks like a cell", insertRow("1:1"), '="Data!A1"&Data!A1', '="Data!A1"&Data!A2'],
  ["another sheet", (data) => data.getRange("1:1").insert("Down"), "=A1+Data!A1", "=A1+Data!A2"],
  ["a workbook of the same sheets", insertRow("1:1"), "=[1]Data!A1+Data!A1", "=[1]Data!A1+Data!A2"],
  ["a workbook in quotes", insertRow("1:1"), "='[1]Data'!A1+Data!A1", "='[1]Data'!A1+Data!A2"],
  ["sheets side by side", insertRow("1:1"), "=SUM(Sheet1:Data!A1,Data!A1)", "=SUM(Sheet1:Data!A1,Data!A2)"],
  ["a function that is called like a cell", insertRow("1:1"), "=LOG10(Data!A1)", "=LOG10(Data!A2)"],
  ["a cut within", (data) => data.getRange("A1:A2").moveTo("C5"), "=SUM(Data!$A$1:A2)", "=SUM(Data!$C$5:C6)"],
  ["a cut of a part", (data) => data.getRange("A1").moveTo("C5"), "=SUM(Data!A1:A2)", "=SUM(Data!A1:A2)"],
  [
    "a cut to the other sheet",
    (data, report) => data.getRange("A1").moveTo(report.getRange("B2")),
    "=Data!A1",
    "=Report!B2",
  ],
  ["a paste over it", (data) => data.getRange("C5").moveTo("A1"), "=Data!A1+Data!A2", "=#REF!+Data!A2"],
  [
    "another name",
    (data) => (data.name = "Q1 Plan"),
    "=Data!A1+SUM(Data!A:A)",
    "='Q1 Plan'!A1+SUM('Q1 Plan'!A:A)",
  ],
  ["a name with an apostrophe", (data) => (data.name = "O'Brien"), "=Data!A1", "='O''Brien'!A1"],
  [
    "another name at one end",
    (data) => (data.name = "Q1 Plan"),
    "=SUM(Sheet1:Data!A1)",
    "=SUM('Sheet1:Q1 Plan'!A1)",
  ],
  [
    "the name of another workbook's sheet",
    (data) => (data.name = "New"),
    "=[1]Data!A1+Data!A1",
    "=[1]Data!A1+New!A1",
  ],
  ["a name in a text", (data) => (data.name = "New"), '="Data!A1"&Data!A1', '="Data!A1"&New!A1'],
  ["no sheet any more", (data) => data.delete(), "=Data!A1+1", "=#REF!A1+1"],
])("a formula follows %s", async (_, change, before, after) => {
  expect(await formulaAfter(before, change)).toBe(after);
});

test("a sheet whose name has an apostrophe is followed to its next name", async () => {
  const after = await formulaAfter("=Data!A1", (data) => {
    data.name = "O'Brien";
    data.name = "Brien";
  });
  expect(after).toBe("=Brien!A1");
});

// Copied formulas go along by their distance, whole columns and rows as well; off the sheet there is nothing.
test.each([
  ["=A1+$A1+A$1+$A$1", "=B3+$A3+B$1+$A$1"],
  ["=SUM(A:A)+SUM($A:B)", "=SUM(B:B)+SUM($A:C)"],
  ["=SUM(1:1)+SUM(1:$2)", "=SUM(3:3)+SUM(3:$2)"],
  ["=SUM(XFD1)+A1048576", "=SUM(#REF!)+#REF!"],
  ["=SUM(A1048575:A1048576)", "=SUM(#REF!)"],
  ["=SUM(XFD:XFD)", "=SUM(#REF!)"],
  ["=Sheet1!A1+[1]Sheet1!A1", "=Sheet1!B3+[1]Sheet1!B3"],
  ["=SUM(Sheet1:Data!A1)", "=SUM(Sheet1:Data!B3)"],
])("a copy of %s one column on and two rows down is %s", async (formula, copied) => {
  const range = await onTwoSheets((data) => {
    data.getRange("C4").formulas = [[formula]];
    data.getRange("D6").copyFrom("C4");
    return data.getRange("D6").load("formulas");
  });
  expect(range.formulas[0]?.[0]).toBe(copied);
});

interface Ruled {
  readonly areas: string;
  readonly format: string;
  readonly list: string;
}

/** A rule on cells of "Data", as a conditional format and as a validation, after a change. */
async function ruleAfter(on: string, formula: string, change: Change): Promise<Ruled> {
  const [format, areas, validation] = await onTwoSheets((data, report) => {
    const made = data.getRange(on).conditionalFormats.add("Custom");
    made.custom.rule.formula = formula;
    data.getRange(on).dataValidation.rule = { custom: { formula } };
    change(data, report);
    const ranges = made.getRanges().load("address");
    return [made.custom.rule.load("formula"), ranges, ranges.dataValidation.load("rule")] as const;
  });
  const list = String(validation.rule.custom?.formula);
  return { areas: areas.address.replace(/\w+!/g, ""), format: format.formula, list };
}

// A rule's formula is written for the first of its cells and means for each of them the cell so far away.
test.each<[string, Change, [string, string], [string, string]]>([
  ["a row above", insertRow("1:1"), ["A1:A5", "=A1>$C$1"], ["A2:A6", "=A2>$C$2"]],
  ["a row within", insertRow("3:3"), ["A1:A5", "=A1>$C$9"], ["A1:A6", "=A1>$C$10"]],
  ["a column before", insertColumn("A:A"), ["B2:B5", "=A2>B2"], ["C2:C5", "=B2>C2"]],
  ["a column between", insertColumn("B:B"), ["B2:B5", "=A2>B2"], ["C2:C5", "=A2>C2"]],
  ["without its first rows", deleteRow("1:2"), ["A1:A5", "=A1>$C$7"], ["A1:A3", "=A1>$C$5"]],
  ["without its last rows", deleteRow("4:9"), ["A1:A5", "=A1>B1"], ["A1:A3", "=A1>B1"]],
  ["without what it reads", deleteColumn("C:C"), ["A1:A5", "=A1>$C$1"], ["A1:A5", "=A1>#REF!"]],
  ["on a whole column, a row above", insertRow("1:1"), ["A:A", "=A1>$C$1"], ["A:A", "=A1>$C$2"]],
  ["on a whole row, a column before", insertColumn("A:A"), ["2:2", "=A2>A$1"], ["2:2", "=A2>A$1"]],
  [
    "cut and pasted",
    (data) => data.getRange("A1:A5").moveTo("B3"),
    ["A1:A5", "=A1>$C$1"],
    ["B3:B7", "=B3>$C$1"],
  ],
  [
    "where what it reads is cut and pasted",
    (data) => data.getRange("C1").moveTo("E9"),
    ["A1:A5", "=A1>$C$1"],
    ["A1:A5", "=A1>$E$9"],
  ],
  [
    "that reads a sheet of another name",
    (_, report) => (report.name = "New"),
    ["A1:A5", "=A1>Report!$A$1"],
    ["A1:A5", "=A1>New!$A$1"],
  ],
  [
    "that reads a sheet with a row more",
    (_, report) => report.getRange("1:1").insert("Down"),
    ["A1:A5", "=A1>Report!$A$1"],
    ["A1:A5", "=A1>Report!$A$2"],
  ],
  [
    "that reads a sheet that is gone",
    (_, report) => report.delete(),
    ["A1:A5", "=A1>Report!$A$1"],
    ["A1:A5", "=A1>#REF!$A$1"],
  ],
])("a rule %s", async (_, change, [on, formula], [areas, after]) => {
  expect(await ruleAfter(on, formula, change)).toEqual({ areas, format: after, list: after });
});

test("bounds of a colour scale, of a bar and of icons that are formulas follow as well, and are so in the file", async () => {
  await onFirstSheet((sheet) => {
    const scale = sheet.getRange("A1:A5").conditionalFormats.add("ColorScale").colorScale;
    scale.criteria = {
      minimum: { type: "Formula", formula: "=$C$1", color: "#FF0000" },
      maximum: { type: "Number", formula: "100", color: "#00FF00" },
    };
    const bar = sheet.getRange("A1:A5").conditionalFormats.add("DataBar").dataBar;
    bar.lowerBoundRule = { type: "Formula", formula: "=$C$2" };
    bar.upperBoundRule = { type: "Formula", formula: "=$C$3" };
    sheet.getRange("1:1").insert("Down");
  });
  const xml = partOf(saveBook(host.book), "xl/worksheets/sheet1.xml");
  // ECMA-376 18.3.1.11: a value of type "formula" has its formula in `val`.
  for (const cell of ["$C$2", "$C$3", "$C$4"]) expect(xml).toContain(`type="formula" val="${cell}"`);
  expect(xml).toContain('type="num" val="100"');
});

test("names, the print area and a chart follow, a whole column among them", async () => {
  const [one, all] = await onTwoSheets((data, _, { workbook }) => {
    workbook.names.add("One", data.getRange("B2:B4"));
    workbook.names.add("All", data.getRange("B:B"));
    data.getRange("1:1").insert("Down");
    data.getRange("A:A").insert("Right");
    return ["One", "All"].map((name) => workbook.names.getItem(name).load("formula"));
  });
  expect([one?.formula, all?.formula]).toEqual(["=Data!$C$3:$C$5", "=Data!$C:$C"]);
});
