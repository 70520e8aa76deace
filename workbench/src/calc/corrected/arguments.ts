import { numberInText } from "../numberInText";
import { type ArrayValue, errorValue, type RuntimeValue, type ScalarValue } from "../runtimeValue";

export function scalarAt(args: readonly RuntimeValue[], index: number): ScalarValue {
  const value = args[index] ?? { kind: 0 };
  return value.kind === 5 ? (value.rows[0]?.[0] ?? { kind: 0 }) : value;
}

/** A value as rows of values; one alone is a single row. */
export function rowsOf(value: RuntimeValue | undefined): ArrayValue {
  if (value?.kind === 5) return value;
  return { kind: 5, rows: [[value ?? { kind: 0 }]], height: 1, width: 1 };
}

/** A whole number as Excel takes it where a position or a mode is asked for; an error where there is none. */
export function wholeNumber(value: ScalarValue, otherwise: number): number | ScalarValue {
  if (value.kind === 0) return otherwise;
  if (value.kind === 4) return value;
  const number = value.kind === 2 ? numberInText(value.value) : Number(value.value);
  return number === undefined ? errorValue("#VALUE!") : Math.trunc(number);
}
