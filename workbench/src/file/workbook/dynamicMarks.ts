/* The metadata part: which `cm` numbers of cells mean "this formula spills". */
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  flagOf,
  numberOf,
  type XmlElement,
} from "../xml/xmlTree";

/** The one-based position of the XLDAPR type; 0 when there is none. */
function dynamicType(metadata: XmlElement): number {
  const types = childrenOf(childOf(metadata, "metadataTypes"), "metadataType");
  return types.findIndex((type) => attributeOf(type, "name") === "XLDAPR") + 1;
}

/** One-based numbers, as cells have them in `cm`. */
export function readDynamicMarks(metadata: XmlElement | undefined): Set<number> {
  if (metadata === undefined) return new Set();
  const type = dynamicType(metadata);
  const future = childrenOf(metadata, "futureMetadata").find((one) => attributeOf(one, "name") === "XLDAPR");
  const isDynamic = childrenOf(future, "bk").map((block) =>
    flagOf(descendantsOf(block, "dynamicArrayProperties")[0], "fDynamic"),
  );
  const marks = new Set<number>();
  childrenOf(childOf(metadata, "cellMetadata"), "bk").forEach((block, index) => {
    const record = childOf(block, "rc");
    if (numberOf(record, "t") === type && isDynamic[numberOf(record, "v") ?? -1] === true)
      marks.add(index + 1);
  });
  return marks;
}
