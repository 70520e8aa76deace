/*
 * Whether the XML parts of a package are whole. Reading is lenient and would take half a part for all of it, so what is
 * damaged is found here, before anything is read.
 */
import { SaxesParser } from "saxes";
import { FileFailure } from "./failure";
import { partText } from "./partText";
import type { Parts } from "./relations";

/** Deeper than any program nests, and shallow enough for whoever walks down. */
const deepest = 500;

/** Of other programs' making, not always XML, and never read or edited here. */
const unread = /^(?:customXml\/(?!_rels\/|itemProps)|.*\/pivotCacheRecords)/i;

/**
 * Refuses a package with a part that is not well-formed, that declares entities, or that is nested too deep.
 *
 * @throws FileFailure "damaged" with the part's name
 */
export function checkParts(parts: Parts): void {
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels)$/i.test(name) || unread.test(name)) continue;
    if (!isWhole(partText(bytes))) throw new FileFailure("damaged", name);
  }
}

function isWhole(text: string): boolean {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  const refuse = (): void => {
    throw new NotWhole();
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", () => {
    depth += 1;
    if (depth > deepest) refuse();
  });
  parser.on("closetag", () => (depth -= 1));
  try {
    parser.write(text).close();
    return true;
  } catch (error) {
    if (error instanceof NotWhole) return false;
    throw error;
  }
}

/** Ends the parsing at the first fault. */
class NotWhole extends Error {}
