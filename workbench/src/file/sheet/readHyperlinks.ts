/* Hyperlinks of cells. */
import { parseArea } from "../../book/address";
import { columnCount, rowCount } from "../../book/area";
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

/** What a link of the file means for the cells under it: one link each, or one at the first of very many. */
export interface FoundLink {
  readonly found: XmlElement;
  readonly links: readonly Hyperlink[];
}

export function linksOf(worksheet: XmlElement, relations: readonly Relation[]): FoundLink[] {
  return childrenOf(childOf(worksheet, "hyperlinks"), "hyperlink").map((found) => {
    const area = parseArea(attributeOf(found, "ref") ?? "");
    if (area === undefined) return { found, links: [] };
    const link = readLink(found, relations);
    const columns = columnCount(area);
    const cells = rowCount(area) * columns;
    const links = Array.from({ length: cells > mostCells ? 1 : cells }, (_unused, index) => ({
      row: area.top + Math.floor(index / columns),
      column: area.left + (index % columns),
      ...link,
    }));
    return { found, links };
  });
}

export function readHyperlinks(worksheet: XmlElement, relations: readonly Relation[]): Hyperlink[] {
  return linksOf(worksheet, relations).flatMap(({ links }) => links);
}
