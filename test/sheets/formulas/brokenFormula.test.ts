import { brokenFormula } from "../../../src/sheets";

const ofText = (text: string) => brokenFormula({ formula: text, value: text })?.formula;

test.each([
  ["=BSC.SCORE(1,2)", "=BSC.SCORE(1,2)"],
  [" = BSC.SCORE( -A1 , {1,2;3,4} )", "= BSC.SCORE( -A1 , {1,2;3,4} )"],
  ["'=bsc.kpi(\"a;b (\",,'My sheet'!$A$1:B2)", "=BSC.KPI(\"a;b (\",,'My sheet'!$A$1:B2)"],
  ["=IF(BSC.SCORE([@Actual],Plan[[#This Row],[5'#]])>=50%,1.5E+3,A1#)", undefined],
])("the text %s is meant as a formula", (text, formula) => {
  expect(ofText(text)).toBe(formula ?? text);
});

test.each([
  ["the separators of another language", "=BSC.SCORE(1;2)"],
  ["the separators of another language further in", '=IF(BSC.SCORE(1,2)>1;"a";"b")'],
  ["a bracket that is not closed", "=BSC.SCORE(1,2"],
  ["a bracket too much", "=BSC.SCORE(1,2))"],
  ["words that are not closed", '=BSC.KPI("a,1)'],
  ["an explanation's dots", "=BSC.KPI(…)"],
  ["three dots", "=BSC.KPI(...)"],
  ["words behind it", "=BSC.KPI(A1) gives the figure"],
  ["an operator with nothing behind it", "=BSC.SCORE(1,2)*"],
  ["two operators", "=BSC.SCORE(1*/2)"],
  ["an unclosed list", "=BSC.SCORE({1,2)"],
  ["placeholders", "=BSC.KPI(<name>)"],
])("a text with %s cannot be entered as a formula, so it stays", (_what, text) => {
  expect(ofText(text)).toBeUndefined();
});

test.each([
  ["a workbook elsewhere", "=BSC.SCORE('\\\\server\\[b.xlsx]S'!A1,1)"],
  ["a workbook on the web", "=BSC.SCORE('https://example.org/[b.xlsx]S'!A1,1)"],
  ["an open workbook", "=BSC.SCORE([b.xlsx]S!A1,1)"],
  ["a linked workbook", "=BSC.SCORE([1]S!A1,1)"],
  ["a name of another workbook", "=BSC.SCORE(b.xlsx!Total,1)"],
  ["a name of a workbook elsewhere", "=BSC.SCORE('C:\\b.xlsx'!Total,1)"],
  ["a program", "=BSC.SCORE(cmd|'/c calc'!A0,1)"],
  ["a program in apostrophes", "=BSC.SCORE('cmd'|'/c calc'!A0,1)"],
  ["a function that reaches out", '=BSC.SCORE(WEBSERVICE("x"),1)'],
])("a text that would reach %s stays a text", (_what, text) => {
  expect(ofText(text)).toBeUndefined();
});

test("what Google keeps of a formula that Excel could not read stays as it is", () => {
  const kept = '=IFERROR(__xludf.DUMMYFUNCTION("BSC.SCORE(1;2)"),5)';
  expect(brokenFormula({ formula: kept, value: 5 })).toBeUndefined();
});

test.each([
  ["arguments", "a, ".repeat(10_000)],
  ["lists", "{1,".repeat(10_000)],
  ["brackets", "[".repeat(30_000)],
  ["operators", "1 -".repeat(10_000)],
])("a text of thousands of %s that never closes is judged like any other", (_what, text) => {
  expect(ofText(`=BSC.KPI(${text}`)).toBeUndefined();
});
