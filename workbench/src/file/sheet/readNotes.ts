/* Notes: the old comments of Excel. Threaded comments have a stand-in among them, which is not a note. */
import { parseArea } from "../../book/address";
import type { Note } from "../../book/book";
import { readDocument } from "../package/readTree";
import { relatedPart, type Parts } from "../package/relations";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  excelTextOf,
  numberOf,
  type XmlElement,
} from "../xml/xmlTree";

/** The text of a comment: its runs joined, without phonetic readings. */
function noteText(comment: XmlElement): string {
  const text = childOf(comment, "text");
  const runs = childrenOf(text, "r").flatMap((run) => childrenOf(run, "t"));
  return [...childrenOf(text, "t"), ...runs].map(excelTextOf).join("");
}

export function isThreaded(author: string): boolean {
  return author.startsWith("tc=");
}

/** The notes of a comments part with their elements. */
export function notesOf(root: XmlElement): { note: Note; found: XmlElement }[] {
  const authors = childrenOf(childOf(root, "authors"), "author").map(excelTextOf);
  return descendantsOf(root, "comment").flatMap((found) => {
    const area = parseArea(attributeOf(found, "ref") ?? "");
    const author = authors[numberOf(found, "authorId") ?? 0] ?? "";
    if (area === undefined || isThreaded(author)) return [];
    return [{ note: { row: area.top, column: area.left, author, text: noteText(found) }, found }];
  });
}

export function readNotes(parts: Parts, sheetPart: string): Note[] {
  const root = readDocument(parts, relatedPart(parts, sheetPart, "comments"))?.root;
  return root === undefined ? [] : notesOf(root).map(({ note }) => note);
}
