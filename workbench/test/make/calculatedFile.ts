import { blankBook, openBook, saveBook, type Book, type CellValue } from "../../src";
import { parseArea } from "../../src/book/address";
import type { Cell } from "../../src/book/book";
import { putCell } from "../../src/book/cells";
import { cellOf } from "../../src/book/makeBook";

type Given = Partial<Cell> & { readonly value: CellValue };

/** A workbook as another program saved it: formulas with the values that it came to, right or not. */
export function calculatedFile(cells: Readonly<Record<string, CellValue | Given>>): Uint8Array {
  const book = blankBook();
  const [sheet] = book.sheets;
  for (const [address, given] of Object.entries(cells)) {
    const area = parseArea(address);
    if (!sheet || !area) throw new Error(address);
    const cell = isGiven(given) ? { ...cellOf(given.value), ...given } : cellOf(given);
    putCell(sheet, area.top, area.left, cell);
  }
  return saveBook(book);
}

function isGiven(given: CellValue | Given): given is Given {
  return typeof given === "object" && "value" in given;
}

export function openedFile(bytes: Uint8Array): Book {
  const opened = openBook(bytes);
  if (opened.kind === "failed") throw new Error(opened.message);
  return opened.book;
}
