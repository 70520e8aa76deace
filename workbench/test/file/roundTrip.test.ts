import { saveBook } from "../../src";
import type { Book, ConditionalFormat, Sheet, Validation } from "../../src/book/book";
import { putCell } from "../../src/book/cells";
import { blankSheet, cellOf, defaultPageSetup } from "../../src/book/makeBook";
import { defaultStyle } from "../../src/book/style";
import { expectValid } from "../make/validate";
import { changedParts, madeBook, opened, stateOf } from "./asking";
import { connectorOf, putTable, shapeOf } from "./making";

/** Saved, valid, opened again: the same. And saved once more unchanged: the same bytes. */
async function survives(change: (sheet: Sheet, book: Book) => void) {
  const book = madeBook(change);
  const bytes = saveBook(book);
  await expectValid(bytes);
  const again = opened(bytes);
  expect(stateOf(again)).toEqual(stateOf(book));
  expect(changedParts(bytes, saveBook(again))).toEqual([]);
}

const oneToThree = { top: 0, left: 0, bottom: 2, right: 0 };

test("values of every kind survive", () =>
  survives((sheet) => {
    const values = [
      " spaces and\nlines ",
      "_x0041_ <&> \u0001",
      0.1 + 0.2,
      -1e-300,
      1e21,
      true,
      false,
      { error: "#N/A" },
    ];
    values.forEach((value, row) => putCell(sheet, row, row, cellOf(value)));
    putCell(sheet, 1048575, 16383, cellOf("the last cell"));
  }));

test("formulas with results of every kind survive", () =>
  survives((sheet) => {
    const results = [1 / 3, "text", "", true, { error: "#DIV/0!" }, undefined];
    results.forEach((value, row) =>
      putCell(sheet, row, 0, { ...cellOf(value), formula: `B${row + 1}&"<&>"` }),
    );
    putCell(sheet, 0, 3, { ...cellOf("Green"), formula: 'BSC.STATUS(A1,B1,"higher")' });
    putCell(sheet, 1, 3, { ...cellOf(2), formula: "XLOOKUP(A1,B:B,C:C)+NORM.S.DIST(1,TRUE)" });
    putCell(sheet, 2, 3, { ...cellOf(2), formula: "LET(x,1,y,x+1,y)" });
  }));

test("a formula that spills survives with the cells it fills", () =>
  survives((sheet) => {
    const arrayArea = oneToThree;
    putCell(sheet, 0, 0, { ...cellOf(1), formula: "SEQUENCE(3)", arrayArea, isDynamic: true });
    for (const row of [1, 2])
      putCell(sheet, row, 0, { ...cellOf(row + 1), spilledFrom: { row: 0, column: 0 } });
    putCell(sheet, 0, 2, { ...cellOf(6), formula: "SUM(A1#)" });
    const entered = { top: 0, left: 4, bottom: 0, right: 4 };
    putCell(sheet, 0, 4, { ...cellOf(6), formula: "SUM(A1:A3*1)", arrayArea: entered, isDynamic: false });
  }));

test("looks survive", () =>
  survives((sheet) => {
    const font = {
      ...defaultStyle.font,
      name: "Arial",
      size: 14,
      bold: true,
      underline: "Double",
      color: "#FF0000",
    };
    const thick = { style: "Continuous", weight: "Thick", color: "#00FF00" };
    const dashed = { style: "Dash", weight: "Thin", color: "#000000" };
    const alignment = {
      ...defaultStyle.alignment,
      horizontal: "CenterAcrossSelection",
      vertical: "Top",
      wrapText: true,
    };
    const looks = [
      { ...defaultStyle, font, fill: "#FFEE00", numberFormat: "0.0%" },
      { ...defaultStyle, borders: { EdgeTop: thick, EdgeLeft: dashed, DiagonalUp: dashed } },
      { ...defaultStyle, alignment: { ...alignment, textOrientation: -45 }, numberFormat: "0.00" },
      { ...defaultStyle, alignment: { ...defaultStyle.alignment, textOrientation: 180, indentLevel: 2 } },
      {
        ...defaultStyle,
        locked: false,
        formulaHidden: true,
        font: { ...font, italic: true, strikethrough: true },
      },
    ];
    looks.forEach((style, row) => putCell(sheet, row, 0, cellOf(row, style)));
    putCell(sheet, 9, 9, cellOf(undefined, looks[0]));
    sheet.rows.set(20, { heightPoints: 33.75, style: looks[0]! });
    sheet.rows.set(21, { hidden: true });
    sheet.columns.set(3, { widthPoints: 96 });
    sheet.columns.set(4, { widthPoints: 48.75, hidden: true });
    sheet.columns.set(5, { widthPoints: 48.75, style: looks[1]! });
  }));

