import { saveBook } from "../../../src";
import type { ConditionalFormat, ConditionalRule } from "../../../src/book/book";
import { madeBook, opened, reopened } from "../asking";
import { linksPart, main, sheetOf, smallBook } from "../fixtures/zipped";
import { editedParts, editedSheet, elementIn, elementsIn, savedParts } from "../../make/edited";
import { expectValid } from "../../make/validate";

const b2d9 = { top: 1, left: 1, bottom: 8, right: 3 };
const f1 = { top: 0, left: 5, bottom: 0, right: 5 };

const format = (rule: ConditionalRule, change: Partial<ConditionalFormat> = {}): ConditionalFormat => ({
  id: "rule-1",
  areas: [b2d9],
  priority: 0,
  stopIfTrue: false,
  rule,
  ...change,
});

const look = { fill: "#FF0000" };

/** The rule's element, without its priority and number of a look. */
function ruleText(rule: ConditionalRule): string {
  const parts = savedParts((sheet) => (sheet.conditionalFormats = [format(rule)]));
  return elementIn(parts["xl/worksheets/sheet1.xml"]!, "cfRule").replace(/ (priority|dxfId)="\d+"/g, "");
}

/* ECMA-376, 18.18.12 and what Excel writes: each rule with the formula that says the same of its first cell. */
test.each<[string, ConditionalRule, string]>([
  ["a formula", { kind: "Custom", formula: "ISFORMULA(B2)", look }, '<cfRule type="expression"><formula>_xlfn.ISFORMULA(B2)</formula></cfRule>'],
  ["a value", { kind: "CellValue", operator: "GreaterThanOrEqual", formula1: "5", look }, '<cfRule type="cellIs" operator="greaterThanOrEqual"><formula>5</formula></cfRule>'],
  ["two values", { kind: "CellValue", operator: "NotBetween", formula1: "1", formula2: "$A$1", look }, '<cfRule type="cellIs" operator="notBetween"><formula>1</formula><formula>$A$1</formula></cfRule>'],
  ["a text", { kind: "ContainsText", operator: "Contains", text: 'a"<', look }, '<cfRule type="containsText" operator="containsText" text="a&quot;&lt;"><formula>NOT(ISERROR(SEARCH("a""&lt;",B2)))</formula></cfRule>'],
  ["no such text", { kind: "ContainsText", operator: "NotContains", text: "x", look }, '<cfRule type="notContainsText" operator="notContains" text="x"><formula>ISERROR(SEARCH("x",B2))</formula></cfRule>'],
  ["a beginning", { kind: "ContainsText", operator: "BeginsWith", text: "x", look }, '<cfRule type="beginsWith" operator="beginsWith" text="x"><formula>LEFT(B2,LEN("x"))="x"</formula></cfRule>'],
  ["an end", { kind: "ContainsText", operator: "EndsWith", text: "x", look }, '<cfRule type="endsWith" operator="endsWith" text="x"><formula>RIGHT(B2,LEN("x"))="x"</formula></cfRule>'],
  ["the highest", { kind: "TopBottom", type: "TopItems", rank: 3, look }, '<cfRule type="top10" rank="3"/>'],
  ["the lowest share", { kind: "TopBottom", type: "BottomPercent", rank: 25, look }, '<cfRule type="top10" percent="1" bottom="1" rank="25"/>'],
  ["above the average", { kind: "Preset", criterion: "AboveAverage", look }, '<cfRule type="aboveAverage"/>'],
  ["at or below it", { kind: "Preset", criterion: "EqualOrBelowAverage", look }, '<cfRule type="aboveAverage" aboveAverage="0" equalAverage="1"/>'],
  ["far below it", { kind: "Preset", criterion: "TwoStdDevBelowAverage", look }, '<cfRule type="aboveAverage" aboveAverage="0" stdDev="2"/>'],
  ["blanks", { kind: "Preset", criterion: "Blanks", look }, '<cfRule type="containsBlanks"><formula>LEN(TRIM(B2))=0</formula></cfRule>'],
  ["no errors", { kind: "Preset", criterion: "NonErrors", look }, '<cfRule type="notContainsErrors"><formula>NOT(ISERROR(B2))</formula></cfRule>'],
  ["doubles", { kind: "Preset", criterion: "DuplicateValues", look }, '<cfRule type="duplicateValues"/>'],
  ["last month", { kind: "Preset", criterion: "LastMonth", look }, '<cfRule type="timePeriod" timePeriod="lastMonth"><formula>AND(MONTH(B2)=MONTH(EDATE(TODAY(),-1)),YEAR(B2)=YEAR(EDATE(TODAY(),-1)))</formula></cfRule>'],
  ["the last seven days", { kind: "Preset", criterion: "LastSevenDays", look }, '<cfRule type="timePeriod" timePeriod="last7Days"><formula>AND(TODAY()-FLOOR(B2,1)&lt;=6,FLOOR(B2,1)&lt;=TODAY())</formula></cfRule>'],
  ["a bar", { kind: "DataBar", color: "#638EC6", showDataBarOnly: true, low: { type: "Number", formula: "0" }, high: { type: "Percentile", formula: "90" } }, '<cfRule type="dataBar"><dataBar showValue="0"><cfvo type="num" val="0"/><cfvo type="percentile" val="90"/><color rgb="FF638EC6"/></dataBar></cfRule>'],
  ["a bar that finds its ends", { kind: "DataBar", color: "#638EC6", showDataBarOnly: false }, '<cfRule type="dataBar"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>'],
  ["two colours", { kind: "ColorScale", points: [{ type: "LowestValue", color: "#FFFFFF" }, { type: "Formula", formula: "$A$1", color: "#00FF00" }] }, '<cfRule type="colorScale"><colorScale><cfvo type="min"/><cfvo type="formula" val="$A$1"/><color rgb="FFFFFFFF"/><color rgb="FF00FF00"/></colorScale></cfRule>'],
  ["icons", { kind: "IconSet", style: "FourRating", showIconOnly: true, reverse: true, criteria: [{ type: "Number", operator: "GreaterThanOrEqual" }, { type: "Percent", formula: "25", operator: "GreaterThan" }, { type: "Number", formula: "5", operator: "GreaterThanOrEqual" }, { type: "Formula", formula: "$A$1", operator: "GreaterThanOrEqual" }] }, '<cfRule type="iconSet"><iconSet iconSet="4Rating" showValue="0" reverse="1"><cfvo type="percent" val="0"/><cfvo type="percent" val="25" gte="0"/><cfvo type="num" val="5"/><cfvo type="formula" val="$A$1"/></iconSet></cfRule>'],
  ["icons in equal shares", { kind: "IconSet", style: "ThreeFlags", showIconOnly: false, reverse: false, criteria: [] }, '<cfRule type="iconSet"><iconSet iconSet="3Flags"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>'],
])("a rule for %s is written as Excel does", (_what, rule, expected) => {
  expect(ruleText(rule)).toBe(expected);
}); // prettier-ignore

