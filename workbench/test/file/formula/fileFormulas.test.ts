import fc from "fast-check";
import { fromFileFunction, toFileFunction } from "../../../src/file/formula/functionNames";
import { fromFileFormula } from "../../../src/file/formula/fromFileFormula";
import { renameSheetsIn } from "../../../src/file/formula/renameSheetIn";
import { shiftFormula } from "../../../src/file/formula/shiftFormula";
import { toFileFormula } from "../../../src/file/formula/toFileFormula";
import { closingIndex, joinTokens, tokenizeFormula } from "../../../src/file/formula/tokenizeFormula";

const place = { table: { name: "Measures" } };

/* [MS-XLSX] 2.2.2 and Microsoft's list of functions with the prefix _xlfn; old functions have none. */
test.each([
  ["XLOOKUP", "_xlfn.XLOOKUP"],
  ["IFS", "_xlfn.IFS"],
  ["CONCAT", "_xlfn.CONCAT"],
  ["T.DIST.2T", "_xlfn.T.DIST.2T"],
  ["STDEV.S", "_xlfn.STDEV.S"],
  ["CEILING.MATH", "_xlfn.CEILING.MATH"],
  ["DAYS", "_xlfn.DAYS"],
  ["FILTER", "_xlfn._xlws.FILTER"],
  ["SORT", "_xlfn._xlws.SORT"],
  ["SORTBY", "_xlfn.SORTBY"],
  ["TEXTJOIN", "_xlfn.TEXTJOIN"],
  ["AGGREGATE", "_xlfn.AGGREGATE"],
  ["SUM", "SUM"],
  ["IFERROR", "IFERROR"],
  ["SUMIFS", "SUMIFS"],
  ["CONCATENATE", "CONCATENATE"],
  ["DAYS360", "DAYS360"],
  ["ATAN2", "ATAN2"],
  ["NETWORKDAYS.INTL", "NETWORKDAYS.INTL"],
  ["WORKDAY.INTL", "WORKDAY.INTL"],
  ["ERROR.TYPE", "ERROR.TYPE"],
])("the function %s is stored as %s", (typed, stored) => {
  expect(toFileFunction(typed)).toBe(stored);
  expect(fromFileFunction(stored)).toBe(typed);
  expect(toFileFunction(stored)).toBe(stored); // what has its prefix already keeps it
});

test.each([
  ["BSC.STATUS", "_xldudf_BSC_STATUS"],
  ["BSC.TOP10", "_xldudf_BSC_TOP10"],
  ["My_Co.ADD_UP", "_xldudf_My_Co_ADD_UP"],
])("a custom function %s is stored as %s", (typed, stored) => {
  expect(toFileFunction(typed)).toBe(stored);
});

test("the name of a custom function comes back with its point", () => {
  expect(fromFileFunction("_xldudf_BSC_STATUS")).toBe("BSC.STATUS");
  expect(fromFileFunction("_xlfn._xldudf_X")).toBe("_xldudf_X");
  expect(fromFileFunction("_xludf.OLD")).toBe("OLD");
});

