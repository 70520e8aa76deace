import { numberInText } from "../numberInText";
import { arrayOf, errorValue, type RuntimeValue, type ScalarValue, scalarOf } from "../runtimeValue";
import { rowsOf } from "./arguments";

type Scalars = readonly ScalarValue[];

/** A function of single values that answers for each value of an area, as within SUMPRODUCT. */
export function elementwise(work: (args: Scalars) => ScalarValue) {
  return (args: readonly RuntimeValue[]): RuntimeValue => {
    if (!args.some(({ kind }) => kind === 5)) return work(args.filter((arg) => arg.kind !== 5));
    const areas = args.map(rowsOf);
    const height = Math.max(...areas.map((area) => area.height));
    const width = Math.max(...areas.map((area) => area.width));
    return arrayOf(
      Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (_, column) => work(areas.map((area) => pick(area, row, column)))),
      ),
    );
  };
}

/** A single row or column goes along with each of the others; what lies beyond an area is not available. */
function pick({ rows, height, width }: ReturnType<typeof rowsOf>, row: number, column: number): ScalarValue {
  return rows[height === 1 ? 0 : row]?.[width === 1 ? 0 : column] ?? errorValue("#N/A");
}

/** Whether a value is of a kind; errors are looked at as all others. */
export const isKind = (test: (value: ScalarValue) => boolean) =>
  elementwise(([value = blank]) => ({ kind: 3, value: test(value) }));

const blank: ScalarValue = { kind: 0 };

/** A function of texts and numbers: an error among them is its answer. */
const unlessError = (work: (args: Scalars) => ScalarValue) =>
  elementwise((args) => args.find(({ kind }) => kind === 4) ?? work(args));

/** A text as another text or a number. */
export const ofText = (work: (text: string) => string | number) =>
  unlessError(([value = blank]) => scalarOf(work(textOf(value))));

/** A number as another one. */
export const ofNumber = (work: (value: number) => number) =>
  unlessError(([value = blank]) => {
    const number = numberOf(value);
    return number === undefined ? errorValue("#VALUE!") : { kind: 1, value: work(number) };
  });

/** `LEFT(text, [count])` and `RIGHT(text, [count])`. */
export const endOf = (take: (letters: readonly string[], count: number) => readonly string[]) =>
  unlessError(([text = blank, count]) => {
    const many = count === undefined ? 1 : numberOf(count);
    if (many === undefined || many < 0) return errorValue("#VALUE!");
    return { kind: 2, value: take(textOf(text).split(""), Math.trunc(many)).join("") };
  });

/** `MID(text, from, count)`. */
export const middleOf = unlessError(([text = blank, from = blank, count = blank]) => {
  const [start, many] = [numberOf(from), numberOf(count)];
  if (start === undefined || many === undefined || start < 1 || many < 0) return errorValue("#VALUE!");
  return { kind: 2, value: textOf(text).substr(Math.trunc(start) - 1, Math.trunc(many)) };
});

/** `FIND(wanted, text, [from])`: capitals count. */
export const placeOf = unlessError(([wanted = blank, text = blank, from]) => {
  const start = from === undefined ? 1 : numberOf(from);
  if (start === undefined || start < 1) return errorValue("#VALUE!");
  const place = textOf(text).indexOf(textOf(wanted), Math.trunc(start) - 1);
  return place < 0 ? errorValue("#VALUE!") : { kind: 1, value: place + 1 };
});

/** `EXACT(one, other)`. */
export const isExact = unlessError(([one = blank, other = blank]) => ({
  kind: 3,
  value: textOf(one) === textOf(other),
}));

/** Spaces around a text go, and all but one between its words. */
export const trimmed = (text: string): string => text.replace(/ +/g, " ").replace(/^ | $/g, "");

function textOf(value: ScalarValue): string {
  if (value.kind === 2) return value.value;
  if (value.kind === 3) return value.value ? "TRUE" : "FALSE";
  return value.kind === 1 ? String(Number(value.value.toPrecision(15))).toUpperCase() : "";
}

function numberOf(value: ScalarValue): number | undefined {
  if (value.kind === 2) return numberInText(value.value);
  return value.kind === 0 || value.kind === 4 ? 0 : Number(value.value);
}