test("what a rule's look changes, and nothing else, is in its format", () => {
  const all = {
    fontColor: "#112233", bold: true, italic: false, underline: "Double", strikethrough: true, fill: "#FFEE00", numberFormat: "0.0%",
    borders: { EdgeTop: { style: "Continuous", weight: "Thin", color: "#000000" }, EdgeLeft: { style: "Dash", weight: "Thin", color: "#FF0000" } },
  } as const; // prettier-ignore
  const styles = savedParts(
    (sheet) => (sheet.conditionalFormats = [format({ kind: "Custom", formula: "1", look: all })]),
  )["xl/styles.xml"]!;
  expect(elementIn(styles, "dxf")).toBe(
    '<dxf><font><b/><i val="0"/><strike/><u val="double"/><color rgb="FF112233"/></font><numFmt numFmtId="164" formatCode="0.0%"/><fill><patternFill><bgColor rgb="FFFFEE00"/></patternFill></fill><border><left style="dashed"><color rgb="FFFF0000"/></left><top style="thin"><color rgb="FF000000"/></top></border></dxf>',
  );
  const again = reopened(
    madeBook((sheet) => (sheet.conditionalFormats = [format({ kind: "Custom", formula: "1", look: all })])),
  );
  expect(again.sheets[0]!.conditionalFormats[0]!.rule).toEqual({ kind: "Custom", formula: "1", look: all });
});

