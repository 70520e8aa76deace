/* What the writers of one sheet share. */
import type { Book, Sheet } from "../../book/book";
import type { BookFile } from "../bookFile";
import { attributeOf, setAttribute, type XmlElement } from "../xml/xmlTree";
import { relationNamespace, toStrict } from "./namespaces";
import type { PackageDraft } from "./packageDraft";
import type { StringWriter } from "./stringWriter";
import type { StyleWriter } from "./styleWriter";

/** What all sheets of one save share. */
export interface SaveTools {
  readonly draft: PackageDraft;
  readonly file: BookFile;
  /** The book that is saved. */
  readonly book: Book;
  readonly isStrict: boolean;
  readonly styles: StyleWriter;
  readonly strings: StringWriter;
  readonly dynamicMark: () => number;
}

export interface SheetEdit {
  readonly tools: SaveTools;
  readonly part: string;
  /** The root of the worksheet part; asking for it marks the part as changed. */
  readonly root: () => XmlElement;
  /** The sheet as it was read; a blank one when it is new. */
  readonly before: Sheet;
  readonly now: Sheet;
}

/** The name that an attribute `id` of the relationships' namespace has in a part; declares the namespace if need be. */
export function relationAttribute(root: XmlElement, isStrict: boolean): string {
  const namespace = isStrict ? toStrict(relationNamespace) : relationNamespace;
  for (const name of root.attributes.keys()) {
    if (name.startsWith("xmlns:") && attributeOf(root, name) === namespace) return `${name.slice(6)}:id`;
  }
  setAttribute(root, "xmlns:r", namespace);
  return "r:id";
}
