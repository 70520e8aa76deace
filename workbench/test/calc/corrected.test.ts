import type { Host } from "../../src";
import { answerOf, putCells } from "../make/cells";
import { hostWith } from "../make/host";

let host: Host;
beforeAll(async () => {
  host = await hostWith();
  await putCells([
    ["Jan", 10, "apple"],
    ["Feb", 20, "banana"],
    ["Mar", 20, "apple pie"],
    ["Apr", 40, "cherry"],
  ]);
});
afterAll(() => host.dispose());

// The values are those of Microsoft's pages on INDEX, XLOOKUP and XMATCH, worked out by hand on these cells.
test.each([
  ['LEN(REPT("x",32767))', 32767], // the longest that a cell may hold, by Excel's specifications
  ['REPT("x",32767)&"y"', "#VALUE!"],
  ["INDEX({7,8,9},2)", 8],
  ["INDEX({7;8;9},2)", 8],
  ["INDEX({1,2;3,4},2,1)", 3],
  ["INDEX({1,2;3,4},0,2)", [[2], [4]]],
  ["INDEX(A1:A4,3)", "Mar"],
  ["INDEX(A1:C1,3)", "apple"],
  ["INDEX({7,8,9},4)", "#REF!"],
  ["INDEX({7,8,9},-1)", "#VALUE!"],
  ["INDEX({7,8,9},NA())", "#N/A"],
  ['MATCH("feb",A1:A4,0)', 2],
  ['MATCH("Jan",A1,0)', 1], // one cell is looked in as well
  ['MATCH("?ar",A1:A4,0)', 3],
  ['MATCH("Dec",A1:A4,0)', "#N/A"],
  ["MATCH(20,B1:B4,0)", 2],
  ["MATCH(25,B1:B4)", 3],
  ["MATCH(5,B1:B4,1)", "#N/A"],
  ["MATCH(15,{40,20,10},-1)", 2],
  ["MATCH(1,A1:B2,0)", "#N/A"],
  ["LOOKUP(25,{10,20,40},{1,2,3})", 2], // the last that is not larger
  ["LOOKUP(5,{10,20,40},{1,2,3})", "#N/A"],
  ['LOOKUP(2,1/(C1:C4<>"cherry"),B1:B4)', 20], // errors are passed over: the last one that is so
  ['LOOKUP("banana",{"apple","banana","cherry";1,2,3})', 2], // the first row is looked in, the last one given
  ["LOOKUP(3,{1,10;2,20;3,30;4,40})", 30],
  ['XLOOKUP("feb",A1:A4,B1:B4)', 20], // capitals do not count
  ['XLOOKUP("Dec",A1:A4,B1:B4)', "#N/A"],
  ['XLOOKUP("Dec",A1:A4,B1:B4,"none")', "none"],
  ["XLOOKUP(20,B1:B4,A1:A4)", "Feb"],
  ["XLOOKUP(20,B1:B4,A1:A4,,0,-1)", "Mar"], // last to first
  ["XLOOKUP(25,B1:B4,A1:A4,,-1)", "Feb"], // the next smaller, the first of equals
  ["XLOOKUP(25,B1:B4,A1:A4,,-1,-1)", "Mar"],
  ["XLOOKUP(25,B1:B4,A1:A4,,1)", "Apr"], // the next larger
  ["XLOOKUP(45,B1:B4,A1:A4,,1)", "#N/A"],
  ['XLOOKUP("apple*",C1:C4,A1:A4,,2)', "Jan"],
  ['XLOOKUP("apple*",C1:C4,A1:A4,,2,-1)', "Mar"],
  ['XLOOKUP("?anana",C1:C4,A1:A4,,2)', "Feb"],
  ['XLOOKUP("Feb",A1:A4,B1:C4)', [[20, "banana"]]],
  ['XLOOKUP("Feb",TRANSPOSE(A1:A4),TRANSPOSE(B1:C4))', [[20], ["banana"]]],
  ["XLOOKUP(10,B1:B4,A1:A3)", "#VALUE!"], // not as many to give as to look in
  ["XMATCH(20,B1:B4)", 2],
  ["XMATCH(20,B1:B4,0,-1)", 3],
  ["XMATCH(25,B1:B4,1,2)", 4],
  ["XMATCH(5,B1:B4,-1)", "#N/A"],
  ["XMATCH({40,10},B1:B4)", [[4, 1]]],
  ["XMATCH(20,B1:B4,3)", "#VALUE!"],
  ["ROUND(1.005,2)", 1.01], // a half as a person reads it
  ["ROUND(-2.5,0)", -3],
  ["ROUND(1234.5,-2)", 1200],
  ["ROUND(2.675,2)", 2.68],
  ["ROUND(1E+20,2)", 1e20],
  ["ROUND(NA(),2)", "#N/A"],
  ['ROUND("x",2)', "#VALUE!"],
  ["ROUND({1.25,1.35},1)", [[1.3, 1.4]]],
  ["ROUND(1.25,{0;1})", [[1], [1.3]]],
  ["SUMPRODUCT(ROUND(B1:B4,-2))", 0],
  ["SUM(ROUND(B1:B4/4,0))", 23], // 2.5, 5, 5 and 10
  ["FLOOR(0.6,0.1)", 0.6],
  ["FLOOR(-2.5,1)", -3],
  ["FLOOR(-2.5,-1)", -2],
  ["FLOOR(2.5,-1)", "#NUM!"],
  ["FLOOR(2.5,0)", "#DIV/0!"],
  ["CEILING(-2.5,1)", -2],
  ["CEILING(-2.5,-1)", -3],
  ["CEILING(0.3,0.1)", 0.3],
  ["CEILING(2,0)", 0],
])("%s", async (formula, expected) => {
  expect(await answerOf(host, `=${formula}`)).toEqual(expected);
});

