import { endingOf, openBook, saveBook, type Book } from "excel-workbench/books";
import { shareAsValues, type Shared } from "./shareAsValues";

/** A copy as the bytes of its file, and how the file's name has to end. */
export interface FileCopy extends Shared {
  readonly bytes: Uint8Array;
  readonly ending: string;
}

/** The copy for people without the add-in of a workbook's file; a sentence where the file cannot be read. */
export function copyOfFile(
  file: Uint8Array,
  isReadOnly: boolean,
): FileCopy | { readonly unreadable: string } {
  const opened = openBook(file);
  if (opened.kind === "failed") return { unreadable: opened.message };
  const shared = shareAsValues(opened.book);
  if (isReadOnly) protectSheets(opened.book);
  return { ...shared, bytes: saveBook(opened.book), ending: endingOf(opened.book) };
}

/** Protects every sheet and their order, without a password: whoever wants to type takes the protection off. */
export function protectSheets(book: Book): void {
  for (const sheet of book.sheets) sheet.isProtected = true;
  book.isStructureProtected = true;
}
