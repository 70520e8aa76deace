import type { Book, CachedResult, CellValue } from "../book/book";
import { areaOf } from "../book/area";
import { cellAt } from "../book/cells";
import type { Engine, FormulaToRun } from "./engine";
import { type FormulaResult, resultsOf } from "./writeResults";

/** Programs add numbers up in different orders: so much of the larger number may differ, and so much of what is left of 0. */
const tolerance = 1e-9;
const leftOfZero = 1e-12;

/**
 * Which results of a file the engine comes to as well, from the figures as the file has them.
 *
 * @param opened the book as it was opened
 */
export function reproduced(
  cached: readonly CachedResult[],
  opened: Book,
  engine: Engine,
): ReadonlySet<CachedResult> {
  const places = cached.flatMap((one) => placeOf(one, opened));
  const results = resultsOf(engine.run(opened, places));
  const found = new Map(results.map((result) => [keyOf(result.sheet.id, result), result]));
  return new Set(cached.filter((one) => isReproduced(found.get(keyOf(one.sheetId, one)))));
}

function placeOf({ sheetId, row, column }: CachedResult, opened: Book): readonly FormulaToRun[] {
  const sheet = opened.sheets.find(({ id }) => id === sheetId);
  const cell = sheet && cellAt(sheet, row, column);
  return sheet && cell ? [{ sheet, row, column, cell }] : [];
}

function keyOf(sheetId: number, { row, column }: { readonly row: number; readonly column: number }): string {
  return `${sheetId}:${row}:${column}`;
}

function isReproduced(result: FormulaResult | undefined): boolean {
  if (!result) return false;
  const { sheet, row, column, value, filled } = result;
  const cell = cellAt(sheet, row, column);
  if (!cell || !isSameResult(value, cell.value)) return false;
  const area = cell.arrayArea ?? areaOf(row, column);
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (filled.length + 1 !== cells) return false;
  return filled.every((each) => {
    const there = cellAt(sheet, each.row, each.column);
    return there?.spilledFrom !== undefined && isSameResult(each.value, there.value);
  });
}

function isSameResult(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") {
    const allowed = Math.max(leftOfZero, tolerance * Math.max(Math.abs(one), Math.abs(other)));
    return Math.abs(one - other) <= allowed;
  }
  if (typeof one === "object" && typeof other === "object") return one.error === other.error;
  return one === other;
}
