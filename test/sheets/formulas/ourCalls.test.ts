import { callsUs, enteredAnew } from "../../../src/sheets";

const typed = '=IFNA(BSC.KPI($A4,"score"),"–")';

test.each([
  ["as it is typed", typed],
  ["in small letters, as LibreOffice writes it", '=IFNA(_xldudf_bsc_kpi($A4,"score"),"–")'],
  ["as Excel's files have it", '=IFNA(_xldudf_BSC_KPI($A4,"score"),"–")'],
  ["with the mark of newer functions", '=IFNA(_xlfn.BSC.KPI($A4,"score"),"–")'],
  ["with the mark of unknown functions", '=IFNA(_xludf.BSC.KPI($A4,"score"),"–")'],
  ["by the add-in's file", `=IFNA('C:\\Users\\Ann''s\\AddIns\\[scorecard.xlam]x'!BSC.KPI($A4,"score"),"–")`],
  ["by the add-in's address", `=IFNA('https://example.org/add-in/functions.html'!BSC.KPI($A4,"score"),"–")`],
  ["by a linked workbook's number", '=IFNA([1]!BSC.KPI($A4,"score"),"–")'],
  ["by an open workbook's name", '=IFNA(scorecard.xlam!BSC.KPI($A4,"score"),"–")'],
  [
    "as Google Sheets keeps it",
    '=IFERROR(__xludf.DUMMYFUNCTION("IFNA(BSC.KPI($A4,""score""),""–"")"),62.99)',
  ],
  [
    "as Google Sheets keeps it with a text that it had come to",
    '=IFERROR(__xludf.DUMMYFUNCTION("IFNA(BSC.KPI($A4,""score""),""–"")"),"a) b, (c")',
  ],
  ["by an open workbook's name in another alphabet", '=IFNA(Größe.xlam!BSC.KPI($A4,"score"),"–")'],
])("a call of ours %s is entered as a person types it", (_how, left) => {
  expect(callsUs(left)).toBe(true);
  expect(enteredAnew(left)).toBe(typed);
  expect(enteredAnew(left.slice(1))).toBe(typed.slice(1));
});

test.each([
  ["words that look like a call", '="Type =BSC.KPI(…) here"'],
  ["a sheet that is called so", "='BSC.KPI(1)'!A1"],
  ["another function whose name ends so", "=MYBSC.KPI(1)"],
  ["a function of the user's own", "=BSC_KPI(1)"],
  ["a cell of a sheet called BSC", "=BSC!A1"],
  ["what Google keeps of others", '=IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""x"",""A1"")"),"")'],
  ["a name without its brackets", "=BSC.KPI"],
  ["a name in another alphabet that ends so", "=ÄBSC.KPI(1)"],
  ["a column that is called so", "=SUM(Plan[BSC.KPI(1)])"],
  ["a column of a table that is called so, in this row", "=[@[BSC.KPI('#1)]]"],
  [
    "one of two that Google keeps in one formula",
    '=IFERROR(__xludf.DUMMYFUNCTION("BSC.KPI(1)"),1)+IFERROR(__xludf.DUMMYFUNCTION("GOOGLEFINANCE(1)"),2)',
  ],
  ["what is more than Google's keeping", '=IFERROR(__xludf.DUMMYFUNCTION("BSC.KPI(1)"),1)*(2)'],
])("%s is none, and stays as it is", (_what, formula) => {
  expect(callsUs(formula)).toBe(false);
  expect(enteredAnew(formula)).toBe(formula);
});

test("several calls in one formula, and what stands around them, keep their order", () => {
  expect(
    enteredAnew(`='it''s'!A1&_xldudf_bsc_kpi("a'b!BSC.X(")+[2]!BSC.SCORE(Sheet1!B2,'My sheet'!C3)`),
  ).toBe(`='it''s'!A1&BSC.KPI("a'b!BSC.X(")+BSC.SCORE(Sheet1!B2,'My sheet'!C3)`);
});

test.each([
  [
    "a column with a marked sign",
    "=SUM(Plan[No'#])+bsc.score(Plan[No'#])",
    "=SUM(Plan[No'#])+BSC.SCORE(Plan[No'#])",
  ],
  ["this row's column", "=[@[It''s '[now']]]+bsc.score([@'#])", "=[@[It''s '[now']]]+BSC.SCORE([@'#])"],
  [
    "a table's part",
    `=bsc.score(Plan[[#This Row],[5'' "wide"]])`,
    `=BSC.SCORE(Plan[[#This Row],[5'' "wide"]])`,
  ],
])("a call of ours beside %s is seen", (_what, left, anew) => {
  expect(callsUs(left)).toBe(true);
  expect(enteredAnew(left)).toBe(anew);
});
