import fc from "fast-check";
import { columnName } from "../../src/book/address";
import { mapReferences } from "../../src/calc/mapReferences";
import { fromRowColumn, toRowColumn } from "../../src/calc/rowColumnFormulas";
import { movedFormula } from "../../src/objects/movedFormula";

const home = { row: 4, column: 2 }; // C5

// Microsoft: "R[-2]C is two rows up in the same column, R2C2 the cell in the second row and column, R an entire current row".
const known: readonly (readonly [a1: string, counted: string])[] = [
  ["C5", "RC"],
  ["$C$5", "R5C3"],
  ["C$5", "R5C"],
  ["$C5", "RC3"],
  ["A1", "R[-4]C[-2]"],
  ["D7", "R[2]C[1]"],
  ["A1:C5", "R[-4]C[-2]:RC"],
  ["$A$1:C5", "R1C1:RC"],
  ["A:A", "C[-2]"],
  ["$A:C", "C1:C"],
  ["$B:$D", "C2:C4"],
  ["5:5", "R"],
  ["$1:6", "R1:R[1]"],
  ["XFD1048576", "R[1048571]C[16381]"],
  ["SUM(A1,B2)*2", "SUM(R[-4]C[-2],R[-3]C[-1])*2"],
  ["Plan!A1", "Plan!R[-4]C[-2]"],
  ["'Q1 A1'!A1", "'Q1 A1'!R[-4]C[-2]"],
  ['"A1"&C5', '"A1"&RC'],
  ["Table1[A1]+C5", "Table1[A1]+RC"],
  ["Table1[[#This Row],[A1]]", "Table1[[#This Row],[A1]]"],
  ["LOG10(C5)", "LOG10(RC)"],
  ["A1.B+Rate_A1", "A1.B+Rate_A1"],
  ["[1]Plan!A1", "[1]Plan!R[-4]C[-2]"],
  ["1E5+C5", "1E5+RC"],
];

test.each(known)("%s in C5 is %s", (a1, counted) => {
  expect(toRowColumn(a1, home)).toBe(counted);
});

test.each(known)("%s is what %s means in C5", (a1, counted) => {
  expect(fromRowColumn(counted, home)).toBe(a1);
});

test.each(["R[-5]C", "RC[-3]", "R1048577C1", "R1C16385", "R[1048572]C", "C[-3]", "R0C1", "SUM(RC,R[-9]C)"])(
  "%s leads off the sheet",
  (counted) => {
    expect(fromRowColumn(counted, home)).toBeUndefined();
  },
);

test.each([
  ["r[1]c[1]", "D6"],
  ["R[0]C[0]", "C5"],
  ["R5C3:R6C4", "$C$5:$D$6"],
  ['"RC"&RC', '"RC"&C5'],
  ["ROUND(RC,1)", "ROUND(C5,1)"],
  ["RATE+RC", "RATE+C5"],
  ["Table1[RC]+RC", "Table1[RC]+C5"],
])("%s is read as %s", (counted, a1) => {
  expect(fromRowColumn(counted, home)).toBe(a1);
});

const corner = fc
  .record({
    row: fc.integer({ min: 1, max: 1048576 }),
    column: fc.integer({ min: 0, max: 16383 }),
    marks: fc.tuple(fc.boolean(), fc.boolean()),
  })
  .map(({ row, column, marks: [a, b] }) => `${a ? "$" : ""}${columnName(column)}${b ? "$" : ""}${row}`);
const sheets = ["", "Plan!", "'Q1 ''A1'' Review'!", "[2]Plan!", "'[2]Q1 Plan'!"];
const operand = fc.oneof(
  fc.tuple(fc.constantFrom(...sheets), corner).map((parts) => parts.join("")),
  fc.constantFrom(
    '"B2 ""C3"" R1C1"',
    "LOG10(2)",
    "Table1[[#All],[A1]:[R1C1]]",
    "Rate_1",
    "1.5E3",
    "TRUE",
    "{1,2;3,4}",
  ),
);
const formulas = fc.array(operand, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("+"));
const spots = fc.record({
  row: fc.integer({ min: 0, max: 1048575 }),
  column: fc.integer({ min: 0, max: 16383 }),
});

test("a formula of any cells is the same again", () => {
  fc.assert(
    fc.property(formulas, spots, (formula, at) => {
      expect(fromRowColumn(toRowColumn(formula, at), at)).toBe(formula);
    }),
  );
});

test("a copy reads the same in rows and columns counted from where it stands", () => {
  fc.assert(
    fc.property(formulas, spots, spots, (formula, from, to) => {
      const copy = movedFormula(formula, to.row - from.row, to.column - from.column);
      fc.pre(!copy.includes("#REF!"));
      expect(toRowColumn(copy, to)).toBe(toRowColumn(formula, from));
    }),
  );
});

test("what is left as it is gives the formula as it was", () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      expect(mapReferences(formula, () => undefined)).toBe(formula);
      expect(mapReferences(formula, ({ address }) => address)).toBe(formula);
    }),
  );
});

// Which references are found, and on what sheet.
test.each<[string, readonly (readonly [string | undefined, string])[]]>([
  [
    "A1+$B$2:C3",
    [
      [undefined, "A1"],
      [undefined, "$B$2:C3"],
    ],
  ],
  ["Plan!A1:B2", [["Plan", "A1:B2"]]],
  ["'It''s'!A:A", [["It's", "A:A"]]],
  ["Sheet1!1:2", [["Sheet1", "1:2"]]],
  ["SUM(Jan:Mar!B2)", [["Jan:Mar", "B2"]]],
  ["'Jan 1:Mar 1'!B2", [["Jan 1:Mar 1", "B2"]]],
  ["[1]Plan!A1", [["[1]Plan", "A1"]]],
  ["'C:\\x\\[b.xlsx]Plan'!A1", [["C:\\x\\[b.xlsx]Plan", "A1"]]],
  [
    "Sheet1!A1:Sheet1!B2",
    [
      ["Sheet1", "A1"],
      ["Sheet1", "B2"],
    ],
  ],
  ["Größe!A1", [["Größe", "A1"]]],
  ["Table1[A1]", []],
  ["Table1[[#Headers],[A1]]+A2", [[undefined, "A2"]]],
  ['"A1"', []],
  ["ABCD1+A12345678", []],
  ["LOG10(1)+DEC2BIN(3)", []],
  ["A1#", [[undefined, "A1"]]],
  ["-A1%", [[undefined, "A1"]]],
])("%s refers to %j", (formula, expected) => {
  const found: (readonly [string | undefined, string])[] = [];
  mapReferences(formula, ({ sheet, address }) => {
    found.push([sheet, address]);
    return undefined;
  });
  expect(found).toEqual(expected);
});
