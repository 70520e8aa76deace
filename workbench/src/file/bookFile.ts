/*
 * What a book remembers of the file it came from: the parts, where each thing stands, and the book as it was read,
 * so that a save can tell what changed.
 */
import type { Book, Sheet } from "../book/book";
import { CellGrid } from "../book/cellGrid";
import type { Parts } from "./package/relations";
import type { StyleTable } from "./style/readStyles";

/** How the file knows a sheet. */
export interface SheetPlace {
  readonly part: string;
  /** The parts of its tables by table id. */
  readonly tableParts: ReadonlyMap<number, string>;
}

/** What a file is made of, as far as a save must know. */
export interface FileContent {
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly styles: StyleTable;
  readonly sheets: ReadonlyMap<number, SheetPlace>;
  readonly before: Book;
}

/** A class, so that `book.file`, which others know nothing of, can be told from anything else. */
export class BookFile implements FileContent {
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly styles: StyleTable;
  readonly sheets: ReadonlyMap<number, SheetPlace>;
  readonly before: Book;

  constructor(content: FileContent) {
    this.parts = content.parts;
    this.workbookPart = content.workbookPart;
    this.styles = content.styles;
    this.sheets = content.sheets;
    this.before = content.before;
  }
}

function copySheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    cells: new CellGrid(sheet.cells),
    rows: new Map(sheet.rows),
    columns: new Map(sheet.columns),
    customProperties: new Map(sheet.customProperties),
  };
}

/** The book as it is now; cells, tables, shapes and other things that never change in place are shared. */
export function snapshotOf(book: Book): Book {
  return {
    ...book,
    sheets: book.sheets.map(copySheet),
    properties: { ...book.properties, custom: new Map(book.properties.custom) },
    settings: new Map(book.settings),
  };
}
