/*
 * Walks the raw text of <sheetData> without building a tree: a sheet may hold millions of cells.
 * The same walk serves reading and editing in place, so it also says where each row and cell stands.
 */
import { columnLimit, rowLimit } from "../../book/area";
import { FileFailure } from "../package/failure";
import { parseAttributes, tagEnd } from "../xml/parseXml";
import { decodeXml } from "../xml/xmlText";

/** One <row> or <c> in the raw text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The inside of the opening tag after its name. */
  readonly tag: string;
  /** What stands between the tags; equal ends when there is nothing. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

function isNameEnd(code: number): boolean {
  return code === 32 || code === 62 || code === 47 || code === 9 || code === 10 || code === 13;
}

/** Looks between two positions only: in a sheet without formulas a search for one would else run to the end each time. */
function indexBetween(raw: string, wanted: string, from: number, to: number): number {
  if (to >= raw.length) return raw.indexOf(wanted, from);
  const at = raw.slice(from, to).indexOf(wanted);
  return at < 0 ? -1 : from + at;
}

/** Where a tag begins that has just this name: `</c` also begins `</color>`, which stands in cells with formatted text. */
function tagBetween(raw: string, tag: string, from: number, to: number): number {
  let at = indexBetween(raw, tag, from, to);
  while (at >= 0 && at < to && !isNameEnd(raw.charCodeAt(at + tag.length))) {
    at = indexBetween(raw, tag, at + 1, to);
  }
  return at;
}

/**
 * The next element of a name between two positions of the raw text. Elements of that name must not nest.
 *
 * @throws FileFailure "damaged" where it is not closed
 */
export function nextSpan(raw: string, name: string, from: number, to = raw.length): Span | undefined {
  const start = tagBetween(raw, `<${name}`, from, to);
  if (start < 0 || start >= to) return undefined;
  const close = tagEnd(raw, start + 1);
  if (close < 0) return undefined;
  const isEmpty = raw.charCodeAt(close - 1) === 47;
  const tag = raw.slice(start + name.length + 1, isEmpty ? close - 1 : close);
  if (isEmpty) return { start, end: close + 1, tag, innerStart: close + 1, innerEnd: close + 1 };
  const found = tagBetween(raw, `</${name}`, close, to);
  const end = found < 0 ? 0 : raw.indexOf(">", found) + 1;
  if (end === 0) throw new FileFailure("damaged");
  return { start, end, tag, innerStart: close + 1, innerEnd: found };
}

/** True when attributes stand one space apart and in double quotes, as every program but a few writes them. */
function isPlain(tag: string): boolean {
  return (
    tag.indexOf("'") < 0 &&
    tag.indexOf("\n") < 0 &&
    tag.indexOf("\t") < 0 &&
    tag.indexOf(" =") < 0 &&
    tag.indexOf("= ") < 0
  );
}

/** The text of an attribute in the inside of a tag. */
export function tagAttribute(tag: string, name: string): string | undefined {
  const at = tag.indexOf(` ${name}="`);
  if (at >= 0) {
    const start = at + name.length + 3;
    return decodeXml(tag.slice(start, tag.indexOf('"', start)));
  }
  if (isPlain(tag)) return undefined;
  const raw = parseAttributes(tag).get(name);
  return raw === undefined ? undefined : decodeXml(raw);
}

/** The zero-based column of "AB12"; -1 when the reference begins with no letter. */
export function columnOfReference(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/**
 * Calls back for each row; rows without a number follow the one before.
 *
 * @throws FileFailure "damaged" beyond the last row that a sheet can have
 */
export function eachRow(raw: string, prefix: string, visit: (row: number, span: Span) => void) {
  let last = -1;
  let at = 0;
  for (let span = nextSpan(raw, `${prefix}row`, at); span; span = nextSpan(raw, `${prefix}row`, at)) {
    const number = Number(tagAttribute(span.tag, "r"));
    last = Number.isInteger(number) && number > 0 ? number - 1 : last + 1;
    if (last >= rowLimit) throw new FileFailure("damaged");
    visit(last, span);
    at = span.end;
  }
}

/**
 * Calls back for each cell of a row; cells without a reference follow the one before.
 *
 * @throws FileFailure "damaged" beyond the last column that a sheet can have
 */
export function eachCell(
  raw: string,
  prefix: string,
  row: Span,
  visit: (column: number, span: Span) => void,
) {
  const name = `${prefix}c`;
  let last = -1;
  let at = row.innerStart;
  for (let span = nextSpan(raw, name, at, row.innerEnd); span; span = nextSpan(raw, name, at, row.innerEnd)) {
    const column = columnOfReference(tagAttribute(span.tag, "r") ?? "");
    last = column >= 0 ? column : last + 1;
    if (last >= columnLimit) throw new FileFailure("damaged");
    visit(last, span);
    at = span.end;
  }
}