test("a table survives with its calculated column and totals", () => survives(putTable));

test("names survive, hidden and scoped ones too", () =>
  survives((sheet, book) => {
    book.names = [
      { name: "Limit", formula: "Sheet1!$A$1", visible: true, comment: "green from here" },
      { name: "Rate", formula: "0.19", sheetId: sheet.id, visible: false, comment: "" },
    ];
  }));

test("print set-up survives", () =>
  survives((sheet) => {
    sheet.name = "Jan's sheet, 2";
    sheet.pageSetup = {
      ...defaultPageSetup,
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
      printGridlines: true,
      blackAndWhite: true,
      margins: { top: 36, bottom: 36, left: 18, right: 18, header: 9, footer: 9 },
      header: { left: "Scorecard", center: "R&&D", right: "&D" },
      footer: { left: "", center: "Page &P of &N", right: "" },
      printArea: { top: 0, left: 0, bottom: 40, right: 9 },
      titleRows: { first: 0, last: 1 },
      titleColumns: { first: 0, last: 0 },
    };
    sheet.rowBreaks = [10, 20];
    sheet.columnBreaks = [4];
  }));

test("view, protection, tab colour and merges survive", () =>
  survives((sheet, book) => {
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.isProtected = true;
    sheet.tabColor = "#1F4E79";
    sheet.frozenAt = { row: 2, column: 1 };
    sheet.selection = { top: 4, left: 3, bottom: 5, right: 4 };
    sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 3 }];
    sheet.standardWidthPoints = 60;
    book.sheets.push({ ...blankSheet(7, "Second"), visibility: "Hidden" }, { ...blankSheet(9, "Third") });
    book.activeSheetId = 9;
    book.isStructureProtected = true;
    book.calculationMode = "Manual";
    book.date1904 = true;
  }));

const look = { fontColor: "#9C0006", fill: "#FFC7CE", bold: true };

function ruleOf(index: number, rule: ConditionalFormat["rule"]): ConditionalFormat {
  return { id: `rule-${index}`, areas: [oneToThree], priority: index - 1, stopIfTrue: index === 1, rule };
}

test("conditional formats survive", () =>
  survives((sheet) => {
    const number = (formula: string) => ({ type: "Percent", formula });
    const criteria = ["0", "33", "67"].map((at) => ({ ...number(at), operator: "GreaterThanOrEqual" }));
    sheet.conditionalFormats = [
      ruleOf(1, { kind: "Custom", formula: "A1>BSC.LIMIT(1)", look }),
      ruleOf(2, { kind: "CellValue", operator: "Between", formula1: "1", formula2: "$B$1", look }),
      ruleOf(3, { kind: "ContainsText", operator: "BeginsWith", text: 'a"b', look }),
      ruleOf(4, {
        kind: "DataBar",
        color: "#638EC6",
        showDataBarOnly: true,
        low: { type: "Number", formula: "0" },
        high: { type: "HighestValue" },
      }),
      ruleOf(5, {
        kind: "IconSet",
        style: "ThreeTrafficLights1",
        showIconOnly: true,
        reverse: true,
        criteria,
      }),
      ruleOf(6, {
        kind: "ColorScale",
        points: [
          { type: "LowestValue", color: "#F8696B" },
          { type: "Percentile", formula: "50", color: "#FFEB84" },
          { type: "HighestValue", color: "#63BE7B" },
        ],
      }),
    ];
  }));

