import type { FunctionMetadata } from "../../src";
import { answerOf } from "../../src/calc/functionAnswer";
import { elementOf, handOver, shapeOf } from "../../src/calc/functionArguments";
import { arrayOf, cellValueOf, errorValue, type RuntimeValue, scalarOf } from "../../src/calc/runtimeValue";

type Parameter = NonNullable<FunctionMetadata["parameters"]>[number];

const blank: RuntimeValue = { kind: 0 };

function metadata(...parameters: readonly Partial<Parameter>[]): FunctionMetadata {
  return {
    id: "F",
    name: "F",
    parameters: parameters.map((each, index) => ({ name: `p${index}`, ...each })),
  };
}

const one = (type: string): FunctionMetadata => metadata({ type });

/** One argument as a function of one parameter gets it, on the desktop. */
function handed(value: RuntimeValue, type: string, emptyCell: "zero" | "null" = "zero"): unknown {
  const found = handOver([value], { metadata: one(type), emptyCell });
  return Array.isArray(found) ? (found as readonly unknown[])[0] : found;
}

// As in arithmetic: a text that a person could have typed as a number is one; FALSE and TRUE are 0 and 1.
test.each<[RuntimeValue, string, unknown]>([
  [scalarOf(1.5), "number", 1.5],
  [scalarOf("1.5"), "number", 1.5],
  [scalarOf(" -2e3 "), "number", -2000],
  [scalarOf("5%"), "number", 0.05],
  [scalarOf("1,234"), "number", 1234],
  [scalarOf("2026-11-30"), "number", 46356],
  [scalarOf(true), "number", 1],
  [scalarOf(false), "number", 0],
  [blank, "number", 0],
  [scalarOf(""), "number", { error: "#VALUE!" }],
  [scalarOf(" "), "number", { error: "#VALUE!" }],
  [scalarOf("x"), "number", { error: "#VALUE!" }],
  [scalarOf("0x10"), "number", { error: "#VALUE!" }],
  [scalarOf("Infinity"), "number", { error: "#VALUE!" }],
  [scalarOf("TRUE"), "number", { error: "#VALUE!" }],
  [scalarOf(1), "string", "1"],
  [scalarOf(0.1), "string", "0.1"],
  [scalarOf(true), "string", "TRUE"],
  [scalarOf(""), "string", ""],
  [blank, "string", ""],
  [scalarOf(0), "boolean", false],
  [scalarOf(-1), "boolean", true],
  [scalarOf("true"), "boolean", true],
  [scalarOf("False"), "boolean", false],
  [scalarOf("yes"), "boolean", { error: "#VALUE!" }],
  [blank, "boolean", false],
  [scalarOf("x"), "any", "x"],
  [scalarOf(true), "any", true],
  [blank, "any", 0],
  [errorValue("#N/A"), "number", { error: "#N/A" }],
  [errorValue("#N/A"), "any", { error: "#N/A" }],
])("%j for a %s is %j", (value, type, expected) => {
  expect(handed(value, type)).toEqual(expected);
});

test.each(["number", "string", "boolean", "any"])("on the web an empty cell is null for a %s", (type) => {
  expect(handed(blank, type, "null")).toBeNull();
});

test("an error is handed over where the function says that it takes errors", () => {
  const takes = { ...one("any"), allowErrorForDataTypeAny: true };
  const found = handOver([errorValue("#DIV/0!")], { metadata: takes, emptyCell: "zero" });
  expect(found).toEqual([{ type: "CustomFunctionError", code: "#DIV/0!" }]);
});

const two = arrayOf([
  [scalarOf(1), scalarOf("2")],
  [blank, scalarOf(4)],
]);

test("a matrix comes in rows, a single cell as one of one, what is left out as null", () => {
  const matrix = metadata({ type: "number", dimensionality: "matrix" });
  const give = (...args: readonly RuntimeValue[]) => handOver(args, { metadata: matrix, emptyCell: "zero" });
  expect(give(two)).toEqual([
    [
      [1, 2],
      [0, 4],
    ],
  ]);
  expect(give(scalarOf(7))).toEqual([[[7]]]);
  expect(give()).toEqual([null]);
  expect(give(arrayOf([[scalarOf(1), errorValue("#N/A")]]))).toEqual({ error: "#N/A" });
  expect(give(arrayOf([[scalarOf("x"), errorValue("#N/A")]]))).toEqual({ error: "#VALUE!" });
});

