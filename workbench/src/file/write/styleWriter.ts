/*
 * Looks to xf numbers. Looks of the file keep their number; a changed one gets a new xf derived from the one it
 * changed, so that what the model does not know (theme colours, named styles, patterns) stays.
 */
import type { ConditionalLook } from "../../book/book";
import type { NamedStyle } from "../../book/namedStyles";
import { defaultStyle, type Alignment, type CellStyle, type FontStyle } from "../../book/style";
import { toArgb } from "../style/colors";
import { builtinNumber } from "../style/numberFormats";
import type { StyleTable } from "../style/readStyles";
import { ownFormats, readingOrders } from "../style/readStyles";
import {
  borderEdges,
  borderWord,
  horizontalWords,
  patternWords,
  underlineWords,
  verticalWords,
} from "../style/styleNames";
import { writeElement } from "../xml/writeXml";
import {
  childOf,
  childrenOf,
  element,
  needChild,
  numberOf,
  prefixOf,
  removeChildren,
  replaceChild,
  setAttribute,
  withPrefix,
  type XmlElement,
} from "../xml/xmlTree";
import { NamedStyleWriter } from "./namedStyleWriter";
import { stylesOrder } from "./stylesOrder";
import { dxfOf } from "./writeDxf";
import { isSame, keyOf } from "../../book/same";

export const fontOrder = [
  "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme",
]; // prettier-ignore
const borderOrder = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

function mark(font: XmlElement, local: string, isOn: boolean) {
  replaceChild(font, local, isOn ? element(local) : undefined, fontOrder);
}

/** Patches what differs and leaves the rest: a font with a theme colour keeps it while it turns bold. */
function patchFont(font: XmlElement, before: FontStyle, now: FontStyle) {
  if (now.bold !== before.bold) mark(font, "b", now.bold);
  if (now.italic !== before.italic) mark(font, "i", now.italic);
  if (now.strikethrough !== before.strikethrough) mark(font, "strike", now.strikethrough);
  if (now.underline !== before.underline) {
    const stored = underlineWords.toFile(now.underline, "single");
    const made = stored === "none" ? undefined : element("u", stored === "single" ? {} : { val: stored });
    replaceChild(font, "u", made, fontOrder);
  }
  if (now.script !== before.script) {
    const made = now.script && element("vertAlign", { val: now.script.toLowerCase() });
    replaceChild(font, "vertAlign", made, fontOrder);
  }
  if (now.size !== before.size) replaceChild(font, "sz", element("sz", { val: now.size }), fontOrder);
  if (now.color !== before.color) {
    replaceChild(font, "color", element("color", { rgb: toArgb(now.color) }), fontOrder);
  }
  if (now.name === before.name) return;
  replaceChild(font, "name", element("name", { val: now.name }), fontOrder);
  removeChildren(font, "scheme"); // else Excel would show the theme's font
}

function edgeElement(local: string, edge: CellStyle["borders"][keyof CellStyle["borders"]]): XmlElement {
  if (edge === undefined) return element(local);
  return element(local, { style: borderWord(edge.style, edge.weight) }, [
    element("color", { rgb: toArgb(edge.color) }),
  ]);
}

/** Strict files say start and end. */
function nameIn(border: XmlElement, local: string): string {
  const strict = local === "left" ? "start" : local === "right" ? "end" : local;
  return childOf(border, strict) === undefined ? local : strict;
}

/** Patches the edges of a border that differ. */
export function patchBorder(border: XmlElement, before: CellStyle["borders"], now: CellStyle["borders"]) {
  for (const [local, edge] of borderEdges) {
    if (isSame(before[edge], now[edge])) continue;
    const name = nameIn(border, local);
    replaceChild(border, name, edgeElement(name, now[edge]), borderOrder);
  }
  const isDiagonalSame =
    isSame(before.DiagonalUp, now.DiagonalUp) && isSame(before.DiagonalDown, now.DiagonalDown);
  if (isDiagonalSame) return;
  setAttribute(border, "diagonalUp", now.DiagonalUp === undefined ? undefined : true);
  setAttribute(border, "diagonalDown", now.DiagonalDown === undefined ? undefined : true);
  replaceChild(border, "diagonal", edgeElement("diagonal", now.DiagonalUp ?? now.DiagonalDown), borderOrder);
}

function storedRotation(office: number): number {
  if (office === 180) return 255;
  return office < 0 ? 90 - office : office;
}