test("rules that nobody finished do not spoil the file", async () => {
  const book = madeBook((sheet) => {
    sheet.conditionalFormats = [
      ruleOf(1, { kind: "Custom", formula: "", look: {} }),
      ruleOf(2, { kind: "ColorScale", points: [] }),
      ruleOf(3, { kind: "IconSet", style: "FiveBoxes", showIconOnly: false, reverse: false, criteria: [] }),
      ruleOf(4, { kind: "DataBar", color: "#638EC6", showDataBarOnly: false }),
    ];
  });
  const bytes = saveBook(book);
  await expectValid(bytes);
  const kinds = opened(bytes).sheets[0]!.conditionalFormats.map(({ rule }) => rule.kind);
  expect(kinds.sort()).toEqual(["DataBar", "IconSet"]);
});

test("data validation survives", () =>
  survives((sheet) => {
    const rule: Validation = {
      areas: [oneToThree, { top: 9, left: 9, bottom: 9, right: 9 }],
      type: "List",
      formula1: '"Green,Amber,Red"',
      ignoreBlanks: true,
      inCellDropDown: true,
      prompt: { show: true, title: "Status", message: "Choose one\nof three" },
      error: { show: true, style: "Warning", title: "", message: "" },
    };
    sheet.validations = [
      rule,
      {
        ...rule,
        areas: [{ top: 5, left: 5, bottom: 5, right: 5 }],
        formula1: "$A$1:$A$3",
        inCellDropDown: false,
      },
      {
        ...rule,
        areas: [{ top: 6, left: 5, bottom: 6, right: 5 }],
        type: "Decimal",
        operator: "GreaterThanOrEqualTo",
        formula1: "0.5",
        prompt: { show: false, title: "", message: "" },
      },
    ];
  }));

test("notes and hyperlinks survive", () =>
  survives((sheet) => {
    sheet.notes = [
      { row: 0, column: 0, author: "Ana", text: "First\nline & <second>" },
      { row: 4, column: 2, author: "Ben", text: " late " },
    ];
    sheet.hyperlinks = [
      { row: 1, column: 1, address: "https://example.com/?a=1&b=2", screenTip: "Go" },
      { row: 2, column: 1, documentReference: "Sheet1!A1" },
    ];
  }));

test("properties, custom XML, settings and sheet properties survive", () =>
  survives((sheet, book) => {
    sheet.customProperties.set("kind", "scorecard ✓");
    sheet.customProperties.set("empty", "");
    Object.assign(book.properties, { title: "Plan", author: "Ana & Ben", manager: "Cleo", company: "Acme" });
    book.properties.custom.set("count", 3).set("ratio", 0.5).set("text", "x").set("yes", true);
    book.properties.custom.set("when", new Date("2026-03-01T10:00:00.000Z"));
    book.customXml = [{ id: "{11111111-2222-3333-4444-555555555555}", xml: "<a xmlns='urn:a'>é</a>" }];
    book.settings.set("wide", true).set("map", { lanes: ["Customer"] });
  }));

test("shapes and connectors survive in their places", () =>
  survives((sheet) => {
    sheet.columns.set(1, { widthPoints: 90 });
    sheet.rows.set(2, { heightPoints: 41.25 });
    sheet.shapes = [
      shapeOf(2),
      shapeOf(3, {
        geometry: "Snip2DiagonalRectangle",
        left: 300.3,
        top: 199.9,
        rotation: 30,
        placement: "Absolute",
        visible: false,
        lockAspectRatio: true,
        altTextTitle: "Title",
        altTextDescription: "Objective <1>",
        fill: { kind: "Solid", color: "#FFFFFF", transparency: 0.25 },
        line: {
          visible: true,
          color: "#000000",
          weightPoints: 0.75,
          dashStyle: "RoundDot",
          transparency: 0.5,
        },
      }),
      shapeOf(4, {
        rotation: 90,
        left: 400,
        top: 300,
        fill: { kind: "NoFill", color: "#FFFFFF", transparency: 0 },
      }),
      connectorOf(5, { left: 50, top: 68.25, width: 300, height: 131.65 }),
    ];
  }));
