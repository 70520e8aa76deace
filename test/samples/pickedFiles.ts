import type { JSDOM } from "jsdom";
import { blankBook, saveBook } from "excel-workbench";

/** The smallest PNG: one transparent pixel. */
const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** What a person would pick in a file input: a picture, or a workbook where one is asked for. */
export function filesFor(input: HTMLInputElement, window: JSDOM["window"]): readonly File[] {
  const book = /workbook|xlsx/i.test(`${input.accept} ${input.id} ${input.closest("section")?.textContent}`);
  const bytes = Uint8Array.from(book ? saveBook(blankBook()) : Buffer.from(pixel, "base64"));
  const type = book ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "image/png";
  return [new window.File([bytes], book ? "Book.xlsx" : "picture.png", { type })];
}
