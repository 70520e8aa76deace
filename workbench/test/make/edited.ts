import { saveBook } from "../../src";
import type { Book, Sheet } from "../../src/book/book";
import { parseXml } from "../../src/file/xml/parseXml";
import type { XmlElement } from "../../src/file/xml/xmlTree";
import { madeBook, opened, partTexts } from "../file/asking";

type Change = (sheet: Sheet, book: Book) => void;

const firstPart = "xl/worksheets/sheet1.xml";

/** The parts of a file after a change to its first sheet or its book. */
export function editedParts(bytes: Uint8Array, change: Change): Record<string, string> {
  const book = opened(bytes);
  change(book.sheets[0]!, book);
  return partTexts(saveBook(book));
}

/** The text of the first sheet's part after a change. */
export function editedSheet(bytes: Uint8Array, change: Change): string {
  return editedParts(bytes, change)[firstPart] ?? "";
}

/** The parts of a new file whose first sheet or book was changed. */
export function savedParts(change: Change): Record<string, string> {
  return partTexts(saveBook(madeBook(change)));
}

/** The text of the first sheet's part of a new file. */
export function savedSheet(change: Change): string {
  return savedParts(change)[firstPart] ?? "";
}

/** The first element of a name in a text, from its opening to its closing tag; "" when there is none. */
export function elementIn(text: string, name: string): string {
  return new RegExp(`<${name}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${name}>)`).exec(text)?.[0] ?? "";
}

/** All elements of a name in a text that do not nest. */
export function elementsIn(text: string, name: string): string[] {
  return text.match(new RegExp(`<${name}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${name}>)`, "g")) ?? [];
}

/** A text of one element as a tree. */
export function tree(text: string): XmlElement {
  return parseXml(text).root;
}