test("a look that changes nothing has no format, and equal looks share one", () => {
  const parts = savedParts((sheet) => {
    sheet.conditionalFormats = [{}, look, { fill: "#00FF00" }, look].map((one, index) =>
      format({ kind: "Custom", formula: "1", look: one }, { id: `r${index}`, priority: index }),
    );
  });
  const rules = elementsIn(parts["xl/worksheets/sheet1.xml"]!, "cfRule");
  expect(rules.map((one) => /dxfId="(\d+)"/.exec(one)?.[1])).toEqual([undefined, "0", "1", "0"]);
});

test("rules that were never told what to look for are not written", () => {
  const empty: ConditionalRule[] = [
    { kind: "Custom", formula: "", look },
    { kind: "CellValue", operator: "EqualTo", formula1: "", look },
    { kind: "ContainsText", operator: "Contains", text: "", look },
    { kind: "Preset", criterion: "", look },
    { kind: "ColorScale", points: [] },
    { kind: "Other", xml: "" },
  ];
  const parts = savedParts(
    (sheet) => (sheet.conditionalFormats = empty.map((rule, index) => format(rule, { id: `r${index}` }))),
  );
  expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("conditionalFormatting");
});

const stored = (inside: string, after = "") => smallBook(sheetOf("", inside + after));

test("rules are ranked by their priority, whatever numbers the file gives", () => {
  const bytes = stored(
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="900"><formula>1</formula></cfRule><cfRule type="expression" priority="-5"><formula>2</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A1:B2 D4"><cfRule type="expression" priority="10" stopIfTrue="1"><formula>3</formula></cfRule></conditionalFormatting>',
  );
  const { conditionalFormats } = opened(bytes).sheets[0]!;
  expect(conditionalFormats.map(({ priority, stopIfTrue }) => [priority, stopIfTrue])).toEqual([
    [2, false],
    [0, false],
    [1, true],
  ]);
  expect(conditionalFormats[2]!.areas).toEqual([
    { top: 0, left: 0, bottom: 1, right: 1 },
    { top: 3, left: 3, bottom: 3, right: 3 },
  ]);
});

const own =
  '<cfRule type="cellIs" dxfId="7" priority="1" operator="equal" xr:uid="{9}" xmlns:xr="x"><formula>1</formula><extLst/></cfRule>';
const unknown = '<cfRule type="futureRule" priority="2" odd="1"><what/></cfRule>';

test("rules that did not change keep what the model does not know, and so do their blocks", () => {
  const bytes = stored(
    `<conditionalFormatting pivot="1" sqref="A1:A9">${own}${unknown}</conditionalFormatting>`,
  );
  const text = editedSheet(bytes, (sheet) => {
    sheet.conditionalFormats = [
      ...sheet.conditionalFormats,
      format({ kind: "TopBottom", type: "TopItems", rank: 1, look: {} }, { id: "new", priority: 2 }),
    ];
  });
  expect(elementsIn(text, "conditionalFormatting")).toEqual([
    `<conditionalFormatting pivot="1" sqref="A1:A9">${own}</conditionalFormatting>`,
    `<conditionalFormatting pivot="1" sqref="A1:A9">${unknown}</conditionalFormatting>`,
    '<conditionalFormatting sqref="B2:D9"><cfRule type="top10" rank="1" priority="3"/></conditionalFormatting>',
  ]);
});

