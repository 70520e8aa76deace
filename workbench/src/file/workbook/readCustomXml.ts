/* Custom XML parts. One with a namespace of our own holds the book's settings. */
import type { CustomXmlPart } from "../../book/book";
import { readDocument } from "../package/readTree";
import { partText } from "../package/partText";
import { relatedPart, relationsOf, type Parts } from "../package/relations";
import { attributeOf, childrenOf, prefixedAttributeOf, textOf } from "../xml/xmlTree";

export const settingsNamespace = "urn:workbench:settings";

export interface CustomXmlPlace extends CustomXmlPart {
  readonly part: string;
}

/** The custom XML parts of a workbook with their places; the id is that of its properties, "{GUID}". */
export function customXmlPlaces(parts: Parts, workbookPart: string): CustomXmlPlace[] {
  const found = relationsOf(parts, workbookPart).filter(
    ({ kind, target }) => kind === "customXml" && parts.has(target),
  );
  return found.map(({ target }) => {
    const properties = readDocument(parts, relatedPart(parts, target, "customXmlProps"))?.root;
    const id = prefixedAttributeOf(properties, "itemID") ?? attributeOf(properties, "itemID") ?? target;
    return { id, xml: partText(parts.get(target) ?? new Uint8Array()), part: target };
  });
}

export function isSettings(place: CustomXmlPart): boolean {
  return place.xml.includes(settingsNamespace);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function readSettings(parts: Parts, places: readonly CustomXmlPlace[]): Map<string, unknown> {
  const root = readDocument(parts, places.find(isSettings)?.part)?.root;
  return new Map(
    childrenOf(root, "setting").map((found) => [attributeOf(found, "name") ?? "", parsedJson(textOf(found))]),
  );
}
