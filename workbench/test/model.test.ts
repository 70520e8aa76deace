/* eslint office-addins/load-object-before-read: off, office-addins/no-context-sync-in-loop: off -- what the rules don't see is what is tested */
import type { Host } from "../src";
import { hostWith } from "./make/host";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

/** Runs one batch on the first sheet and syncs at its end. */
async function batch(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
}

function isRefused(code: string, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  return expect(batch(work)).rejects.toMatchObject({ code });
}

function firstSheet() {
  return host.book.sheets[0]!;
}

test("what Excel refuses is refused", async () => {
  await isRefused("InvalidArgument", (_, { workbook }) => workbook.worksheets.add("a/b"));
  await isRefused("InvalidArgument", (_, { workbook }) => workbook.worksheets.add("x".repeat(32)));
  await isRefused("InvalidArgument", (_, { workbook }) => workbook.worksheets.add("'quoted"));
  await isRefused("ItemAlreadyExists", (_, { workbook }) => workbook.worksheets.add("SHEET1"));
  await isRefused("InvalidOperation", (sheet) => sheet.delete());
  await isRefused("InvalidArgument", (sheet) => sheet.getRange("A1:ZZZZ9").load("values"));
  await isRefused("InvalidArgument", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2, 3]]));
  await isRefused("InvalidArgument", (sheet) => (sheet.getRange("A1").values = [["x".repeat(32768)]]));
  await isRefused("InvalidArgument", (sheet) => (sheet.getRange("A1").formulas = [["=SUM("]]));
  await isRefused("ItemNotFound", (sheet) => sheet.tables.getItem("None").load("name"));
  await isRefused("ApiNotFound", (sheet) => sheet.pivotTables.load("items/name"));
  await isRefused("ApiNotFound", (sheet) => sheet.slicers.load("items/name"));
});

test("a batch that fails keeps what was done before and runs nothing after", async () => {
  await isRefused("InvalidArgument", (sheet) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("B1").values = [[1, 2]];
    sheet.getRange("C1").values = [[3]];
  });
  expect(firstSheet().cells.get(0)?.get(0)?.value).toBe(1);
  expect(firstSheet().cells.get(0)?.get(2)).toBeUndefined();
});

test("a protected sheet takes no writing but into unlocked cells", async () => {
  await batch((sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
  });
  await isRefused("AccessDenied", (sheet) => (sheet.getRange("A1").values = [[1]]));
  await batch((sheet) => (sheet.getRange("B1").values = [[1]]));
});

test("text becomes what typing it would make of it", async () => {
  const cases: readonly (readonly [unknown, unknown, string])[] = [
    ["12%", 0.12, "12%"],
    ["'=A1", "=A1", "=A1"],
    ["1,234", 1234, "1,234"],
    ["true", true, "TRUE"],
    ["plain", "plain", "plain"],
    ["3/1/2026", 46082, "3/1/2026"],
  ];
  for (const [given, value, text] of cases) {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.clear();
      range.values = [[given]];
      range.load("values,text");
      await context.sync();
      expect([given, range.values[0]?.[0], range.text[0]?.[0]]).toEqual([given, value, text]);
    });
  }
});

test("text stays text where the format is @", async () => {
  await batch((sheet) => {
    sheet.getRange("A1").numberFormat = [["@"]];
    sheet.getRange("A1").values = [["2026-03"]];
  });
  expect(firstSheet().cells.get(0)?.get(0)?.value).toBe("2026-03");
});

test("looks are kept, and mixed ones are null", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange("A1:B2");
    range.format.fill.color = "#00ff00";
    sheet.getRange("A1").format.font.bold = true;
    range.format.borders.getItem("InsideVertical").style = "Continuous";
    range.format.columnWidth = 84;
    range.load("format/fill/color,format/font/bold,format/columnWidth,format/font/size");
    const inside = range.format.borders.getItem("InsideVertical").load("style");
    const edge = range.format.borders.getItem("EdgeTop").load("style");
    await context.sync();
    expect(range.format.fill.color).toBe("#00FF00");
    expect(range.format.font.bold).toBeNull();
    expect(range.format.font.size).toBe(11);
    expect(range.format.columnWidth).toBe(84);
    expect([inside.style, edge.style]).toEqual(["Continuous", "None"]);
  });
});

test("a table has unique headers, rows that come and go, and columns by name", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C1").values = [["Id", "Name", "Name"]];
    const table = sheet.tables.add("A1:C1", true);
    table.name = "Measures";
    table.rows.add(undefined, [
      ["M1", "Margin", 1],
      ["M2", "Speed", 2],
    ]);
    table.columns.add(undefined, [["Double"], ["=[@Name2]*2"], ["=[@Name2]*2"]]);
    const header = table.getHeaderRowRange().load("values,address");
    const body = table.getDataBodyRange().load("values");
    table.rows.load("count");
    await context.sync();
    expect(header.values).toEqual([["Id", "Name", "Name2", "Double"]]);
    expect(body.values).toEqual([
      ["M1", "Margin", 1, 2],
      ["M2", "Speed", 2, 4],
    ]);
    expect(table.rows.count).toBe(2);
    table.rows.getItemAt(0).delete();
    const names = table.columns.getItem("Name").getDataBodyRange().load("values");
    await context.sync();
    expect(names.values).toEqual([["Speed"]]);
  });
  await isRefused("InvalidOperation", (sheet) => sheet.tables.add("B2:D5", true));
  await isRefused("ItemAlreadyExists", (sheet) => (sheet.tables.add("H1:I2", true).name = "measures"));
});

