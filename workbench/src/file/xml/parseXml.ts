/*
 * Text to tree. It is lenient (wrong closing tags are forgiven) and can leave one element unread,
 * as the millions of cells of a sheet are scanned elsewhere.
 */
import type { XmlDocument, XmlElement } from "./xmlTree";

/** The index of the ">" that ends the tag beginning at `start`, past ">" in quoted attribute values; -1 if none. */
export function tagEnd(text: string, start: number): number {
  let end = text.indexOf(">", start);
  let quote = nextQuote(text, start);
  while (quote >= 0 && quote < end) {
    const closing = text.indexOf(text.charAt(quote), quote + 1);
    if (closing < 0) return -1;
    if (closing > end) end = text.indexOf(">", closing);
    quote = nextQuote(text, closing + 1, end);
  }
  return end;
}

function nextQuote(text: string, start: number, limit = text.length): number {
  for (let index = start; index < limit; index++) {
    const code = text.charCodeAt(index);
    if (code === 34 || code === 39) return index;
    if (code === 62) return -1;
  }
  return -1;
}

/** Raw attribute values of a tag's inside. */
export function parseAttributes(inside: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of inside.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    // The writer uses double quotes, so those of a single-quoted value are escaped here.
    if (match[1] !== undefined) found.set(match[1], match[2] ?? (match[3] ?? "").replace(/"/g, "&quot;"));
  }
  return found;
}

function skipTo(text: string, from: number, ending: string): number {
  const at = text.indexOf(ending, from);
  return at < 0 ? text.length : at + ending.length;
}

/** The end of a comment, CDATA section, declaration or doctype that begins at `start`; -1 for a tag. */
function endOfSpecial(text: string, start: number): number {
  if (text.startsWith("<!--", start)) return skipTo(text, start + 4, "-->");
  if (text.startsWith("<![CDATA[", start)) return skipTo(text, start + 9, "]]>");
  if (text.startsWith("<?", start)) return skipTo(text, start + 2, "?>");
  if (text.startsWith("<!", start)) return skipTo(text, start + 2, ">");
  return -1;
}

interface Reading {
  readonly text: string;
  readonly opaque: string | undefined;
  readonly open: XmlElement[];
  at: number;
  prolog: string;
  root: XmlElement | undefined;
}

function addText(reading: Reading, raw: string) {
  if (raw === "") return;
  const parent = reading.open.at(-1);
  if (parent === undefined) {
    if (reading.root === undefined) reading.prolog += raw;
    return;
  }
  const last = parent.children.length - 1;
  const before = parent.children[last];
  if (typeof before === "string") parent.children[last] = before + raw;
  else parent.children.push(raw);
}

function closeTag(reading: Reading, name: string) {
  const depth = reading.open.findLastIndex((open) => open.name === name);
  if (depth >= 0) reading.open.length = depth;
}

/** Takes everything up to the closing tag of an element that is not to be read as one raw text. */
function takeOpaque(reading: Reading, made: XmlElement) {
  const closing = reading.text.indexOf(`</${made.name}`, reading.at);
  const end = closing < 0 ? reading.text.length : closing;
  made.children = [reading.text.slice(reading.at, end)];
  reading.at = end;
}

function openTag(reading: Reading, inside: string) {
  const isEmpty = inside.endsWith("/");
  const body = isEmpty ? inside.slice(0, -1) : inside;
  const name = /^[^\s/>]+/.exec(body)?.[0] ?? "";
  const made: XmlElement = { name, attributes: parseAttributes(body.slice(name.length)), children: [] };
  const parent = reading.open.at(-1);
  if (parent !== undefined) parent.children.push(made);
  else reading.root ??= made;
  if (isEmpty) return;
  reading.open.push(made);
  if (reading.opaque !== undefined && name.slice(name.indexOf(":") + 1) === reading.opaque)
    takeOpaque(reading, made);
}

function readMarkup(reading: Reading, start: number) {
  const { text } = reading;
  const special = endOfSpecial(text, start);
  if (special >= 0) {
    addText(reading, text.slice(start, special));
    reading.at = special;
    return;
  }
  const end = tagEnd(text, start + 1);
  if (end < 0) throw new Error("the XML ends inside a tag");
  reading.at = end + 1;
  if (text.charAt(start + 1) === "/") closeTag(reading, text.slice(start + 2, end).trim());
  else openTag(reading, text.slice(start + 1, end));
}

/**
 * Parses an XML part.
 *
 * @param opaque local name of an element whose inside is kept as one raw text
 * @throws when there is no root element or the text ends inside a tag
 */
export function parseXml(text: string, opaque?: string): XmlDocument {
  const reading: Reading = { text, opaque, open: [], at: 0, prolog: "", root: undefined };
  while (reading.at < text.length) {
    const start = text.indexOf("<", reading.at);
    addText(reading, text.slice(reading.at, start < 0 ? text.length : start));
    if (start < 0) break;
    readMarkup(reading, start);
  }
  if (reading.root === undefined) throw new Error("there is no XML element");
  return { prolog: reading.prolog, root: reading.root };
}
