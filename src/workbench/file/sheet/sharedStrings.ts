/* The shared strings part: rich text becomes plain, phonetic readings are left out. */
import { decodeEscapes, decodeXml } from "../xml/xmlText";
import { parseXml } from "../xml/parseXml";
import { textOf } from "../xml/xmlTree";
import { nextSpan } from "./scanRows";

/** The plain text of the inside of an <si> or <is>. */
export function stringItem(inside: string, prefix: string): string {
  const withoutPhonetic = inside.includes(`<${prefix}rPh`)
    ? inside.replace(new RegExp(`<${prefix}rPh\\b[\\s\\S]*?</${prefix}rPh\\s*>`, "g"), "")
    : inside;
  let text = "";
  let at = 0;
  const name = `${prefix}t`;
  for (let span = nextSpan(withoutPhonetic, name, at); span; span = nextSpan(withoutPhonetic, name, at)) {
    text += plain(withoutPhonetic.slice(span.innerStart, span.innerEnd));
    at = span.end;
  }
  return decodeEscapes(text);
}

/** Raw text of an element without children; CDATA is rare enough to go through the parser. */
export function plain(raw: string): string {
  return raw.includes("<") ? textOf(parseXml(`<t>${raw}</t>`).root) : decodeXml(raw);
}

/** All texts by their number. */
export function readSharedStrings(text: string): string[] {
  const prefix = /<((?:[\w-]+:)?)sst[\s>/]/.exec(text)?.[1] ?? "";
  const found: string[] = [];
  let at = 0;
  for (let span = nextSpan(text, `${prefix}si`, at); span; span = nextSpan(text, `${prefix}si`, at)) {
    found.push(stringItem(text.slice(span.innerStart, span.innerEnd), prefix));
    at = span.end;
  }
  return found;
}
