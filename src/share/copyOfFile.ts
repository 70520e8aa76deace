import { endingOf, openBook, saveBook, type Book } from "excel-workbench/books";
import { shareAsValues, type Shared } from "./shareAsValues";
import { shareNatively, type NativeFrom, type SharedNatively } from "./shareNatively";

/** A copy as the bytes of its file, and how the file's name has to end. */
export interface FileCopy extends Shared {
  readonly bytes: Uint8Array;
  readonly ending: string;
  /** How many formulas are Excel's own; undefined where all became values. */
  readonly native?: number;
}

/** How a copy is made. */
export interface CopyAsked {
  readonly isReadOnly: boolean;
  /** The workbook as it was read, where formulas become Excel's own; left out: values. */
  readonly native?: NativeFrom;
}

/** The copy for people without the add-in of a workbook's file; a sentence where the file cannot be read. */
export function copyOfFile(
  file: Uint8Array,
  { isReadOnly, native: from }: CopyAsked,
): FileCopy | { readonly unreadable: string } {
  const opened = openBook(file);
  if (opened.kind === "failed") return { unreadable: opened.message };
  const { book } = opened;
  const made = from ? countNative(shareNatively(book, from)) : shareAsValues(book);
  if (isReadOnly) protectSheets(book);
  return { ...made, bytes: saveBook(book), ending: endingOf(book) };
}

const countNative = ({ native, ...shared }: SharedNatively) => ({ ...shared, native: native.length });

/** Protects every sheet and their order, without a password: whoever wants to type takes the protection off. */
export function protectSheets(book: Book): void {
  for (const sheet of book.sheets) sheet.isProtected = true;
  book.isStructureProtected = true;
}