test("a parameter that repeats takes all that is left as one list, too many others are refused", () => {
  const adds = metadata({ type: "number" }, { type: "number", repeating: true });
  const give = (all: FunctionMetadata, ...args: readonly RuntimeValue[]) =>
    handOver(args, { metadata: all, emptyCell: "zero" });
  expect(give(adds, scalarOf(1))).toEqual([1, []]);
  expect(give(adds, scalarOf(1), scalarOf("2"), scalarOf(3))).toEqual([1, [2, 3]]);
  expect(give(adds, scalarOf(1), scalarOf("x"))).toEqual({ error: "#VALUE!" });
  expect(give(one("number"), scalarOf(1), scalarOf(2))).toEqual({ error: "#VALUE!" });
  expect(give(metadata(), blank)).toEqual([0]);
  expect(give(metadata(), blank, blank)).toEqual({ error: "#VALUE!" });
  expect(give(metadata({ type: "number" }, { type: "string" }), scalarOf(1))).toEqual([1, null]);
});

test("a range where one cell is expected repeats the call, over the largest of all", () => {
  const plain = metadata({ type: "number" }, { type: "number" });
  const column = arrayOf([[scalarOf(1)], [scalarOf(2)], [scalarOf(3)]]);
  expect(shapeOf([two, column], plain)).toMatchObject({ height: 3, width: 2 });
  expect(shapeOf([scalarOf(1), scalarOf(2)], plain)).toBeUndefined();
  expect(shapeOf([two], metadata({ dimensionality: "matrix" }))).toBeUndefined();
  expect(shapeOf([two], metadata({ repeating: true }))).toBeUndefined();
  expect(elementOf([two, column, scalarOf(9)], metadata({}, {}, {}), [1, 0])).toEqual([
    blank,
    scalarOf(2),
    scalarOf(9),
  ]);
  const line = arrayOf([[scalarOf(5), scalarOf(6)]]);
  expect(elementOf([line], metadata({}), [2, 1])).toEqual([scalarOf(6)]);
  // What is too short gives #N/A, single rows and columns are repeated.
  expect(elementOf([two, column], plain, [2, 1])).toEqual([errorValue("#N/A"), scalarOf(3)]);
});

// The runtime's numbers: CustomFunctions.ErrorCode in office.js.
test.each<[unknown, unknown]>([
  [[3, true, 5], { id: 3, value: 5 }],
  [[3, true, [[1, 2]]], { id: 3, value: [[1, 2]] }],
  [[3, true], { id: 3, value: undefined }],
  [[3, false, "why", 1], { id: 3, error: "#N/A", message: "why" }],
  [[3, false, "why", 7], { id: 3, error: "#VALUE!", message: "why" }],
  [[3, false, "why", 5], { id: 3, error: "#DIV/0!" }],
  [[3, false, undefined, 6], { id: 3, error: "#NUM!" }],
  [[3, false, "", 8], { id: 3, error: "#NULL!" }],
  [[3, false, "", 9], { id: 3, error: "#NAME?" }],
  [[3, false, "why", 99], { id: 3, error: "#VALUE!", message: "why" }],
  [[3, false], { id: 3, error: "#VALUE!" }],
  [[3, true, { code: "#N/A", message: "late" }], { id: 3, error: "#N/A", message: "late" }],
  [[3, true, { code: "#DIV/0!", message: "late" }], { id: 3, error: "#DIV/0!" }],
  [
    { id: 4, value: "x" },
    { id: 4, value: "x" },
  ],
  [
    { id: 4, failed: true, value: "why", errorCode: 1 },
    { id: 4, error: "#N/A", message: "why" },
  ],
  ["nothing", undefined],
  [null, undefined],
  [{ value: 1 }, undefined],
])("the runtime's %j is %j", (result, expected) => {
  expect(answerOf(result)).toEqual(expected);
});

test("rows of several lengths are filled up, no rows are an error, and there may be very many", () => {
  expect(arrayOf([[scalarOf(1)], [scalarOf(2), scalarOf(3)]])).toMatchObject({
    height: 2,
    width: 2,
    rows: [
      [scalarOf(1), blank],
      [scalarOf(2), scalarOf(3)],
    ],
  });
  expect(arrayOf([])).toEqual(errorValue("#CALC!"));
  expect(arrayOf([[], []])).toEqual(errorValue("#CALC!"));
  expect(arrayOf(Array.from({ length: 300_000 }, () => [blank]))).toMatchObject({
    height: 300_000,
    width: 1,
  });
});

// "A cell can contain 32,767 characters."
test.each<[unknown, unknown]>([
  ["", ""],
  [0, 0],
  [false, false],
  [undefined, 0],
  [null, 0],
  [{ error: "#N/A" }, { error: "#N/A" }],
  ["x".repeat(32767), "x".repeat(32767)],
  ["x".repeat(32768), { error: "#VALUE!" }],
])("what a formula gives is what its cell holds (case %#)", (given, held) => {
  expect(cellValueOf(given)).toEqual(held);
});
