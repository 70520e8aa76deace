import type { Validation } from "../../../src/book/book";
import { madeBook, opened, reopened } from "../asking";
import { sheetOf, smallBook } from "../fixtures/zipped";
import { editedSheet, elementIn, elementsIn, savedSheet } from "../../make/edited";

const a1 = { top: 0, left: 0, bottom: 0, right: 0 };
const b2c9 = { top: 1, left: 1, bottom: 8, right: 2 };

const rule = (change: Partial<Validation>): Validation => ({
  areas: [a1],
  type: "Custom",
  ignoreBlanks: true,
  inCellDropDown: true,
  ...change,
});

/* ECMA-376, 18.3.1.32: between and stop are the defaults; showDropDown="1" hides the arrow. */
test.each<[string, Validation, string]>([
  ["a list of words", rule({ type: "List", formula1: '"Green,Amber,Red"' }), '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A1"><formula1>"Green,Amber,Red"</formula1></dataValidation>'],
  ["a list without its arrow", rule({ type: "List", formula1: "$B$1:$B$3", inCellDropDown: false, ignoreBlanks: false }), '<dataValidation type="list" showDropDown="1" showInputMessage="1" showErrorMessage="1" sqref="A1"><formula1>$B$1:$B$3</formula1></dataValidation>'],
  ["whole numbers between two", rule({ type: "WholeNumber", operator: "Between", formula1: "1", formula2: "9" }), '<dataValidation type="whole" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A1"><formula1>1</formula1><formula2>9</formula2></dataValidation>'],
  ["decimals not below", rule({ type: "Decimal", operator: "GreaterThanOrEqualTo", formula1: "0.5" }), '<dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A1"><formula1>0.5</formula1></dataValidation>'],
  ["dates that are not one", rule({ type: "Date", operator: "NotEqualTo", formula1: "45352" }), '<dataValidation type="date" operator="notEqual" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A1"><formula1>45352</formula1></dataValidation>'],
  ["times", rule({ type: "Time", operator: "LessThan", formula1: "0.5" }), '<dataValidation type="time" operator="lessThan" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A1"><formula1>0.5</formula1></dataValidation>'],
  ["lengths", rule({ type: "TextLength", operator: "NotBetween", formula1: "1", formula2: "3" }), '<dataValidation type="textLength" operator="notBetween" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A1"><formula1>1</formula1><formula2>3</formula2></dataValidation>'],
  ["a formula on several areas", rule({ areas: [a1, b2c9], formula1: "ISTEXT(A1)" }), '<dataValidation type="custom" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A1 B2:C9"><formula1>ISTEXT(A1)</formula1></dataValidation>'],
  ["messages", rule({ formula1: "A1<\"b\"", prompt: { show: true, title: "Say", message: "a\n<b>" }, error: { show: true, style: "Warning", title: "No", message: "_x0041_" } }), '<dataValidation type="custom" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="No" error="_x005F_x0041_" promptTitle="Say" prompt="a&#10;&lt;b&gt;" sqref="A1"><formula1>A1&lt;"b"</formula1></dataValidation>'],
  ["no messages at all", rule({ type: "Decimal", operator: "EqualTo", formula1: "1", prompt: { show: false, title: "", message: "" }, error: { show: false, style: "Information", title: "", message: "" } }), '<dataValidation type="decimal" errorStyle="information" operator="equal" allowBlank="1" sqref="A1"><formula1>1</formula1></dataValidation>'],
])("%s are written as Excel does, and read again", (_what, given, expected) => {
  const change = (sheet: { validations: readonly Validation[] }) => (sheet.validations = [given]);
  const text = savedSheet(change);
  const attributes = (one: string) => [...elementIn(one, "dataValidation").matchAll(/ (\w+)="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`).sort();
  expect(attributes(text)).toEqual(attributes(expected));
  expect(elementIn(text, "dataValidation").replace(/^<[^>]*>/, "")).toBe(expected.replace(/^<[^>]*>/, ""));
  expect(elementIn(text, "dataValidations")).toContain('<dataValidations count="1">');
  expect(reopened(madeBook(change)).sheets[0]!.validations).toEqual([given]);
}); // prettier-ignore

const read = (inside: string) =>
  opened(smallBook(sheetOf("", `<dataValidations>${inside}</dataValidations>`))).sheets[0]!.validations;

test("what a file leaves out is what the standard says it is then", () => {
  expect(read('<dataValidation sqref="A1"/>')).toEqual([
    {
      areas: [a1],
      type: "None",
      ignoreBlanks: false,
      inCellDropDown: true,
      prompt: { show: false, title: "", message: "" },
      error: { show: false, style: "Stop", title: "", message: "" },
    },
  ]);
  expect(read('<dataValidation type="whole" sqref="A1"/>')[0]).toMatchObject({ operator: "Between" });
  expect(read('<dataValidation type="list"/>')).toEqual([]);
});

const first =
  '<dataValidation type="list" imeMode="off" allowBlank="1" sqref="A1"><formula1>$B$1:$B$2</formula1></dataValidation>';
const second =
  '<dataValidation type="custom" sqref="C1" xr:uid="{1}" xmlns:xr="x"><formula1>_xlfn.ISFORMULA(C1)</formula1></dataValidation>';
const stored = `<dataValidations count="2" disablePrompts="1" xWindow="5">${first}${second}</dataValidations>`;

test("rules that did not change stay as they are, and so does their list", () => {
  const text = editedSheet(smallBook(sheetOf("", stored)), (sheet) => {
    sheet.validations = [...sheet.validations, rule({ formula1: "TRUE" })];
  });
  expect(elementIn(text, "dataValidations")).toMatch(
    /^<dataValidations count="3" disablePrompts="1" xWindow="5">/,
  );
  expect(elementsIn(text, "dataValidation").slice(0, 2)).toEqual([first, second]);
  expect(elementsIn(text, "dataValidation")).toHaveLength(3);
});

test("of equal rules each stays itself", () => {
  const twice = `<dataValidations count="2">${first}${first.replace("off", "on")}</dataValidations>`;
  const text = editedSheet(smallBook(sheetOf("", twice)), (sheet) => {
    sheet.validations = [...sheet.validations, rule({ formula1: "TRUE" })];
  });
  expect(elementsIn(text, "dataValidation").slice(0, 2)).toEqual([first, first.replace("off", "on")]);
});

test("the last rule takes the list along", () => {
  const text = editedSheet(smallBook(sheetOf("", stored)), (sheet) => (sheet.validations = []));
  expect(text).not.toContain("dataValidation");
});

const later = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="x14"><x14:dataValidations xmlns:xm="xm" count="2"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D1</xm:sqref></x14:dataValidation><x14:dataValidation type="list"><x14:formula1><xm:f>Other!$B$1</xm:f></x14:formula1><xm:sqref>D2 E2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;

test("rules of the extension of 2010 are read, stay where they are, and go from there", () => {
  const bytes = smallBook(sheetOf("", later));
  const { validations } = opened(bytes).sheets[0]!;
  expect(validations.map(({ formula1, areas }) => [formula1, areas.length])).toEqual([
    ["Other!$A$1:$A$3", 1],
    ["Other!$B$1", 2],
  ]);
  const more = editedSheet(
    bytes,
    (sheet) => (sheet.validations = [...sheet.validations, rule({ formula1: "TRUE" })]),
  );
  expect(more).toContain(later);
  const less = editedSheet(bytes, (sheet) => (sheet.validations = sheet.validations.slice(1)));
  expect(elementsIn(less, "x14:dataValidation")).toHaveLength(1);
  expect(less).toContain("<xm:sqref>D2 E2</xm:sqref>");
  const none = editedSheet(bytes, (sheet) => (sheet.validations = []));
  expect(none).not.toContain("dataValidation");
});

test("the list of the extension says how many rules are left in it", () => {
  const less = editedSheet(
    smallBook(sheetOf("", later)),
    (sheet) => (sheet.validations = sheet.validations.slice(1)),
  );
  expect(less).toContain('<x14:dataValidations xmlns:xm="xm" count="1">');
  const none = editedSheet(smallBook(sheetOf("", later)), (sheet) => (sheet.validations = []));
  expect(none).not.toMatch(/<ext\b/); // an <ext> with nothing in it is not valid
});
