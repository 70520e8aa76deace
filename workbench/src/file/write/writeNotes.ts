/* Notes: the comments part, and the VML drawing with a yellow box for each. */
import { addressOf } from "../../book/address";
import type { Note } from "../../book/book";
import { notesOf } from "../sheet/readNotes";
import { encodeEscapes } from "../xml/xmlText";
import { xmlDeclaration } from "../xml/writeXml";
import {
  childrenOf,
  element,
  excelTextOf,
  needChild,
  prefixedAttributeOf,
  prefixOf,
  replaceChild,
  setAttribute,
  withPrefix,
  childOf,
  type XmlElement,
} from "../xml/xmlTree";
import { contentTypes, mainNamespace } from "./namespaces";
import { isSame } from "../../book/same";
import { relationAttribute, type SheetEdit } from "./sheetEdit";
import { emptyVml, noteShape, withoutNoteShape } from "./vmlNotes";
import { worksheetOrder } from "./worksheetOrder";

const order = ["authors", "commentList", "extLst"];

export function needComments(edit: SheetEdit): XmlElement {
  const { draft } = edit.tools;
  const known = draft.relatedPart(edit.part, "comments");
  if (known !== undefined) return draft.edit(known).root;
  const part = draft.freeName("xl/comments#.xml");
  const empty = `<comments xmlns="${mainNamespace}"><authors></authors><commentList></commentList></comments>`;
  draft.add(part, contentTypes.comments, xmlDeclaration + empty);
  draft.relate(edit.part, "comments", part);
  return draft.edit(part).root;
}

export function authorNumber(root: XmlElement, author: string): number {
  const authors = needChild(root, "authors", order);
  const known = childrenOf(authors).findIndex((one) => excelTextOf(one) === author);
  if (known >= 0) return known;
  authors.children.push(withPrefix(element("author", {}, [encodeEscapes(author)]), prefixOf(root)));
  return childrenOf(authors).length - 1;
}

function referenceOf({ row, column }: Note): string {
  return addressOf({ top: row, left: column, bottom: row, right: column });
}

function commentElement(root: XmlElement, note: Note): XmlElement {
  const text = element("t", {}, [encodeEscapes(note.text)]);
  setAttribute(text, "xml:space", "preserve");
  const made = element("comment", { ref: referenceOf(note), authorId: authorNumber(root, note.author) }, [
    element("text", {}, [element("r", {}, [text])]),
  ]);
  return withPrefix(made, prefixOf(root));
}

function writeComments(root: XmlElement, now: readonly Note[]) {
  const found = notesOf(root);
  const list = needChild(root, "commentList", order);
  const notes = new Set(found.map((one) => one.found));
  const threaded = childrenOf(list).filter((one) => !notes.has(one));
  const made = now.map(
    (note) => found.find((one) => isSame(one.note, note))?.found ?? commentElement(root, note),
  );
  list.children = [...threaded, ...made];
}

function needVml(edit: SheetEdit): string {
  const { draft, isStrict } = edit.tools;
  const id = prefixedAttributeOf(childOf(edit.root(), "legacyDrawing"), "id");
  const known = draft.relations(edit.part).find((relation) => relation.id === id)?.target;
  if (known !== undefined && draft.has(known)) return known;
  const part = draft.freeName("xl/drawings/vmlDrawing#.vml");
  draft.setDefaultType("vml", contentTypes.vml);
  draft.add(part, undefined, emptyVml);
  const made = element("legacyDrawing", {
    [relationAttribute(edit.root(), isStrict)]: draft.relate(edit.part, "vmlDrawing", part),
  });
  replaceChild(edit.root(), "legacyDrawing", made, worksheetOrder);
  return part;
}

function isAt(one: Note, other: Note): boolean {
  return one.row === other.row && one.column === other.column;
}

/** Boxes of notes (or of comments' stand-ins) that stay are left where their owner put them. */
export function writeBoxesOf(edit: SheetEdit, before: readonly Note[], now: readonly Note[]) {
  const { tools } = edit;
  const gone = before.filter((note) => !now.some((other) => isAt(note, other)));
  const added = now.filter((note) => !before.some((other) => isAt(note, other)));
  if (gone.length + added.length === 0) return;
  const part = needVml(edit);
  const remaining = gone.reduce(withoutNoteShape, tools.draft.text(part));
  const shapes = added.map((note) => noteShape(note, remaining)).join("");
  const end = remaining.lastIndexOf("</xml>");
  tools.draft.replaceText(part, remaining.slice(0, end) + shapes + remaining.slice(end));
}

export function writeNotes(edit: SheetEdit) {
  if (isSame(edit.before.notes, edit.now.notes)) return;
  writeComments(needComments(edit), edit.now.notes);
  writeBoxesOf(edit, edit.before.notes, edit.now.notes);
}
