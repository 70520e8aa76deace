/* Hyperlinks of cells. */
import { addressOf } from "../../book/address";
import type { Hyperlink } from "../../book/book";
import { linksOf, type FoundLink } from "../sheet/readHyperlinks";
import { element, prefixedAttributeOf, replaceChild, type XmlElement } from "../xml/xmlTree";
import { isSame, keyOf } from "../../book/same";
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

/** Links all of whose cells still have them stay as they are; the others are written anew, cell by cell. */
export function writeHyperlinks(edit: SheetEdit) {
  const { before, now, tools } = edit;
  if (isSame(before.hyperlinks, now.hyperlinks)) return;
  const root = edit.root();
  const wanted = new Set(now.hyperlinks.map(keyOf));
  const all = linksOf(root, tools.draft.relations(edit.part));
  const kept = all.filter(({ links }) => links.every((link) => wanted.has(keyOf(link))));
  const known = new Set(kept.flatMap(({ links }) => links.map(keyOf)));
  const idOf = ({ found }: FoundLink) => prefixedAttributeOf(found, "id");
  const keptIds = new Set(kept.map(idOf));
  for (const id of all.map(idOf)) {
    if (id !== undefined && !keptIds.has(id)) tools.draft.unrelate(edit.part, id);
  }
  const added = now.hyperlinks.filter((link) => !known.has(keyOf(link)));
  const links = [...kept.map(({ found }) => found), ...added.map((link) => linkElement(edit, link))];
  replaceChild(
    root,
    "hyperlinks",
    links.length === 0 ? undefined : element("hyperlinks", {}, links),
    worksheetOrder,
  );
}
