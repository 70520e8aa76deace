import { strFromU8, unzipSync } from "fflate";
import { openBook, saveBook } from "../../src";
import type { Book, Cell, Sheet } from "../../src/book/book";
import { CellGrid } from "../../src/book/cellGrid";
import { blankBook } from "../../src/book/blankBook";

/** The book in a file that must open. */
export function opened(bytes: Uint8Array): Book {
  const result = openBook(bytes);
  if (result.kind === "failed") throw new Error(`${result.code}: ${result.message}`);
  return result.book;
}

/** A blank book after a change to its first sheet. */
export function madeBook(change: (sheet: Sheet, book: Book) => void): Book {
  const book = blankBook();
  change(book.sheets[0]!, book);
  return book;
}

export function reopened(book: Book): Book {
  return opened(saveBook(book));
}

/** The texts of all parts by name. */
export function partTexts(bytes: Uint8Array): Record<string, string> {
  const parts = unzipSync(bytes);
  return Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strFromU8(content)]));
}

/** Names of the parts that differ between two packages, lost and added ones included. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = unzipSync(before);
  const now = unzipSync(after);
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return names.filter((name) => Buffer.compare(old[name] ?? Buffer.of(), now[name] ?? Buffer.of()) !== 0);
}

/** The state of a book without what it remembers of its file. */
export function stateOf({ file: _file, ...state }: Book): Omit<Book, "file"> {
  const withoutOrigin = ({ cached: _cached, ...cell }: Cell): Cell => cell;
  const sheets = state.sheets.map((sheet) => ({
    ...sheet,
    cells: new CellGrid(
      [...sheet.cells].map(([row, line]) => [
        row,
        new Map([...line].map(([column, cell]) => [column, withoutOrigin(cell)])),
      ]),
    ),
  }));
  return { ...state, sheets };
}
