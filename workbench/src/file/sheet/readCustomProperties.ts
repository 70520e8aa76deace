/* Worksheet custom properties: their texts stand in binary parts, as UTF-16. */
import type { Parts, Relation } from "../package/relations";
import { attributeOf, childOf, childrenOf, prefixedAttributeOf, type XmlElement } from "../xml/xmlTree";

export function readCustomProperties(
  worksheet: XmlElement,
  relations: readonly Relation[],
  parts: Parts,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const property of childrenOf(childOf(worksheet, "customProperties"), "customPr")) {
    const id = prefixedAttributeOf(property, "id");
    const part = relations.find((relation) => relation.id === id)?.target;
    const bytes = part === undefined ? undefined : parts.get(part);
    if (bytes === undefined) continue;
    found.set(
      attributeOf(property, "name") ?? "",
      new TextDecoder("utf-16le").decode(bytes).replace(/\0$/, ""),
    );
  }
  return found;
}