test("a rule on more areas says so, its own cell stays the first", () => {
  const text = savedParts(
    (sheet) =>
      (sheet.conditionalFormats = [
        format({ kind: "ContainsText", operator: "EndsWith", text: "x", look: {} }, { areas: [f1, b2d9] }),
      ]),
  )["xl/worksheets/sheet1.xml"]!;
  expect(text).toContain('sqref="F1 B2:D9"');
  expect(text).toContain("RIGHT(F1,LEN");
});

test("a rule that names its first cell names another when it moves, a formula of a person's does not", () => {
  const text =
    '<conditionalFormatting sqref="A1"><cfRule type="endsWith" priority="1" operator="endsWith" text="x"><formula>RIGHT(A1,1)="x"</formula></cfRule><cfRule type="expression" priority="2"><formula>A1=1</formula></cfRule><cfRule type="duplicateValues" dxfId="3" priority="3"/></conditionalFormatting>';
  const after = editedSheet(
    stored(text),
    (sheet) => (sheet.conditionalFormats = sheet.conditionalFormats.map((one) => ({ ...one, areas: [f1] }))),
  );
  expect(elementsIn(after, "formula")).toEqual([
    '<formula>RIGHT(F1,LEN("x"))="x"</formula>',
    "<formula>A1=1</formula>",
  ]);
  expect(after).toContain('<cfRule type="duplicateValues" dxfId="3" priority="3"/>');
});

/* What the standard says where a file says nothing. */
test.each<[string, Partial<ConditionalRule>]>([
  ['<cfRule type="top10" rank="5"/>', { kind: "TopBottom", type: "TopItems", rank: 5 }],
  ['<cfRule type="top10" percent="1" bottom="1"/>', { kind: "TopBottom", type: "BottomPercent", rank: 10 }],
  ['<cfRule type="aboveAverage"/>', { kind: "Preset", criterion: "AboveAverage" }],
  ['<cfRule type="aboveAverage" aboveAverage="0" stdDev="3"/>', { kind: "Preset", criterion: "ThreeStdDevBelowAverage" }],
  ['<cfRule type="aboveAverage" equalAverage="1"/>', { kind: "Preset", criterion: "EqualOrAboveAverage" }],
  ['<cfRule type="iconSet"><iconSet><cfvo type="percent" val="0"/><cfvo type="num" val="3" gte="0"/><cfvo type="max"/></iconSet></cfRule>', { kind: "IconSet", style: "ThreeTrafficLights1", showIconOnly: false, reverse: false, criteria: [{ type: "Percent", formula: "0", operator: "GreaterThanOrEqual" }, { type: "Number", formula: "3", operator: "GreaterThan" }, { type: "HighestValue", operator: "GreaterThanOrEqual" }] }],
  ['<cfRule type="colorScale"><colorScale><cfvo type="min" val="0"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFFF0000"/><color theme="4"/></colorScale></cfRule>', { kind: "ColorScale", points: [{ type: "LowestValue", color: "#FF0000" }, { type: "Percentile", formula: "50", color: "#4472C4" }, { type: "HighestValue", color: "#FFFFFF" }] }],
  ['<cfRule type="dataBar"><dataBar><cfvo type="min"/><cfvo type="max"/><color theme="5"/></dataBar></cfRule>', { kind: "DataBar", color: "#ED7D31", showDataBarOnly: false, low: { type: "LowestValue" }, high: { type: "HighestValue" } }],
  ['<cfRule type="timePeriod" timePeriod="today"/>', { kind: "Preset", criterion: "Today" }],
  ['<cfRule type="timePeriod" timePeriod="never"/>', { kind: "Other" }],
  ['<cfRule type="cellIs" operator="between"><formula>1</formula><formula>2</formula></cfRule>', { kind: "CellValue", operator: "Between", formula1: "1", formula2: "2" }],
  ['<cfRule type="notContainsText" text="a"/>', { kind: "ContainsText", operator: "NotContains", text: "a" }],
  ['<cfRule type="notContainsBlanks"/>', { kind: "Preset", criterion: "NonBlanks" }],
  ["<cfRule/>", { kind: "Other" }],
])("%s is read", (rule, expected) => {
  const bytes = stored(`<conditionalFormatting sqref="A1">${rule}</conditionalFormatting>`);
  expect(opened(bytes).sheets[0]!.conditionalFormats[0]!.rule).toMatchObject(expected);
}); // prettier-ignore