// The engine looks at the first cell alone where Excel looks at each.
test.each([
  ["SUMPRODUCT(--ISNUMBER(A1:B4))", 4],
  ["SUMPRODUCT(ISTEXT(A1:C4)*1)", 8],
  ['SUMPRODUCT((LEFT(A1:A4,1)="A")*B1:B4)', 40],
  ['SUMPRODUCT((RIGHT(A1:A4)="r")*1)', 2],
  ["SUMPRODUCT(LEN(A1:A4))", 12],
  ['SUMPRODUCT((MID(C1:C4,2,2)="pp")*1)', 2],
  ['SUMPRODUCT(ISNUMBER(FIND("an",C1:C4))*1)', 1],
  ['SUMPRODUCT(EXACT(UPPER(A1:A4),"JAN")*1)', 1],
  ["SUMPRODUCT(ABS(B1:B4-20))", 30],
  ["SUMPRODUCT(INT(B1:B4/3))", 28], // 3, 6, 6 and 13
  ["SUMPRODUCT(ROUND(B1:B4/3,1))", 30], // 3.3, 6.7, 6.7 and 13.3
  ["SUMPRODUCT(ISERROR(1/(B1:B4-10))*1)", 1],
  ["LEFT(A1)", "J"],
  ["LEN(1/3)", 17], // 0.333333333333333, fifteen digits
  ["FIND(0,105)", 2],
  ['TRIM("  a   b ")', "a b"],
  ['MID("abc",0,1)', "#VALUE!"],
  ['ABS("-5%")', 0.05],
  ['ABS("x")', "#VALUE!"],
  ["ISNUMBER(NA())", false],
  ["LEN(NA())", "#N/A"],
])("%s is %p, for each cell", async (formula, value) => {
  expect(await answerOf(host, formula)).toEqual(value);
});

// Row 6 is empty, and B7 a text that is written as a number; the answers are those of Microsoft's pages on COUNTIF and SUMIFS.
describe("Conditions on cells", () => {
  beforeAll(() =>
    putCells([
      ["Jan", 10, "apple", true],
      ["Feb", 20, "banana", false],
      ["Mar", 20, "apple pie", "x"],
      ["Apr", 40, "cherry", ""],
      ["", "", "", ""],
      ["", "", "", ""],
      ["May", "'20", "~", ""],
    ]),
  );

  test.each([
    ['COUNTIF(B1:B6,">-1")', 4], // an empty cell is no number
    ['COUNTIF(B1:B6,"<15")', 1],
    ["COUNTIF(B1:B7,20)", 3], // a text that is written so counts
    ['COUNTIF(B1:B7,"<>20")', 4], // what is empty is another
    ['COUNTIF(A1:A6,"")', 2],
    ['COUNTIF(A1:A6,"<>")', 4],
    ['COUNTIF(C1:C4,"APPLE*")', 2],
    ['COUNTIF(C1:C4,"?????")', 1],
    ['COUNTIF(C1:C7,"~~")', 1],
    ['COUNTIF(C1:C4,">b")', 2],
    ["COUNTIF(D1:D3,TRUE)", 1],
    ['COUNTIF(D1:D3,"true")', 1],
    ['COUNTIFS(A1:A4,"*a*",B1:B4,">=20")', 2], // March and April
    ['COUNTIFS(A1:A4,"*",B1:B3,1)', "#VALUE!"],
    ['SUMIF(A1:A4,"*r",B1:B4)', 60],
    ['SUMIF(B1:B4,">15")', 80],
    ['SUMIFS(B1:B4,C1:C4,"apple*",B1:B4,"<15")', 10],
    ['SUMPRODUCT(SUMIFS(B1:B4,A1:A4,{"Jan","Apr"}))', 50],
    ['AVERAGEIF(B1:B4,">15")', 80 / 3],
    ['AVERAGEIFS(B1:B4,B1:B4,">99")', "#DIV/0!"],
    ['MAXIFS(B1:B4,A1:A4,"<>Apr")', 20],
    ['MINIFS(B1:B4,B1:B4,">10")', 20],
  ])("%s is %p", async (formula, value) => {
    expect(await answerOf(host, formula)).toEqual(value);
  });
});