function alignmentValues(now: Alignment) {
  const { horizontal, vertical } = now;
  return {
    horizontal: horizontal === "General" ? undefined : horizontalWords.toFile(horizontal, "general"),
    vertical: vertical === "Bottom" ? undefined : verticalWords.toFile(vertical, "bottom"),
    textRotation: now.textOrientation === 0 ? undefined : storedRotation(now.textOrientation),
    wrapText: now.wrapText || undefined,
    indent: now.indentLevel === 0 ? undefined : now.indentLevel,
    shrinkToFit: now.shrinkToFit || undefined,
    justifyLastLine: now.autoIndent || undefined,
    readingOrder: readingOrders.indexOf(now.readingOrder) || undefined,
  };
}

function patchAlignment(xf: XmlElement, now: Alignment) {
  const alignment = needChild(xf, "alignment", ["alignment", "protection", "extLst"]);
  for (const [name, value] of Object.entries(alignmentValues(now))) setAttribute(alignment, name, value);
  if (alignment.attributes.size === 0) removeChildren(xf, "alignment");
  setAttribute(xf, "applyAlignment", true);
}

function patchProtection(xf: XmlElement, now: CellStyle) {
  const protection = needChild(xf, "protection", ["alignment", "protection", "extLst"]);
  setAttribute(protection, "locked", now.locked ? undefined : false);
  setAttribute(protection, "hidden", now.formulaHidden ? true : undefined);
  if (protection.attributes.size === 0) removeChildren(xf, "protection");
  setAttribute(xf, "applyProtection", true);
}

/** The numbered list of one kind (fonts, fills …) with the place of each text that is in it. */
class NumberedList {
  private readonly places = new Map<string, number>();

  constructor(private readonly list: XmlElement) {
    childrenOf(list).forEach((item, index) => this.remember(item, index));
  }

  at(index: number): XmlElement | undefined {
    return childrenOf(this.list)[index];
  }

  numberOf(item: XmlElement): number {
    const known = this.places.get(writeElement(withPrefix(item, prefixOf(this.list))));
    if (known !== undefined) return known;
    this.list.children.push(item);
    const count = this.places.size === 0 ? 0 : Number(childrenOf(this.list).length - 1);
    this.remember(item, count);
    if (this.list.attributes.has("count")) setAttribute(this.list, "count", count + 1);
    return count;
  }

  private remember(item: XmlElement, index: number) {
    const text = writeElement(item);
    if (!this.places.has(text)) this.places.set(text, index);
  }
}

export class StyleWriter {
  private lists = new Map<string, NumberedList>();
  private readonly known = new Map<string, number>();
  private readonly byStyle = new WeakMap<CellStyle, Map<number, number>>();
  private readonly named: NamedStyleWriter;

  /** @param open the root of the styles part, called only when a look must be added */
  constructor(
    private readonly open: () => XmlElement,
    private readonly table: StyleTable,
    styleNamed: (name: string) => NamedStyle | undefined,
  ) {
    const patch = (xf: XmlElement, style: CellStyle, base: CellStyle) => this.patchXf(xf, style, base);
    this.named = new NamedStyleWriter({ open, table, styleNamed, patch });
  }

  /** The xf number of a look. @param base the look that it came from */
  indexOf(style: CellStyle, base?: CellStyle): number {
    const own = this.table.indexes.get(style);
    if (own !== undefined) return own;
    if (style === defaultStyle) return 0;
    const baseIndex = (base && this.table.indexes.get(base)) ?? 0;
    const quick = this.byStyle.get(style)?.get(baseIndex);
    if (quick !== undefined) return quick;
    const index = this.derived(style, baseIndex);
    this.byStyle.set(style, (this.byStyle.get(style) ?? new Map<number, number>()).set(baseIndex, index));
    return index;
  }

  /** The number of a differential format of a conditional format; undefined for a look that changes nothing. */
  dxfNumber(look: ConditionalLook): number | undefined {
    const made = dxfOf(look);
    if (childrenOf(made).length === 0) return undefined;
    const format = childOf(made, "numFmt");
    if (format !== undefined)
      setAttribute(format, "numFmtId", this.formatNumber(look.numberFormat ?? "General"));
    return this.list("dxfs").numberOf(made);
  }

  /** The number of a look that names a colour for filters and sorts: of a fill, or of a font; none is "no colour". */
  colorNumber(part: "fill" | "font", color: string | undefined): number {
    const argb = color === undefined ? undefined : { rgb: toArgb(color) };
    const colors = argb ? [element("fgColor", argb), element("bgColor", argb)] : [];
    const pattern = element("patternFill", { patternType: argb ? "solid" : "none" }, colors);
    const font = element("font", {}, [element("color", argb ?? { auto: true })]);
    const made = part === "fill" ? element("fill", {}, [pattern]) : font;
    return this.list("dxfs").numberOf(element("dxf", {}, [made]));
  }

