/* The shared strings part: rich text becomes plain, phonetic readings are left out. */
import { FileFailure } from "../package/failure";
import { decodeEscapes, decodeXml } from "../xml/xmlText";
import { parseXml } from "../xml/parseXml";
import { textOf } from "../xml/xmlTree";
import { nextSpan } from "./scanRows";

/** The plain text of the inside of an <si> or <is>. */
export function stringItem(inside: string, prefix: string): string {
  const withoutPhonetic = without(inside, `${prefix}rPh`);
  let text = "";
  let at = 0;
  const name = `${prefix}t`;
  for (let span = nextSpan(withoutPhonetic, name, at); span; span = nextSpan(withoutPhonetic, name, at)) {
    text += plain(withoutPhonetic.slice(span.innerStart, span.innerEnd));
    at = span.end;
  }
  return decodeEscapes(text);
}

function without(raw: string, name: string): string {
  if (!raw.includes(`<${name}`)) return raw;
  let kept = "";
  let at = 0;
  for (let span = nextSpan(raw, name, at); span; span = nextSpan(raw, name, at)) {
    kept += raw.slice(at, span.start);
    at = span.end;
  }
  return kept + raw.slice(at);
}

/** Raw text of an element without children; CDATA is rare enough to go through the parser. */
export function plain(raw: string): string {
  return raw.includes("<") ? textOf(parseXml(`<t>${raw}</t>`).root) : decodeXml(raw);
}

/** More than every cell that is taken in could show. */
const mostStrings = 2_000_000;

/**
 * All texts by their number.
 *
 * @throws FileFailure "too-many-cells", or "damaged" where one is not closed
 */
export function readSharedStrings(text: string): string[] {
  const prefix = /<((?:[\w-]+:)?)sst[\s>/]/.exec(text)?.[1] ?? "";
  const found: string[] = [];
  let at = 0;
  for (let span = nextSpan(text, `${prefix}si`, at); span; span = nextSpan(text, `${prefix}si`, at)) {
    if (found.length === mostStrings) throw new FileFailure("too-many-cells");
    found.push(stringItem(text.slice(span.innerStart, span.innerEnd), prefix));
    at = span.end;
  }
  return found;
}