test("structured references calculate outside the table too", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B3").values = [
      ["Item", "Actual"],
      ["x", 2],
      ["y", 3],
    ];
    sheet.tables.add("A1:B3", true).name = "Facts";
    const range = sheet.getRange("D1:D3");
    range.formulas = [
      ["=SUM(Facts[Actual])"],
      ["=INDEX(Facts[#Headers],1,2)"],
      ["=Facts[[#This Row],[Actual]]"],
    ];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[5], ["Actual"], [3]]);
  });
});

test("rows that are inserted push formulas, names and tables along", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A2:A3").values = [[1], [2]];
    sheet.getRange("B1").formulas = [["=SUM($A$2:A3)"]];
    context.workbook.names.add("Facts", sheet.getRange("A2:A3"));
    sheet.getRange("2:2").insert("Down");
    const formula = sheet.getRange("B1").load("formulas,values");
    const name = context.workbook.names.getItem("Facts").load("formula");
    await context.sync();
    expect(formula.formulas).toEqual([["=SUM($A$3:A4)"]]);
    expect(formula.values).toEqual([[3]]);
    expect(name.formula).toBe("=Sheet1!$A$3:$A$4");
  });
});

test("a connector is glued to its shapes and follows them", async () => {
  await Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getFirst();
    const from = shapes
      .addGeometricShape("RoundRectangle")
      .set({ left: 240, top: 240, width: 120, height: 48 });
    void from;
    const lower = shapes.getItemAt(0);
    const upper = shapes.addGeometricShape("Ellipse");
    upper.set({ name: "Upper", left: 0, top: 0, width: 120, height: 48 });
    const line = shapes.addLine(0, 0, 10, 10, "Elbow");
    line.name = "Arrow";
    line.line.connectBeginShape(lower, 0);
    line.line.connectEndShape(upper, 4);
    line.line.endArrowheadStyle = "Triangle";
    line.load("left,top,width,height,type");
    line.line.load("isBeginConnected,endConnectedSite,connectorType");
    await context.sync();
    expect([line.left, line.top, line.width, line.height]).toEqual([60, 48, 240, 192]);
    expect([line.type, line.line.isBeginConnected, line.line.endConnectedSite]).toEqual(["Line", true, 4]);
    upper.left = 120;
    line.load("left,width");
    await context.sync();
    expect([line.left, line.width]).toEqual([180, 120]);
  });
  const arrow = firstSheet().shapes.find(({ name }) => name === "Arrow");
  expect(arrow?.connector).toMatchObject({ flipHorizontal: true, flipVertical: true });
});

test("a shape's text can be coloured in part", async () => {
  await batch((sheet) => {
    const shape = sheet.shapes.addGeometricShape("Rectangle");
    shape.textFrame.textRange.text = "Score ▲";
    shape.textFrame.textRange.getSubstring(6, 1).font.color = "#008000";
  });
  const runs = firstSheet().shapes[0]?.text?.runs.map(({ text, color }) => [text, color]);
  expect(runs).toEqual([
    ["Score ", "#FFFFFF"],
    ["▲", "#008000"],
  ]);
});

test("conditional formats, validation, print set-up and panes come back as they were set", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange("A1:A9");
    const custom = range.conditionalFormats.add("Custom").custom;
    custom.rule.formula = '=$A1="Green"';
    custom.format.fill.color = "#00B050";
    const bar = range.conditionalFormats.add("DataBar");
    bar.dataBar.showDataBarOnly = true;
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "Green,Amber,Red" } };
    range.dataValidation.prompt = { showPrompt: true, title: "Band", message: "Pick one" };
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea("A1:C9");
    sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "&P";
    sheet.freezePanes.freezeRows(2);
    sheet.customProperties.add("kind", "scorecard");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    range.conditionalFormats.load("items/type,items/priority");
    range.dataValidation.load("type,rule,valid");
    sheet.pageLayout.load("orientation,zoom");
    const property = sheet.customProperties.getItemOrNullObject("KIND").load("value");
    await context.sync();
    expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(["DataBar", "Custom"]);
    expect(range.dataValidation.type).toBe("List");
    expect(range.dataValidation.rule.list).toEqual({ inCellDropDown: true, source: "Green,Amber,Red" });
    expect(sheet.pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
    expect(frozen.address).toBe("Sheet1!1:2");
    expect(property.value).toBe("scorecard");
  });
});

test("custom XML parts are found by their namespace", async () => {
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add('<map xmlns="urn:one"><box/></map>');
    parts.add('<x:map xmlns:x="urn:two"/>');
    const found = parts.getByNamespace("urn:two").getOnlyItem();
    const xml = found.getXml();
    const none = parts.getByNamespace("urn:none").getOnlyItemOrNullObject().load("id");
    await context.sync();
    expect(xml.value).toBe('<x:map xmlns:x="urn:two"/>');
    expect(none.isNullObject).toBe(true);
  });
});
