import type { Book } from "../book/book";
import { openBook } from "../file/openBook";
import { invalidArgument } from "../protocol/refusal";

/** A workbook that an add-in gives as text in base 64, and its bytes. */
export function openedIn(base64: string): { readonly book: Book; readonly bytes: Uint8Array } {
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(base64);
  if (!isBase64) throw invalidArgument("not a workbook");
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const opened = openBook(bytes);
  if (opened.kind !== "ok") throw invalidArgument("not a workbook");
  return { book: opened.book, bytes };
}
