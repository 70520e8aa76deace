/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { cellsOf } from "../make/freshSheet";
import { hostWith } from "../make/host";
import { type Kept, testKept } from "../make/kept";
import { outcomeOf } from "../make/outcome";

type Rule = Excel.DataValidationRule;
const sheetPart = "xl/worksheets/sheet1.xml";
let row = 0;

function ruleCase(what: string, rule: Rule, text: RegExp, answer: Rule = rule): Kept {
  row += 1;
  const address = `A${row}`;
  return {
    what,
    set: (sheet) => (sheet.getRange(address).dataValidation.rule = rule),
    ask: (sheet) => {
      const validation = sheet.getRange(address).dataValidation.load("rule");
      return () => validation.rule;
    },
    answer,
    part: [sheetPart, new RegExp(`<dataValidation [^>]*${text.source}`)],
  };
}

type Field = "ignoreBlanks" | "prompt" | "errorAlert" | "type";

function fieldCase(what: string, field: Field, given: object | boolean, text: RegExp): Kept {
  row += 1;
  const address = `A${row}`;
  return {
    what,
    set: (sheet) =>
      sheet
        .getRange(address)
        .dataValidation.set({ rule: { wholeNumber: { formula1: 1, operator: "EqualTo" } }, [field]: given }),
    ask: (sheet) => {
      const validation = sheet.getRange(address).dataValidation.load(field);
      return () => validation[field];
    },
    answer: given,
    part: [sheetPart, new RegExp(`<dataValidation [^>]*${text.source}[^>]*sqref="${address}"`)],
  };
}

// ECMA-376 18.3.1.32: operator is "between" where it is left out, errorStyle "stop"; showDropDown says the opposite of its name.
testKept("a rule is kept as", [
  ruleCase(
    "between",
    { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } },
    /type="whole"(?![^>]*operator)[^>]*sqref="A1"><formula1>1<\/formula1><formula2>9</,
  ),
  ruleCase(
    "not between",
    { decimal: { formula1: -1.5, formula2: 2.5, operator: "NotBetween" } },
    /type="decimal"[^>]*operator="notBetween"[^>]*><formula1>-1.5</,
  ),
  ruleCase(
    "equal",
    { textLength: { formula1: 5, operator: "EqualTo" } },
    /type="textLength"[^>]*operator="equal"/,
  ),
  ruleCase(
    "not equal",
    { wholeNumber: { formula1: "=$B$1", operator: "NotEqualTo" } },
    /operator="notEqual"[^>]*><formula1>\$B\$1</,
  ),
  ruleCase(
    "greater",
    { wholeNumber: { formula1: 0, operator: "GreaterThan" } },
    /operator="greaterThan"[^>]*><formula1>0</,
  ),
  ruleCase(
    "less",
    { wholeNumber: { formula1: 7, operator: "LessThan" } },
    /operator="lessThan"[^>]*><formula1>7</,
  ),
  ruleCase(
    "greater or equal",
    { wholeNumber: { formula1: 7, operator: "GreaterThanOrEqualTo" } },
    /operator="greaterThanOrEqual"/,
  ),
  ruleCase(
    "less or equal",
    { wholeNumber: { formula1: 7, operator: "LessThanOrEqualTo" } },
    /operator="lessThanOrEqual"/,
  ),
  ruleCase(
    "a day",
    { date: { formula1: "2026-11-30", operator: "LessThan" } },
    /type="date"[^>]*><formula1>46356</,
    { date: { formula1: 46356, operator: "LessThan" } } as unknown as Rule,
  ),
  ruleCase(
    "a formula for a day",
    { date: { formula1: "=TODAY()", operator: "LessThan" } },
    /type="date"[^>]*><formula1>TODAY\(\)</,
  ),
  ruleCase(
    "words",
    { list: { inCellDropDown: true, source: "Green,Amber & Red" } },
    /type="list"(?![^>]*showDropDown)[^>]*><formula1>"Green,Amber &amp; Red"</,
  ),
  ruleCase(
    "words without a button",
    { list: { inCellDropDown: false, source: "a" } },
    /type="list"[^>]*showDropDown="1"/,
  ),
  ruleCase(
    "cells",
    { list: { inCellDropDown: true, source: "=$C$1:$C$3" } },
    /type="list"[^>]*><formula1>\$C\$1:\$C\$3</,
  ),
  ruleCase(
    "a formula",
    { custom: { formula: "=LEN(A1)>2" } },
    /type="custom"[^>]*><formula1>LEN\(A1\)&gt;2</,
  ),
  fieldCase("empty cells that are wrong", "ignoreBlanks", false, /(?<!allowBlank="1"[^>]*)/),
  fieldCase("empty cells that are right", "ignoreBlanks", true, /allowBlank="1"/),
  fieldCase(
    "a prompt",
    "prompt",
    { showPrompt: true, title: "Score", message: 'From "0" to 9' },
    /showInputMessage="1"[^>]*promptTitle="Score" prompt="From &quot;0&quot; to 9"/,
  ),
  fieldCase(
    "a prompt that is not shown",
    "prompt",
    { showPrompt: false, title: "t", message: "m" },
    /(?<!showInputMessage="1"[^>]*)promptTitle="t"/,
  ),
  fieldCase(
    "a warning",
    "errorAlert",
    { showAlert: true, style: "Warning", title: "Oh", message: "no" },
    /errorStyle="warning"[^>]*errorTitle="Oh" error="no"/,
  ),
  fieldCase(
    "a remark",
    "errorAlert",
    { showAlert: true, style: "Information", title: "", message: "so" },
    /errorStyle="information"/,
  ),
  fieldCase(
    "a stop that is not shown",
    "errorAlert",
    { showAlert: false, style: "Stop", title: "x", message: "y" },
    /errorTitle="x"/,
  ),
]);

