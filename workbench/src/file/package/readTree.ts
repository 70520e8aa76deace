/* A part as a tree; a part that is missing or broken is undefined, so the rest can still be read. */
import { parseXml } from "../xml/parseXml";
import type { XmlDocument } from "../xml/xmlTree";
import { partText } from "./partText";

export function readDocument(
  parts: ReadonlyMap<string, Uint8Array>,
  name: string | undefined,
  opaque?: string,
): XmlDocument | undefined {
  const bytes = name === undefined ? undefined : parts.get(name);
  if (bytes === undefined) return undefined;
  try {
    return parseXml(partText(bytes), opaque);
  } catch {
    return undefined;
  }
}
