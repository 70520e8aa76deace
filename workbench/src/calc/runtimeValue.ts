import type { CellValue } from "../book/book";

/** The formula engine's values, as far as custom functions take and give them. Its kinds are numbers. */
export type ScalarValue =
  | { readonly kind: 0 }
  | { readonly kind: 1; readonly value: number }
  | { readonly kind: 2; readonly value: string }
  | { readonly kind: 3; readonly value: boolean }
  | { readonly kind: 4; readonly code: string };

export interface ArrayValue {
  readonly kind: 5;
  readonly rows: readonly (readonly ScalarValue[])[];
  readonly height: number;
  readonly width: number;
}

export type RuntimeValue = ScalarValue | ArrayValue;

export function isRuntimeValue(value: unknown): value is RuntimeValue {
  return typeof value === "object" && value !== null && "kind" in value && Number(value.kind) <= 5;
}

export function errorValue(code: string): ScalarValue {
  return { kind: 4, code };
}

export function scalarOf(value: unknown): ScalarValue {
  if (typeof value === "number") return { kind: 1, value };
  if (typeof value === "string") return { kind: 2, value };
  if (typeof value === "boolean") return { kind: 3, value };
  return { kind: 0 };
}

export function arrayOf(rows: readonly (readonly ScalarValue[])[]): RuntimeValue {
  // One by one: a function gives more rows than a call can take arguments.
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length === 0 || width === 0) return errorValue("#CALC!");
  const blank: ScalarValue = { kind: 0 };
  const full = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? blank));
  return { kind: 5, rows: full, height: rows.length, width };
}

/** As many characters may stand in a cell; a formula that comes to more is an error. */
const longestText = 32_767;

/** What a cell holds of a value that the engine gave: formulas never leave a cell empty, so nothing is 0. */
export function cellValueOf(value: unknown): CellValue {
  if (typeof value === "string" && value.length > longestText) return { error: "#VALUE!" };
  if (typeof value === "object" && value !== null && "error" in value) return { error: String(value.error) };
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return 0;
}