describe("validation", () => {
  let host: Host;
  beforeAll(async () => {
    host = await hostWith();
  });
  afterAll(() => host.dispose());

  const on = (sheet: Excel.Worksheet, address: string) => sheet.getRange(address).dataValidation;
  const whole = (formula1: number): Rule => ({ wholeNumber: { formula1, operator: "EqualTo" } });

  test("has one type for cells of one rule, says where rules differ and where there is none", async () => {
    const types = await onFirstSheet((sheet) => {
      on(sheet, "A1:A4").rule = whole(1);
      on(sheet, "A5:A6").rule = whole(2);
      return ["A1:A4", "A2", "A1:A6", "A4:B4", "A6:A7", "A5:A9", "B1"].map((address) =>
        on(sheet, address).load("type"),
      );
    });
    const expected = [
      "WholeNumber",
      "WholeNumber",
      "Inconsistent",
      "MixedCriteria",
      "MixedCriteria",
      "MixedCriteria",
      "None",
    ];
    expect(types.map(({ type }) => type)).toEqual(expected);
  });

  test("that is taken off some cells stays on the others", async () => {
    const types = await onFirstSheet((sheet) => {
      on(sheet, "C1:E3").rule = whole(1);
      on(sheet, "D2").clear();
      return ["C1:E1", "C2", "D2", "E2", "C3:E3", "C1:C3"].map((address) => on(sheet, address).load("type"));
    });
    expect(types.map(({ type }) => type)).toEqual([
      "WholeNumber",
      "WholeNumber",
      "None",
      "WholeNumber",
      "WholeNumber",
      "WholeNumber",
    ]);
  });

  type Cell = string | number | boolean;

  // What Excel's "Circle invalid data" would circle.
  test.each<[string, Rule, Cell[], string]>([
    [
      "whole numbers from 1 to 3",
      { wholeNumber: { formula1: 1, formula2: 3, operator: "Between" } },
      [1, 3, 0, 4, 2.5, "2", true],
      "G3:G7",
    ],
    [
      "others",
      { wholeNumber: { formula1: 1, formula2: 3, operator: "NotBetween" } },
      [0, 4, 1, 2, 3],
      "G3:G5",
    ],
    ["1 alone", { decimal: { formula1: 1, operator: "EqualTo" } }, [1, 1.5], "G2"],
    ["all but 1", { decimal: { formula1: 1, operator: "NotEqualTo" } }, [1, 1.5], "G1"],
    ["more than 1", { decimal: { formula1: 1, operator: "GreaterThan" } }, [1, 1.5], "G1"],
    ["less than 1", { decimal: { formula1: 1, operator: "LessThan" } }, [1, 0.5], "G1"],
    ["1 and more", { decimal: { formula1: 1, operator: "GreaterThanOrEqualTo" } }, [1, 0.5], "G2"],
    ["1 and less", { decimal: { formula1: 1, operator: "LessThanOrEqualTo" } }, [1, 1.5], "G2"],
    [
      "texts of two letters",
      { textLength: { formula1: 2, operator: "EqualTo" } },
      ["ab", "abc", 12, 123],
      "G2,G4",
    ],
    [
      "words of a list",
      { list: { inCellDropDown: true, source: "Green, 5,TRUE" } },
      ["Green", "green", 5, true, "Red", false],
      "G2,G5:G6",
    ],
    ["words of cells", { list: { inCellDropDown: true, source: "=$I$1:$I$2" } }, ["x", "X", 7, "y"], "G4"],
    ["what a formula says of each cell", { custom: { formula: "=G1>$I$2" } }, [8, 7, 6], "G2:G3"],
    ["days before another", { date: { formula1: "2026-11-30", operator: "LessThan" } }, [46355, 46356], "G2"],
  ])("finds what is wrong with %s", async (_, rule, values, expected) => {
    const found = await onFirstSheet((sheet) => {
      sheet.getRange("G1:I99").clear();
      on(sheet, "G1:G99").clear();
      sheet.getRange("I1:I2").values = [["x"], [7]];
      const cells = sheet.getRangeByIndexes(0, 6, values.length, 1);
      cells.values = values.map((value) => [typeof value === "string" ? `'${value}` : value]);
      cells.dataValidation.rule = rule;
      return cells.dataValidation.getInvalidCellsOrNullObject().load("address");
    });
    expect(found.isNullObject ? "" : cellsOf(found)).toBe(expected);
  });

  const long = "x".repeat(256);

  test.each<[string, (validation: Excel.DataValidation) => unknown]>([
    ["a rule of no kind", (validation) => (validation.rule = {})],
    [
      "a rule without a formula",
      (validation) => (validation.rule = JSON.parse('{"wholeNumber":{"operator":"EqualTo"}}')),
    ],
    [
      "a rule without an operator",
      (validation) => (validation.rule = JSON.parse('{"wholeNumber":{"formula1":1}}')),
    ],
    [
      "a rule between one",
      (validation) => (validation.rule = { wholeNumber: { formula1: 1, operator: "Between" } }),
    ],
    ["a list of nothing", (validation) => (validation.rule = { list: { inCellDropDown: true, source: "" } })],
    [
      "a list of 256 characters",
      (validation) => (validation.rule = { list: { inCellDropDown: true, source: long } }),
    ],
    ["a formula that can't be read", (validation) => (validation.rule = { custom: { formula: "=1+" } })],
    [
      "a title of 33 characters",
      (validation) => (validation.prompt = { showPrompt: true, title: long.slice(0, 33), message: "" }),
    ],
    [
      "a message of 256 characters",
      (validation) => (validation.prompt = { showPrompt: true, title: "", message: long }),
    ],
    [
      "an alert of 256 characters",
      (validation) => (validation.errorAlert = { showAlert: true, style: "Stop", title: "", message: long }),
    ],
    [
      "an alert of another style",
      (validation) =>
        (validation.errorAlert = JSON.parse('{"showAlert":true,"style":"Shout","title":"","message":"m"}')),
    ],
  ])("refuses %s, and stays as it was", async (_, change) => {
    await onFirstSheet((sheet) => (on(sheet, "K1").rule = whole(1)));
    const before = JSON.stringify(host.book.sheets[0]?.validations);
    expect(await outcomeOf((sheet) => change(on(sheet, "K1")))).toBe("InvalidArgument");
    expect(JSON.stringify(host.book.sheets[0]?.validations)).toBe(before);
  });
});
