import type { Book, CellValue, Sheet } from "../book/book";
import { rowLimit } from "../book/area";
import { usedArea } from "../book/cells";
import type { Engine, FormulaToRun } from "./engine";
import type { Found } from "./engineSheet";
import type { FormulaPlace } from "./formulaOperand";
import { cellValueOf } from "./runtimeValue";

/** The first of some free cells below each other, away from what is used. */
export function besideUsed(sheet: Sheet, count: number): FormulaPlace {
  const used = usedArea(sheet, false);
  return {
    sheet,
    row: Math.min((used?.bottom ?? 0) + 100, rowLimit - count),
    column: (used?.right ?? 0) + 2,
  };
}

function formulaIn(place: FormulaPlace, formula: string): FormulaToRun {
  return { ...place, cell: { formula, isDynamic: true } };
}

/** One formula as if typed at a place: a value, or rows of them when it spills. The book stays as it is. */
export function evaluateAt(
  place: FormulaPlace,
  formula: string,
  { book, engine, toValue }: { book: Book; engine: Engine; toValue: (value: unknown) => CellValue },
): CellValue | CellValue[][] {
  return shaped(engine.run(book, [formulaIn(place, formula)]), place, toValue);
}

/** Formulas as they would be beside the used cells of a sheet, each with one value. */
export function evaluateAll(
  formulas: readonly string[],
  sheet: Sheet,
  { book, engine }: { readonly book: Book; readonly engine: Engine },
): readonly CellValue[] {
  const first = besideUsed(sheet, formulas.length);
  const places = formulas.map((formula, index) => formulaIn({ ...first, row: first.row + index }, formula));
  const found = engine.run(book, places).filter(({ isSpilled }) => !isSpilled);
  const values = new Map(found.map((each) => [each.row, cellValueOf(each.value)]));
  return places.map(({ row }) => values.get(row));
}

function shaped(
  found: readonly Found[],
  at: FormulaPlace,
  toValue: (value: unknown) => CellValue,
): CellValue | CellValue[][] {
  const [only] = found;
  if (found.length <= 1) return toValue(only?.value);
  const rows: CellValue[][] = [];
  for (const { row, column, value } of found) {
    const line = (rows[row - at.row] ??= []);
    line[column - at.column] = toValue(value);
  }
  return rows;
}
