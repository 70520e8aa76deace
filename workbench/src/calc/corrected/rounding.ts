import { arrayOf, errorValue, type RuntimeValue, type ScalarValue } from "../runtimeValue";
import { numberInText } from "../numberInText";
import { rowsOf } from "./arguments";

type Work = (value: number, other: number) => number | ScalarValue;

/** Excel counts with the fifteen digits that it can show: 1.005 is a half of a hundredth, 0.6 six tenths. */
const digits = 15;

/** `ROUND(value, places)`: halves go away from 0. */
export const round = onNumbers((value, places) => {
  const shift = Math.trunc(places);
  const shifted = moved(Math.abs(exact(value)), shift);
  if (!Number.isFinite(shifted)) return value;
  return Math.sign(value) * moved(Math.round(shifted), -shift);
});

/** `FLOOR(value, step)`: of negative numbers the multiple that lies farther from 0, unless the step is negative too. */
export const floor = onNumbers((value, step) => {
  if (step === 0) return value === 0 ? 0 : errorValue("#DIV/0!");
  return onStep(value, step, Math.floor);
});

/** `CEILING(value, step)` */
export const ceiling = onNumbers((value, step) => (step === 0 ? 0 : onStep(value, step, Math.ceil)));

function onStep(value: number, step: number, take: (steps: number) => number): number | ScalarValue {
  if (value > 0 && step < 0) return errorValue("#NUM!");
  return exact(take(exact(value / step)) * step);
}

function exact(value: number): number {
  return Number(value.toPrecision(digits));
}

/** The decimal point moved as text, which no multiplication blurs. */
function moved(value: number, places: number): number {
  const [figures = "0", exponent = "0"] = String(value).split("e");
  return Number(`${figures}e${Number(exponent) + places}`);
}

/** Cell by cell where one of both is a range or an array; a single row or column serves all. */
function onNumbers(work: Work): (args: readonly RuntimeValue[]) => RuntimeValue {
  return (args) => {
    const [values, others] = [rowsOf(args[0]), rowsOf(args[1])];
    const height = Math.max(values.height, others.height);
    const width = Math.max(values.width, others.width);
    const rows = Array.from({ length: height }, (_row, row) =>
      Array.from({ length: width }, (_column, column) =>
        answer(cellIn(values, row, column), cellIn(others, row, column), work),
      ),
    );
    const only = args[0]?.kind !== 5 && args[1]?.kind !== 5 ? rows[0]?.[0] : undefined;
    return only ?? arrayOf(rows);
  };
}

function cellIn(
  { rows, height, width }: ReturnType<typeof rowsOf>,
  row: number,
  column: number,
): ScalarValue {
  const found = rows[height === 1 ? 0 : row]?.[width === 1 ? 0 : column];
  return found ?? errorValue("#N/A");
}

function answer(value: ScalarValue, other: ScalarValue, work: Work): ScalarValue {
  const [first, second] = [numberOf(value), numberOf(other)];
  if (typeof first === "object") return first;
  if (typeof second === "object") return second;
  const found = work(first, second);
  return typeof found === "number" ? { kind: 1, value: found + 0 } : found;
}

function numberOf(value: ScalarValue): number | ScalarValue {
  if (value.kind === 0) return 0;
  if (value.kind === 4) return value;
  const number = value.kind === 2 ? numberInText(value.value) : Number(value.value);
  return number ?? errorValue("#VALUE!");
}
