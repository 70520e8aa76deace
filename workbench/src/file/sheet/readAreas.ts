/* Lists of areas in attributes: merges, sqref. */
import { parseArea } from "../../book/address";
import type { Area } from "../../book/book";
import { attributeOf, childOf, childrenOf, type XmlElement } from "../xml/xmlTree";

export function readAreas(list: string | undefined): Area[] {
  return (list ?? "").split(/\s+/).flatMap((text) => parseArea(text) ?? []);
}

export function readMerges(worksheet: XmlElement): Area[] {
  const found = childrenOf(childOf(worksheet, "mergeCells"), "mergeCell");
  return found.flatMap((merge) => parseArea(attributeOf(merge, "ref") ?? "") ?? []);
}
