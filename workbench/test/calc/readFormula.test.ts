import { blankBook } from "../../src";
import { fullAddressOf } from "../../src/book/address";
import { putCell } from "../../src/book/cells";
import { blankSheet, cellOf } from "../../src/book/makeBook";
import { FormulaReader } from "../../src/calc/readFormula";
import { putTable } from "../file/making";

function reading(formula: string) {
  const book = blankBook();
  const [first] = book.sheets;
  if (!first) throw new Error("a blank book has a sheet");
  putTable(first);
  putCell(first, 9, 4, cellOf(1)); // E10 is the last used cell
  book.sheets.push(blankSheet(2, "Q1 Review"), blankSheet(3, "Last"));
  book.names = [
    { name: "Rate", formula: "'Q1 Review'!$B$2", visible: true, comment: "" },
    { name: "Doubled", formula: "Rate*2", visible: true, comment: "" },
  ];
  const { areas, ...rest } = new FormulaReader(book).read(formula, { sheet: first, row: 1, column: 2 });
  return { ...rest, areas: areas.map(({ sheet, area }) => fullAddressOf(sheet.name, area)) };
}

function reads(formula: string, ...areas: readonly string[]): void {
  expect([formula, reading(formula).areas]).toEqual([formula, areas]);
}

test("a formula reads the cells that it names, on whatever sheet", () => {
  reads("A1+$B$2*SUM(C1:D4)", "Sheet1!A1", "Sheet1!B2", "Sheet1!C1:D4");
  reads("'Q1 Review'!A1:B2+Last!C3", "'Q1 Review'!A1:B2", "Last!C3");
  reads("SUM(A:A,2:3)", "Sheet1!A:A", "Sheet1!2:3");
  reads("SUM('Q1 Review:Last'!A1)", "'Q1 Review'!A1", "Last!A1");
  reads("SUM(Measures[Actual])", "Sheet1!A2:A3");
  reads("[@Actual]-Measures[[#Totals],[Gap]]", "Sheet1!A2", "Sheet1!C4");
  reads('"A1"&LOG10(B1)', "Sheet1!B1"); // a text, and a function that looks like a cell
  reads("Doubled+1", "'Q1 Review'!B2");
  reads("[1]Sheet1!A1+'[Book2.xlsx]Plan'!B2+Missing!C3"); // other workbooks, and a sheet that is not there
});

test("what may read anything says so", () => {
  expect(reading('INDIRECT("A1")').isUnbounded).toBe(true);
  expect(reading("SUM(A1:INDEX(B:B,3))").isUnbounded).toBe(true);
  expect(reading("OFFSET(A1,1,1)").isUnbounded).toBe(true);
  expect(reading("SUM(INDEX(B:B,3),A1)").isUnbounded).toBe(false);
});

test("the engine is told of addresses in the place of table references, and of no more rows than there are", () => {
  expect(reading("SUM([@Actual],Measures[Gap])").text).toBe("SUM(Sheet1!$A$2,Sheet1!$C$2:$C$3)");
  expect(reading("SUM(A1:XFD1048576)").text).toBe("SUM(A1:E10)");
  expect(reading("MATCH(1,C:C,0)").text).toBe("MATCH(1,C1:C10,0)");
  expect(reading("SUM(A1:B2)").text).toBe("SUM(A1:B2)");
});

test("ROWS and COLUMNS of a reference are counted from what is written", () => {
  expect(reading("ROWS(A:A)").text).toBe("1048576");
  expect(reading("COLUMNS(B:D)*ROWS(A2:A11)").text).toBe("3*10");
  expect(reading("COLUMNS(1:1)").text).toBe("16384");
  expect(reading("ROWS(FILTER(A1:A3,A1:A3>0))").text).toBe("ROWS(FILTER(A1:A3,A1:A3>0))");
});
