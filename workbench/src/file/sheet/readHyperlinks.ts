/* Hyperlinks of cells. */
import { parseArea } from "../../book/address";
import type { Hyperlink } from "../../book/book";
import type { Relation } from "../package/relations";
import { attributeOf, childOf, childrenOf, prefixedAttributeOf, type XmlElement } from "../xml/xmlTree";

const mostCells = 1000;

function readLink(found: XmlElement, relations: readonly Relation[]): Omit<Hyperlink, "row" | "column"> {
  const id = prefixedAttributeOf(found, "id");
  const address = relations.find((relation) => relation.id === id)?.target;
  const documentReference = attributeOf(found, "location");
  const screenTip = attributeOf(found, "tooltip");
  return {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  };
}

/** One link a cell; a link over very many cells stays at its first one. */
export function readHyperlinks(worksheet: XmlElement, relations: readonly Relation[]): Hyperlink[] {
  return childrenOf(childOf(worksheet, "hyperlinks"), "hyperlink").flatMap((found) => {
    const area = parseArea(attributeOf(found, "ref") ?? "");
    if (area === undefined) return [];
    const link = readLink(found, relations);
    const rows = area.bottom - area.top + 1;
    const columns = area.right - area.left + 1;
    const count = rows * columns > mostCells ? 1 : rows * columns;
    return Array.from({ length: count }, (_unused, index) => ({
      row: area.top + Math.floor(index / columns),
      column: area.left + (index % columns),
      ...link,
    }));
  });
}
