import { numberInText } from "../numberInText";
import { arrayOf, type ArrayValue, errorValue, type RuntimeValue, type ScalarValue } from "../runtimeValue";
import { rowsOf } from "./arguments";
import { likeness } from "./lookUp";

type Test = (value: ScalarValue) => boolean;

/** A condition on the cells of an area. */
interface Condition {
  readonly area: ArrayValue;
  readonly criterion: ScalarValue;
}

/** `COUNTIF(area, criterion)` and `COUNTIFS(area, criterion, …)`. */
export function countIf(args: readonly RuntimeValue[]): RuntimeValue {
  return forEachCriterion(args, (tests) => ({ kind: 1, value: met(tests).length }));
}

/** What a function makes of the numbers that meet the conditions; the conditions say which by their places. */
type Combine = (numbers: readonly number[]) => ScalarValue;

/** `SUMIFS(numbers, area, criterion, …)` and its like. */
export function combineIfs(combine: Combine) {
  return ([numbers, ...conditions]: readonly RuntimeValue[]): RuntimeValue =>
    combined(rowsOf(numbers), conditions, combine);
}

/**
 * `SUMIF(area, criterion, [numbers])` and its like: without numbers those of the area itself. Excel takes numbers beyond theirs where
 * the area is larger; here, where cells outside are not known, that is an error rather than another sum.
 */
export function combineIf(combine: Combine) {
  return ([area, criterion, numbers]: readonly RuntimeValue[]): RuntimeValue => {
    const [tested, taken] = [rowsOf(area), rowsOf(numbers ?? area)];
    const isSame = tested.height === taken.height && tested.width === taken.width;
    return isSame ? combined(taken, [tested, criterion ?? blank], combine) : errorValue("#VALUE!");
  };
}

const blank: ScalarValue = { kind: 0 };

function combined(numbers: ArrayValue, conditions: readonly RuntimeValue[], combine: Combine): RuntimeValue {
  const values = numbers.rows.flat();
  return forEachCriterion(conditions, (tests) => {
    const chosen = met(tests).map((place) => values[place] ?? blank);
    return chosen.find(({ kind }) => kind === 4) ?? combine(chosen.flatMap(numberOf));
  });
}

const numberOf = (value: ScalarValue): readonly number[] => (value.kind === 1 ? [value.value] : []);

export const sumOf: Combine = (numbers) => ({ kind: 1, value: numbers.reduce((sum, one) => sum + one, 0) });
export const averageOf: Combine = (numbers) =>
  numbers.length === 0
    ? errorValue("#DIV/0!")
    : { kind: 1, value: numbers.reduce((sum, one) => sum + one, 0) / numbers.length };
export const mostOf: Combine = (numbers) => ({
  kind: 1,
  value: numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0),
});
export const leastOf: Combine = (numbers) => ({
  kind: 1,
  value: numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0),
});

/** The places, of all areas alike, whose cells meet all conditions. */
function met(conditions: readonly Condition[]): readonly number[] {
  const tested = conditions.map(({ area, criterion }) => ({
    values: area.rows.flat(),
    test: testOf(criterion),
  }));
  const places = tested[0]?.values.map((_value, place) => place) ?? [];
  return places.filter((place) => tested.every(({ values, test }) => test(values[place] ?? blank)));
}

/** One answer; where a criterion is an area, one for each of its cells. */
function forEachCriterion(
  given: readonly RuntimeValue[],
  answer: (conditions: readonly Condition[]) => ScalarValue,
): RuntimeValue {
  const areas = given.filter((_one, index) => index % 2 === 0).map(rowsOf);
  const criteria = given.filter((_one, index) => index % 2 === 1).map(rowsOf);
  const [first] = areas;
  if (!first || areas.some(({ height, width }) => height !== first.height || width !== first.width))
    return errorValue("#VALUE!");
  const [height, width] = [(one: ArrayValue) => one.height, (one: ArrayValue) => one.width].map((size) =>
    criteria.reduce((most, one) => Math.max(most, size(one)), 1),
  );
  const at = (row: number, column: number) =>
    answer(areas.map((area, index) => ({ area, criterion: pick(criteria[index], row, column) })));
  if (height === 1 && width === 1) return at(0, 0);
  return arrayOf(
    Array.from({ length: height ?? 1 }, (_, row) =>
      Array.from({ length: width ?? 1 }, (_, column) => at(row, column)),
    ),
  );
}

function pick(value: ArrayValue | undefined, row: number, column: number): ScalarValue {
  if (!value) return blank;
  return value.rows[value.height === 1 ? 0 : row]?.[value.width === 1 ? 0 : column] ?? errorValue("#N/A");
}

/** What a criterion asks of a cell: an empty one is never a number. */
function testOf(criterion: ScalarValue): Test {
  if (criterion.kind === 0) return isNumber((value) => value === 0);
  if (criterion.kind === 1) return sameNumber(criterion.value);
  if (criterion.kind === 3) return (value) => value.kind === 3 && value.value === criterion.value;
  if (criterion.kind === 4) return (value) => value.kind === 4 && value.code === criterion.code;
  const [, sign = "", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion.value) ?? [];
  const number = operand === "" ? undefined : numberInText(operand);
  if (sign === "<>") return not(equalTo(operand, number, true));
  if (sign === "" || sign === "=") return equalTo(operand, number, sign === "=");
  return number === undefined ? textTest(sign, operand) : isNumber((value) => holds(sign, value - number));
}

const not =
  (test: Test): Test =>
  (value) =>
    !test(value);

const isNumber =
  (test: (value: number) => boolean): Test =>
  (value) =>
    value.kind === 1 && test(value.value);

/** A text that is written as the number counts as it. */
function sameNumber(number: number): Test {
  return (value) =>
    (value.kind === 1 && value.value === number) ||
    (value.kind === 2 && numberInText(value.value) === number);
}

/** @param isSigned `=` and `<>` with nothing behind them ask for cells that are empty; without a sign empty texts are so too */
function equalTo(operand: string, number: number | undefined, isSigned: boolean): Test {
  if (operand === "")
    return (value) => value.kind === 0 || (!isSigned && value.kind === 2 && value.value === "");
  if (number !== undefined) return sameNumber(number);
  const truth = /^(?:TRUE|FALSE)$/i.test(operand) ? operand.toUpperCase() === "TRUE" : undefined;
  const like = likeness(operand);
  return (value) => {
    if (value.kind === 3) return value.value === truth;
    if (value.kind === 4) return value.code === operand.toUpperCase();
    return value.kind === 2 && like.test(value.value);
  };
}

function textTest(sign: string, operand: string): Test {
  const wanted = operand.toLowerCase();
  return (value) => {
    if (value.kind !== 2) return false;
    const text = value.value.toLowerCase();
    return holds(sign, text === wanted ? 0 : text < wanted ? -1 : 1);
  };
}

function holds(sign: string, order: number): boolean {
  switch (sign) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}
