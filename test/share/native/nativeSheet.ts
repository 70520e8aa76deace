import { cellAt, parseArea, putCell, type Book, type CellValue } from "excel-workbench/books";
import { defaultStyle } from "../../../workbench/src/book/style";
import type { Dialect, NativeFormula, ReadReference } from "../../../src/share/native";
import { blockHeight, type Case } from "./cases";
import { withoutLet } from "./withoutLet";

/** Where the native formulas stand, right of the cells of their cases. */
const firstColumns: Readonly<Record<Dialect, number>> = { "2016": 40, "365": 60 };

/** Reads plain addresses of a book's first sheet. */
export function readIn(book: Book): ReadReference {
  return (reference) => {
    const area = parseArea(reference.replaceAll("$", ""));
    if (!area) return undefined;
    return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
      Array.from(
        { length: area.right - area.left + 1 },
        (_none, across) => cellAt(book.sheets[0]!, area.top + down, area.left + across)?.value,
      ),
    );
  };
}

export function putCase(book: Book, { cells }: Case): void {
  for (const { row, column, value } of cells)
    if (value !== undefined) putCell(book.sheets[0]!, row, column, { value, style: defaultStyle });
}

/** Puts a native formula beside its case, entered as an array formula where it is one; without LET, which LibreOffice does not know. */
export function putNative(
  book: Book,
  index: number,
  { dialect, native, expected }: { dialect: Dialect; native: NativeFormula; expected: unknown },
): void {
  if (native.kind === "none") return;
  const [top, left] = [index * blockHeight, firstColumns[dialect]];
  const { rows, columns } = sizeOf(expected);
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  putCell(book.sheets[0]!, top, left, {
    value: undefined,
    formula: withoutLet(native.formula),
    style: defaultStyle,
    ...(native.isArray ? { arrayArea: area, isDynamic: false } : {}),
  });
}

function sizeOf(expected: unknown) {
  if (!Array.isArray(expected)) return { rows: 1, columns: 1 };
  return { rows: expected.length, columns: expected[0].length };
}

/** What came of it, in the shape of what is expected. */
export function answerIn(book: Book, index: number, dialect: Dialect, expected: unknown): unknown {
  const { rows, columns } = sizeOf(expected);
  const found = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_none, column) =>
      shown(cellAt(book.sheets[0]!, index * blockHeight + row, firstColumns[dialect] + column)?.value),
    ),
  );
  return Array.isArray(expected) ? found : found[0]![0];
}

const shown = (value: CellValue) => (typeof value === "object" ? value.error : value);
