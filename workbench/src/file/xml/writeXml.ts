/* Tree to text. */
import { isElement, type XmlDocument, type XmlElement } from "./xmlTree";

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

function pushElement(pieces: string[], tree: XmlElement) {
  pieces.push("<", tree.name);
  for (const [name, value] of tree.attributes) pieces.push(" ", name, '="', value, '"');
  if (tree.children.length === 0) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  for (const child of tree.children) {
    if (isElement(child)) pushElement(pieces, child);
    else pieces.push(child);
  }
  pieces.push("</", tree.name, ">");
}

/** One element as XML text. */
export function writeElement(tree: XmlElement): string {
  const pieces: string[] = [];
  pushElement(pieces, tree);
  return pieces.join("");
}

/** A part as XML text, always to be stored as UTF-8. */
export function writeXml(document: XmlDocument): string {
  const prolog = document.prolog.trim() === "" ? xmlDeclaration : document.prolog;
  return prolog.replace(/encoding=(["'])[^"']*\1/, 'encoding="UTF-8"') + writeElement(document.root);
}