test.each([
  // [typed, stored]: names at the end of which no letter stands
  ["BSC.TOP10(A1)", "_xldudf_BSC_TOP10(A1)"],
  ["LOG10(A1)+A1", "LOG10(A1)+A1"],
  ["UNICODE(A1)", "_xlfn.UNICODE(A1)"],
  ["A1+B2*(C3-$D$4)/2", "A1+B2*(C3-$D$4)/2"],
  ["SHEETS()", "_xlfn.SHEETS()"],
  ["@(A1:A3+B1:B3)", "_xlfn.SINGLE((A1:A3+B1:B3))"],
  ["@A1:A3+@B1:B3", "_xlfn.SINGLE(A1:A3)+_xlfn.SINGLE(B1:B3)"],
  ["@Sheet1!A:A", "_xlfn.SINGLE(Sheet1!A:A)"],
  ["@Measures[Actual]", "_xlfn.SINGLE(Measures[Actual])"],
  ["SUM(A1#:B2)", "SUM(_xlfn.ANCHORARRAY(A1):B2)"],
  ["OFFSET(A1,0,0)#", "_xlfn.ANCHORARRAY(OFFSET(A1,0,0))"],
  ["'My sheet'!A1#", "_xlfn.ANCHORARRAY('My sheet'!A1)"],
  ["LET(a,LAMBDA(b,b+1),a(2))", "_xlfn.LET(_xlpm.a,_xlfn.LAMBDA(_xlpm.b,_xlpm.b+1),_xlpm.a(2))"],
  [
    "LAMBDA(a,[b],IF(ISOMITTED(b),a,b))(1)",
    "_xlfn.LAMBDA(_xlpm.a,_xlop.b,IF(_xlfn.ISOMITTED(_xlpm.b),_xlpm.a,_xlpm.b))(1)",
  ],
  ["MAP(A1:A3,LAMBDA(x,x*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2))"],
  ['IF(A1="x(",#N/A,{1,2;"a",TRUE})', 'IF(A1="x(",#N/A,{1,2;"a",TRUE})'],
  ["[@[Target value]]", "Measures[[#This Row],[Target value]]"],
  ["[@Ist]", "Measures[[#This Row],[Ist]]"],
  ["[@]", "Measures[#This Row]"],
  ["SUM(Measures[[#Totals],[Gap]])", "SUM(Measures[[#Totals],[Gap]])"],
  ["[1]Sheet1!A1+1", "[1]Sheet1!A1+1"],
])("%s is stored as %s and typed so again", (typed, stored) => {
  expect(toFileFormula(typed, place)).toBe(stored);
  expect(fromFileFormula(stored, place)).toBe(typed);
});

test.each([
  ["_xlfn.SINGLE(A1:A3+B1:B3)", "@(A1:A3+B1:B3)"],
  ["_xlfn.SINGLE(-A1:A3)", "@(-A1:A3)"],
  ["_xlfn.SINGLE(1)", "@(1)"],
  ["_xlfn.XLOOKUP(_xlfn.SINGLE(A:A),B:B,C:C)", "XLOOKUP(@A:A,B:B,C:C)"],
  ["Other[[#This Row],[A]]", "Other[@A]"],
  ["measures[[#This Row],[A]]", "[@A]"],
  ["Measures[[#this row],[A]:[B]]", "[@[A]:[B]]"],
  ['"_xlfn.X(1)"', '"_xlfn.X(1)"'],
  ["_xlfn.SINGLE(A1", "@A1"], // cut off
])("a file's %s reads as %s", (stored, typed) => {
  expect(fromFileFormula(stored, place)).toBe(typed);
});

test("a leading sign of equality is no part of a file's formula", () => {
  expect(toFileFormula("=A1")).toBe("A1");
  expect(toFileFormula("=IFS(A1,1)")).toBe("_xlfn.IFS(A1,1)");
});

const column = fc
  .array(fc.constantFrom("a", "Z", "é", " ", "#", "'", "[", "]", "@", ",", "1", ".", "_", "-", "東"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((letters) => letters.join(""))
  .filter((name) => name.trim() === name);

/** As Excel writes a column's name in brackets: a "'" before what would end or begin something. */
const escaped = (name: string) => name.replace(/['[\]#@]/g, "'$&");

test("a reference to this row comes back whatever the column is called", () => {
  fc.assert(
    fc.property(column, (name) => {
      const stored = `Measures[[#This Row],[${escaped(name)}]]*2`;
      expect(toFileFormula(fromFileFormula(stored, place), place)).toBe(stored);
      const outside = fromFileFormula(stored, {});
      expect(toFileFormula(outside, {})).toBe(stored);
    }),
  );
});

const pieces = fc.constantFrom(
  "A1", "$B$2", "SUM(", ")", ",", ";", "\"a\"\"b\"", "'x y'!", "Sheet1!", "[@A]", "[[#This Row],[B]]", "#", "@", "#N/A",
  "1.5E+3", " ", "{", "}", "=", "<>", "&", "_xlfn.", "\u00e9", "😀", "[", "'", "\"", "#REF!", ":", "%",
); // prettier-ignore

test("a formula taken apart and joined is the same formula", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      expect(joinTokens(tokenizeFormula(parts.join("")))).toBe(parts.join(""));
    }),
  );
});

