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

/** What becomes a tree in memory, of all parts together: four times what the largest of 2,387 public workbooks holds. */
const mostElements = 500_000;

/** Cells and shared texts are scanned, and counted, where they are read. */
const scanned: ReadonlySet<string> = new Set(["sheetData", "sst"]);

/**
 * Refuses a package with a part that is not well-formed, that declares entities, or that is nested too deep; and one with
 * more elements than the memory could hold.
 *
 * @throws FileFailure "damaged" with the part's name, or "too-large"
 */
export function checkParts(parts: Parts): void {
  let elements = 0;
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels)$/i.test(name) || unread.test(name)) continue;
    const found = countElements(partText(bytes));
    if (found === undefined) throw new FileFailure("damaged", name);
    elements += found;
    if (elements > mostElements) throw new FileFailure("too-large");
  }
}

/** How many elements a part holds besides those that are scanned; undefined where it is not whole. */
function countElements(text: string): number | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let [depth, scannedAt, elements] = [0, Infinity, 0];
  const refuse = (): void => {
    throw new NotWhole();
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", ({ local }) => {
    depth += 1;
    if (depth > deepest) refuse();
    if (depth > scannedAt) return;
    elements += 1;
    if (scanned.has(local)) scannedAt = depth;
  });
  parser.on("closetag", () => {
    if (depth === scannedAt) scannedAt = Infinity;
    depth -= 1;
  });
  try {
    parser.write(text).close();
    return elements;
  } catch (error) {
    if (error instanceof NotWhole) return undefined;
    throw error;
  }
}

/** Ends the parsing at the first fault. */
class NotWhole extends Error {}
