/* From the frame of a chart to its part. */
import type { Relation } from "../package/relations";
import { descendantsOf, prefixedAttributeOf, type XmlElement } from "../xml/xmlTree";

/** The relationship by which the frame in a drawing leads to its chart. */
export function chartLink(frame: XmlElement, relations: readonly Relation[]): Relation | undefined {
  const id = prefixedAttributeOf(descendantsOf(frame, "chart")[0], "id");
  return relations.find((relation) => relation.id === id && relation.kind === "chart");
}