test.each([
  ["A1+1.5e3", ["word", "other", "number"]],
  ["1:2", ["word", "other", "number"]],
  ["'a!b'!A1", ["sheet", "word"]],
  ["Sheet1:Sheet3!A1", ["sheet", "word"]],
  ["[1]!Name", ["sheet", "word"]],
  ["A1#", ["word", "spill"]],
  ["#REF!+1", ["other", "other", "number"]],
  ["T[[a]]", ["word", "bracket"]],
  ["T['[x]", ["word", "bracket"]],
  ['"("', ["text"]],
  ["F(1,2)", ["word", "open", "number", "comma", "number", "close"]],
])("%s is %s", (formula, kinds) => {
  expect(tokenizeFormula(formula).map(({ kind }) => kind)).toEqual(kinds);
});

test("a bracket that is never closed ends with the formula", () => {
  expect(tokenizeFormula("T[a").map(({ text }) => text)).toEqual(["T", "[a"]);
  expect(closingIndex(tokenizeFormula("F(1,(2)"), 1)).toBe(7);
  expect(closingIndex(tokenizeFormula("F(1,(2))"), 1)).toBe(7);
});

test.each([
  ["Data!A1+'Data'!B2", "Data", "My data", "'My data'!A1+'My data'!B2"],
  ["data!A1", "Data", "X", "X!A1"],
  ["'It''s'!A1", "It's", "Its", "Its!A1"],
  ['"Data!"&Data1!A1', "Data", "X", '"Data!"&Data1!A1'],
  ["[1]Data!A1", "Data", "X", "[1]Data!A1"],
])("%s with the sheet %s called %s is %s", (formula, from, to, expected) => {
  expect(renameSheetsIn(formula, [{ from, to }])).toBe(expected);
});

test.each([
  ["A1", 0, 0, "A1"],
  ["XFD1048576", 1, 1, "A1"],
  ["a1+B$2", 1, 1, "B2+C$2"],
  ["$A:B", 3, 1, "$A:C"],
  ["1:$2", 3, 1, "4:$2"],
  ["Sheet1!A1:B2", 1, 0, "Sheet1!A2:B3"],
  ["SUM(A1)*LOG10(B1)", 0, 1, "SUM(B1)*LOG10(C1)"],
  ["XFE1+A1048577", 1, 1, "XFE1+A1048577"], // no cells, so names
  ["1+2", 1, 0, "1+2"],
  ["Year2024+A1", 1, 0, "Year2024+A2"],
  ["A1#+@A1", 1, 0, "A2#+@A2"],
  ["A1B+AB12C", 1, 1, "A1B+AB12C"],
  ["ABCD:XFDA", 1, 1, "ABCD:XFDA"],
  ["XFE:A", 1, 1, "XFE:B"],
  ["$XFD:$XFD+$XFD1", 1, 1, "$XFD:$XFD+$XFD2"],
  ["1:12345678", 1, 0, "2:12345678"],
  ["1048577:1", 1, 0, "1048577:2"],
  ["1.5:2", 1, 0, "1.5:3"],
  ["SUM:A1", 0, 1, "SUN:B1"], // the column SUM, as "SUM:SUM" would be
])("%s, %s rows below and %s columns right, is %s", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

test("a shift there and back again is none", () => {
  const cells = fc.constantFrom("A1", "$B7", "C$9", "$D$4", "XFD1", "A1048576", "1:3", "B:D");
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 1, maxLength: 4 }),
      fc.nat(2000000),
      fc.nat(20000),
      (refs, rows, columns) => {
        const formula = refs.join("+");
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      },
    ),
  );
});
