import { cellAt, parseArea, type Area, type Book, type CellValue, type Sheet } from "excel-workbench/books";
import type { ReadReference } from "./native";

/** What one cell of a workbook says, by a reference as a sheet's formulas write it. */
export function cellReader(book: Book, sheet: Sheet) {
  return (reference: string): { readonly value: CellValue } | undefined => {
    const area = areaOf(reference, book, sheet);
    if (!area || area.area.top !== area.area.bottom || area.area.left !== area.area.right) return undefined;
    return { value: cellAt(area.sheet, area.area.top, area.area.left)?.value };
  };
}

/** The most cells that are looked at to tell what a reference says. */
const mostCells = 10_000;

/** What the cells of a reference say; undefined for names, columns of tables and what is too large to look at. */
export function areaReader(book: Book, sheet: Sheet): ReadReference {
  return (reference) => {
    const found = areaOf(reference, book, sheet);
    if (!found) return undefined;
    const { top, bottom, left, right } = found.area;
    if ((bottom - top + 1) * (right - left + 1) > mostCells) return undefined;
    return Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from(
        { length: right - left + 1 },
        (_, across) => cellAt(found.sheet, top + down, left + across)?.value,
      ),
    );
  };
}

/** The cells that a reference names; undefined where it is none of plain cells. */
function areaOf(
  reference: string,
  book: Book,
  own: Sheet,
): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const [, quotedName, plainName, cells = ""] =
    /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(reference) ?? [];
  const name = quotedName?.replaceAll("''", "'") ?? plainName;
  const sheet = name === undefined ? own : book.sheets.find((one) => isNamed(one, name));
  const area = /^[$A-Z0-9:]+$/i.test(cells) ? parseArea(cells.replaceAll("$", "")) : undefined;
  return sheet && area ? { sheet, area } : undefined;
}

const isNamed = (sheet: Sheet, name: string) => sheet.name.toLowerCase() === name.toLowerCase();
