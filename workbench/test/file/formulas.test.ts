import { fromFileFormula } from "../../src/file/formula/fromFileFormula";
import { shiftFormula } from "../../src/file/formula/shiftFormula";
import { toFileFormula } from "../../src/file/formula/toFileFormula";

const place = { table: { name: "Measures" } };

/** Stored so, and back as it was typed. */
function isStored(typed: string, stored: string) {
  expect(toFileFormula(typed, place)).toBe(stored);
  expect(fromFileFormula(stored, place)).toBe(typed);
}

test("functions newer than the format carry a prefix", () => {
  isStored("XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)");
  isStored("FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)");
  isStored("SUM(SORT(UNIQUE(A1:A3)))", "SUM(_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3)))");
  isStored("NORM.DIST(1,0,1,TRUE)", "_xlfn.NORM.DIST(1,0,1,TRUE)");
  isStored("CHISQ.TEST(A1:A2,B1:B2)", "_xlfn.CHISQ.TEST(A1:A2,B1:B2)");
});

test("old functions and those with a dot of their own stay", () => {
  isStored("SUM(A1:A3)*2", "SUM(A1:A3)*2");
  isStored("NETWORKDAYS.INTL(A1,B1)+ERROR.TYPE(C1)", "NETWORKDAYS.INTL(A1,B1)+ERROR.TYPE(C1)");
});

test("any other dotted function is a custom function", () => {
  isStored("BSC.STATUS([@Actual],A1)", "_xldudf_BSC_STATUS(Measures[[#This Row],[Actual]],A1)");
  isStored("CONTOSO.ADD_UP(1)", "_xldudf_CONTOSO_ADD_UP(1)");
});

test("text in quotes and sheet names are left alone", () => {
  isStored('"XLOOKUP(1) [@A] @ #"&A1', '"XLOOKUP(1) [@A] @ #"&A1');
  isStored("'BSC.X(1)'!A1+'[@x]'!B2", "'BSC.X(1)'!A1+'[@x]'!B2");
});

test("a reference to this row names its table", () => {
  isStored(
    "[@Actual]-[@[Target value]]",
    "Measures[[#This Row],[Actual]]-Measures[[#This Row],[Target value]]",
  );
  isStored("SUM([@[A]:[B]])", "SUM(Measures[[#This Row],[A]:[B]])");
  isStored("Other[@Actual]", "Other[[#This Row],[Actual]]");
  isStored("SUM(Measures[Gap])", "SUM(Measures[Gap])");
  expect(toFileFormula("SUM([Gap])", place)).toBe("SUM(Measures[Gap])");
});

test("spills and implicit intersection are function calls", () => {
  isStored("SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))");
  isStored("Sheet1!A1#*2", "_xlfn.ANCHORARRAY(Sheet1!A1)*2");
  isStored("@A1:A3+1", "_xlfn.SINGLE(A1:A3)+1");
  isStored("@INDEX(A1:A3,2)", "_xlfn.SINGLE(INDEX(A1:A3,2))");
});

test("parameters of LET and LAMBDA are marked", () => {
  isStored("LET(x,1,y,x+1,y*x)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.y*_xlpm.x)");
  isStored("LAMBDA(a,b,a+b)(1,2)+a", "_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)+a");
});

test("errors and array constants stay", () => {
  isStored("IFERROR(#N/A,{1,2;3,4})", "IFERROR(#N/A,{1,2;3,4})");
});

test("a shared formula moves its relative references only", () => {
  expect(shiftFormula("A1+$A1+A$1+$A$1", 2, 1)).toBe("B3+$A3+B$1+$A$1");
  expect(shiftFormula("SUM(A:A,$B:C,1:2)", 1, 1)).toBe("SUM(B:B,$B:D,2:3)");
  expect(shiftFormula("LOG10(A1)&\"A1\"&'A1'!A1&T1[A1]", 1, 0)).toBe("LOG10(A2)&\"A1\"&'A1'!A2&T1[A1]");
  expect(shiftFormula("A1", -1, -1)).toBe("XFD1048576");
});
