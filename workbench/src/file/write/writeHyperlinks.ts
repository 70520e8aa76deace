/* Hyperlinks of cells. */
import { addressOf } from "../../book/address";
import type { Hyperlink } from "../../book/book";
import {
  childOf,
  childrenOf,
  element,
  prefixedAttributeOf,
  replaceChild,
  type XmlElement,
} from "../xml/xmlTree";
import { isSame } from "./same";
import { relationAttribute, type SheetEdit } from "./sheetEdit";
import { worksheetOrder } from "./worksheetOrder";

function linkElement(edit: SheetEdit, link: Hyperlink): XmlElement {
  const { draft, isStrict } = edit.tools;
  const { row, column, address } = link;
  const id =
    address === undefined || address === "" ? undefined : draft.relate(edit.part, "hyperlink", address, true);
  return element("hyperlink", {
    ref: addressOf({ top: row, left: column, bottom: row, right: column }),
    ...(id === undefined ? {} : { [relationAttribute(edit.root(), isStrict)]: id }),
    location: link.documentReference,
    tooltip: link.screenTip,
  });
}

/** Links are written anew, all of them: they hold nothing that the model does not know. */
export function writeHyperlinks(edit: SheetEdit) {
  const { before, now, tools } = edit;
  if (isSame(before.hyperlinks, now.hyperlinks)) return;
  const root = edit.root();
  for (const old of childrenOf(childOf(root, "hyperlinks"), "hyperlink")) {
    const id = prefixedAttributeOf(old, "id");
    if (id !== undefined) tools.draft.unrelate(edit.part, id);
  }
  const links = now.hyperlinks.map((link) => linkElement(edit, link));
  replaceChild(
    root,
    "hyperlinks",
    links.length === 0 ? undefined : element("hyperlinks", {}, links),
    worksheetOrder,
  );
}
