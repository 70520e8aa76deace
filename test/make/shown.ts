import type { Book, CellValue } from "excel-workbench";
import { allCells } from "../../workbench/src/book/cells";

/** What every cell of a workbook shows, by sheet, row and column; empty ones and texts of nothing left out. */
export function shownIn(book: Book): ReadonlyMap<string, CellValue> {
  return new Map(
    book.sheets.flatMap((sheet) =>
      [...allCells(sheet)]
        .filter(({ cell }) => cell.value !== undefined && cell.value !== "")
        .map(({ row, column, cell }) => [`${sheet.name} ${row} ${column}`, cell.value] as const),
    ),
  );
}

/** That every cell shows the same; numbers as far as fifteen digits tell, errors by their code. */
export function expectSameShown(found: Book, wanted: Book): void {
  const [is, was] = [shownIn(found), shownIn(wanted)];
  const differing = [...new Set([...is.keys(), ...was.keys()])].flatMap((place) =>
    isSame(is.get(place), was.get(place)) ? [] : [[place, is.get(place), was.get(place)]],
  );
  expect(differing).toEqual([]);
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one), Math.abs(other));
  if (typeof one === "object" && typeof other === "object") return one.error === other.error;
  return one === other;
}