test.each([
  ['<font><b/><i val="0"/><u/><strike val="1"/><color rgb="FF112233"/></font>', { bold: true, italic: false, underline: "Single", strikethrough: true, fontColor: "#112233" }],
  ['<font><u val="doubleAccounting"/></font>', { underline: "DoubleAccountant" }],
  ['<fill><patternFill><bgColor theme="9"/></patternFill></fill>', { fill: "#70AD47" }],
  ['<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill>', { fill: "#FF0000" }],
  ['<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/><bgColor rgb="FF00FF00"/></patternFill></fill>', { fill: "#00FF00" }],
  ['<numFmt numFmtId="200" formatCode="0&quot;x&quot;"/>', { numberFormat: '0"x"' }],
  ["<border><bottom/></border>", { borders: {} }],
  ["", {}],
])("a differential format %s is the look %p", (dxf, expected) => {
  const bytes = smallBook(sheetOf("", '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="1" priority="1"><formula>1</formula></cfRule></conditionalFormatting>'), {
    "xl/styles.xml": `<styleSheet xmlns="${main}"><dxfs count="2"><dxf/><dxf>${dxf}</dxf></dxfs></styleSheet>`,
    "xl/_rels/workbook.xml.rels": linksPart(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "styles", "styles.xml"]),
  });
  expect(opened(bytes).sheets[0]!.conditionalFormats[0]!.rule).toEqual({ kind: "Custom", formula: "1", look: expected });
}); // prettier-ignore

const bar: ConditionalRule = {
  kind: "DataBar", color: "#638EC6", showDataBarOnly: false, low: { type: "Automatic" }, high: { type: "Formula", formula: "$A$1" },
  bar: { gradient: false, borderColor: "#112233", direction: "RightToLeft", axisFormat: "CellMidPoint", axisColor: "#000000", negative: { fillColor: "#FF0000", borderColor: "#00FF00", matchesFill: false, matchesBorder: false } },
}; // prettier-ignore

test("a bar of 2010 is told twice, by one id, and both go with it", () => {
  const book = madeBook((sheet) => (sheet.conditionalFormats = [format(bar)]));
  const bytes = saveBook(book);
  expect(opened(bytes).sheets[0]!.conditionalFormats[0]!.rule).toEqual(bar);
  const text = editedParts(bytes, () => undefined)["xl/worksheets/sheet1.xml"]!;
  const [id] = /\{[^{}]*\}(?=<\/x14:id>)/.exec(text)!;
  expect(text).toContain(
    `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" border="1" gradient="0" direction="rightToLeft" negativeBarBorderColorSameAsPositive="0" axisPosition="middle"><x14:cfvo type="autoMin"/><x14:cfvo type="formula"><xm:f>$A$1</xm:f></x14:cfvo><x14:borderColor rgb="FF112233"/><x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FF00FF00"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>B2:D9</xm:sqref>`,
  );
  expect(editedSheet(bytes, (sheet) => (sheet.conditionalFormats = []))).not.toMatch(/cfRule|extLst|x14/);
});

test("all of them in one file are valid", async () => {
  const rules: ConditionalRule[] = [
    bar,
    { kind: "IconSet", style: "ThreeStars", showIconOnly: false, reverse: false, criteria: [] },
    { kind: "Preset", criterion: "NextWeek", look },
    { kind: "ContainsText", operator: "Contains", text: "&", look },
  ];
  await expectValid(
    saveBook(
      madeBook(
        (sheet) =>
          (sheet.conditionalFormats = rules.map((rule, index) =>
            format(rule, { id: `r${index}`, priority: index }),
          )),
      ),
    ),
  );
});