  private list(name: string): NumberedList {
    const known = this.lists.get(name);
    if (known !== undefined) return known;
    const made = new NumberedList(needChild(this.open(), name, stylesOrder));
    this.lists.set(name, made);
    return made;
  }

  private derived(style: CellStyle, baseIndex: number): number {
    const key = `${baseIndex} ${keyOf(style)} ${style.font === defaultStyle.font}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const base = this.table.styles[baseIndex] ?? defaultStyle;
    const index = isSame(base, style) ? baseIndex : this.addXf(style, base, baseIndex);
    this.known.set(key, index);
    return index;
  }

  private addXf(style: CellStyle, base: CellStyle, baseIndex: number): number {
    const found = this.list("cellXfs").at(baseIndex);
    const plainXf = element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    const xf = found === undefined ? plainXf : structuredClone(found);
    if (style.named !== base.named) setAttribute(xf, "xfId", this.named.numberOf(style.named));
    this.patchXf(xf, style, base);
    return this.list("cellXfs").numberOf(xf);
  }

  private patchXf(xf: XmlElement, style: CellStyle, base: CellStyle) {
    const put = (name: string, apply: string, number: number) => {
      setAttribute(xf, name, number);
      setAttribute(xf, apply, true);
    };
    if (style.numberFormat !== base.numberFormat) {
      put("numFmtId", "applyNumberFormat", this.formatNumber(style.numberFormat));
    }
    if (!isSame(style.font, base.font))
      put("fontId", "applyFont", this.fontNumber(style.font, base.font, xf));
    if (style.fill !== base.fill || !isSame(style.pattern, base.pattern))
      put("fillId", "applyFill", this.fillNumber(style));
    if (!isSame(style.borders, base.borders)) {
      put("borderId", "applyBorder", this.borderNumber(style.borders, base.borders, xf));
    }
    if (!isSame(style.alignment, base.alignment)) patchAlignment(xf, style.alignment);
    if (style.locked !== base.locked || style.formulaHidden !== base.formulaHidden)
      patchProtection(xf, style);
  }

  /** Adds, changes and removes the named styles of a book, whether or not a cell has them. */
  writeNamed(before: readonly NamedStyle[], now: readonly NamedStyle[]) {
    this.named.write(before, now);
  }

  private formatNumber(code: string): number {
    const builtin = builtinNumber(code);
    const own = ownFormats(this.open());
    const known = [...own].find(([, format]) => format === code)?.[0];
    if (known !== undefined) return known;
    if (builtin !== undefined) return builtin;
    const number = Math.max(163, ...own.keys()) + 1;
    this.list("numFmts").numberOf(element("numFmt", { numFmtId: number, formatCode: code }));
    return number;
  }

  private fontNumber(font: FontStyle, before: FontStyle, xf: XmlElement): number {
    const normal = this.list("cellXfs").at(0);
    // The very object of the default look means "the workbook's own font", which need not be Calibri.
    if (font === defaultStyle.font && normal !== undefined) return numberOf(normal, "fontId") ?? 0;
    const found = this.list("fonts").at(numberOf(xf, "fontId") ?? 0);
    const made = found === undefined ? element("font") : structuredClone(found);
    patchFont(made, before, font);
    return this.list("fonts").numberOf(made);
  }

  private fillNumber({ fill, pattern }: CellStyle): number {
    if (pattern === undefined && fill === undefined) return 0;
    const back = fill === undefined ? { indexed: 64 } : { rgb: toArgb(fill) };
    const colors = pattern
      ? [element("fgColor", { rgb: toArgb(pattern.color) }), element("bgColor", back)]
      : [element("fgColor", back), element("bgColor", { indexed: 64 })];
    const patternType = pattern ? patternWords.toFile(pattern.kind, "solid") : "solid";
    return this.list("fills").numberOf(
      element("fill", {}, [element("patternFill", { patternType }, colors)]),
    );
  }

  private borderNumber(now: CellStyle["borders"], before: CellStyle["borders"], xf: XmlElement): number {
    const found = this.list("borders").at(numberOf(xf, "borderId") ?? 0);
    const made = found === undefined ? element("border") : structuredClone(found);
    patchBorder(made, before, now);
    return this.list("borders").numberOf(made);
  }
}
