import { arrayOf, type ArrayValue, errorValue, type RuntimeValue } from "../runtimeValue";
import { rowsOf, scalarAt, wholeNumber } from "./arguments";

/** `INDEX(values, row, [column])`: of one row alone a single index is its column; 0 means the whole row or column. */
export function indexInto(args: readonly RuntimeValue[]): RuntimeValue {
  const values = rowsOf(args[0]);
  const first = wholeNumber(scalarAt(args, 1), 0);
  const second = wholeNumber(scalarAt(args, 2), 0);
  if (typeof first === "object") return first;
  if (typeof second === "object") return second;
  const isAlongRow = args.length === 2 && values.height === 1 && values.width > 1;
  return isAlongRow ? part(values, 1, first) : part(values, first, second);
}

function part(values: ArrayValue, row: number, column: number): RuntimeValue {
  if (row < 0 || column < 0) return errorValue("#VALUE!");
  if (row > values.height || column > values.width) return errorValue("#REF!");
  const rows = row === 0 ? values.rows : values.rows.slice(row - 1, row);
  const found = rows.map((line) => (column === 0 ? line : line.slice(column - 1, column)));
  const only = found.length === 1 && found[0]?.length === 1 ? found[0][0] : undefined;
  return only ?? arrayOf(found);
}
