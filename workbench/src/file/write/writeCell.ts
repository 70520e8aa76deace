/* One <c> element. */
import { addressOf, columnName } from "../../book/address";
import type { Cell, CellValue } from "../../book/book";
import { toFileFormula } from "../formula/toFileFormula";
import { nextSpan, tagAttribute, type Span } from "../sheet/scanRows";
import { encodeAttribute, encodeEscapes, encodeXml } from "../xml/xmlText";
import { parseAttributes } from "../xml/parseXml";
import type { StringWriter } from "./stringWriter";
import type { StyleWriter } from "./styleWriter";

export interface CellTools {
  readonly prefix: string;
  readonly styles: StyleWriter;
  readonly strings: StringWriter;
  /** The `cm` number of dynamic arrays, made when first asked for. */
  readonly dynamicMark: () => number;
  readonly tableAt: (row: number, column: number) => { readonly name: string } | undefined;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly before: Cell | undefined;
  /** The element as it stands in the file, if it does. */
  readonly raw: string | undefined;
  /** True when the raw formula may not be kept although the typed one is the same. */
  readonly mustRewrite: boolean;
}

/** Errors that a file can hold as they are; the newer ones stand in it as #VALUE!. */
const fileErrors = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

interface StoredValue {
  readonly type?: string;
  readonly text: string;
}

/** @param isResult the value of a formula: its text stands in the cell, not among the shared strings */
function storedValue(value: CellValue, isResult: boolean, strings: StringWriter): StoredValue | undefined {
  switch (typeof value) {
    case "undefined":
      return undefined;
    case "number":
      return Number.isFinite(value) ? { text: String(value) } : { type: "e", text: "#NUM!" };
    case "boolean":
      return { type: "b", text: value ? "1" : "0" };
    case "string":
      return isResult
        ? { type: "str", text: encodeXml(encodeEscapes(value)) }
        : { type: "s", text: String(strings.numberOf(value)) };
  }
  return { type: "e", text: fileErrors.has(value.error) ? value.error : "#VALUE!" };
}

function formulaElement({ row, column, cell }: CellPlace, tools: CellTools): string {
  if (cell.formula === undefined) return "";
  const table = tools.tableAt(row, column);
  const text = encodeXml(encodeEscapes(toFileFormula(cell.formula, table === undefined ? {} : { table })));
  const area = cell.arrayArea;
  const kind = area === undefined ? "" : ` t="array" ref="${addressOf(area)}"`;
  return `<${tools.prefix}f${kind}>${text}</${tools.prefix}f>`;
}

export function hasSameFormula(cell: Cell, before: Cell | undefined): boolean {
  if (before === undefined || cell.formula !== before.formula) return false;
  const isSameKind = (cell.isDynamic ?? false) === (before.isDynamic ?? false);
  const one = cell.arrayArea && addressOf(cell.arrayArea);
  return isSameKind && one === (before.arrayArea && addressOf(before.arrayArea));
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "object" && typeof other === "object") return one.error === other.error;
  return Object.is(one, other);
}

/** A formula of the file that another program left without a value: Excel calculates it, and what we found is not written. */
export function isUncalculated(before: Cell | undefined): boolean {
  return before?.formula !== undefined && before.value === undefined;
}

/** True when the file need not change for this cell. */
export function isSameContent(cell: Cell, before: Cell | undefined): boolean {
  if (before === undefined || !hasSameFormula(cell, before)) return false;
  return isUncalculated(before) || isSameValue(cell.value, before.value);
}

function openingTag(
  place: CellPlace,
  tools: CellTools,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const attributes = Object.entries(values).map(([name, value]) =>
    value === undefined ? "" : ` ${name}="${encodeAttribute(value)}"`,
  );
  return `<${tools.prefix}c r="${columnName(place.column)}${place.row + 1}"${attributes.join("")}`;
}

function styleNumber(place: CellPlace, tools: CellTools): string | undefined {
  const number = tools.styles.indexOf(place.cell.style, place.before?.style);
  return number === 0 ? undefined : String(number);
}

/** The whole of the cell is as it was but for its look. */
function restyled(place: CellPlace, raw: string, tools: CellTools): string {
  const span = nextSpan(raw, `${tools.prefix}c`, 0);
  const tag = span?.tag ?? "";
  const { r: _reference, s: _style, ...kept } = Object.fromEntries(parseAttributes(tag));
  const others = Object.entries(kept).map(([name, value]) => ` ${name}="${value}"`);
  const opening = openingTag(place, tools, { s: styleNumber(place, tools) }) + others.join("");
  const inside = raw.slice(span?.innerStart ?? 0, span?.innerEnd ?? 0);
  return inside === "" ? `${opening}/>` : `${opening}>${inside}</${tools.prefix}c>`;
}

/** The formula as it stands in the file, with its `cm`; shared formulas stay shared while only results change. */
function keptFormula(
  { raw, cell, before, mustRewrite }: CellPlace,
  prefix: string,
): { f: string; cm?: string } | undefined {
  if (raw === undefined || mustRewrite || cell.formula === undefined || !hasSameFormula(cell, before))
    return undefined;
  const outer = nextSpan(raw, `${prefix}c`, 0);
  const span = nextSpan(raw, `${prefix}f`, outer?.innerStart ?? 0);
  if (span === undefined || outer === undefined) return undefined;
  const cm = tagAttribute(outer.tag, "cm");
  return { f: raw.slice(span.start, span.end), ...(cm === undefined ? {} : { cm }) };
}

/** The element of a cell whose value, formula or look changed. */
export function writeCell(place: CellPlace, tools: CellTools): string {
  const { cell, raw, before, mustRewrite } = place;
  if (raw !== undefined && !mustRewrite && isSameContent(cell, before)) return restyled(place, raw, tools);
  const kept = keptFormula(place, tools.prefix);
  const isDynamic = cell.formula !== undefined && cell.isDynamic === true && cell.arrayArea !== undefined;
  const stored = storedValue(cell.value, cell.formula !== undefined, tools.strings);
  const opening = openingTag(place, tools, {
    s: styleNumber(place, tools),
    t: stored?.type,
    cm: kept === undefined ? (isDynamic ? String(tools.dynamicMark()) : undefined) : kept.cm,
  });
  const formula = kept?.f ?? formulaElement(place, tools);
  const value = stored === undefined ? "" : `<${tools.prefix}v>${stored.text}</${tools.prefix}v>`;
  const inside = formula + value;
  return inside === "" ? `${opening}/>` : `${opening}>${inside}</${tools.prefix}c>`;
}

/** The group of the shared formula that a raw cell belongs to, and whether it defines it. */
export function sharedGroup(
  raw: string,
  span: Span,
  prefix: string,
): { group: string; isMaster: boolean } | undefined {
  const formula = nextSpan(raw, `${prefix}f`, span.innerStart, span.innerEnd);
  if (formula === undefined || tagAttribute(formula.tag, "t") !== "shared") return undefined;
  return { group: tagAttribute(formula.tag, "si") ?? "", isMaster: formula.innerEnd > formula.innerStart };
}
