/* Named styles in the styles part: a look each among those for styles, and an entry with its name. */
import { builtinStyles, type NamedStyle, styleParts } from "../../book/namedStyles";
import { type CellStyle, defaultStyle } from "../../book/style";
import type { StyleTable } from "../style/readStyles";
import { encodeEscapes } from "../xml/xmlText";
import {
  attributeOf,
  childrenOf,
  element,
  needChild,
  numberOf,
  prefixOf,
  setAttribute,
  withPrefix,
  type XmlElement,
} from "../xml/xmlTree";
import { isSame } from "../../book/same";
import { stylesOrder } from "./stylesOrder";

interface Tools {
  readonly open: () => XmlElement;
  readonly table: StyleTable;
  readonly styleNamed: (name: string) => NamedStyle | undefined;
  /** Changes a look of the file where the style differs from the base that it shows. */
  readonly patch: (xf: XmlElement, style: CellStyle, base: CellStyle) => void;
}

/** Which parts a style includes is said by leaving the others out. */
const marks = {
  number: "applyNumberFormat",
  font: "applyFont",
  alignment: "applyAlignment",
  border: "applyBorder",
  patterns: "applyFill",
  protection: "applyProtection",
} as const;

export class NamedStyleWriter {
  private readonly added = new Map<string, number>();

  constructor(private readonly tools: Tools) {}

  /** The place of a style's look among those for styles; 0, which is "Normal", without a name. */
  numberOf(name: string | undefined): number {
    if (name === undefined) return 0;
    const known =
      this.tools.table.named.find(({ style }) => style.name === name)?.xfId ?? this.added.get(name);
    if (known !== undefined) return known;
    const style = this.tools.styleNamed(name);
    return style ? this.add(style) : 0;
  }

  write(before: readonly NamedStyle[], now: readonly NamedStyle[]) {
    for (const style of now) {
      const old = before.find(({ name }) => name === style.name);
      if (!old) this.numberOf(style.name);
      else if (!isSame(old, style)) this.change(old, style);
    }
    for (const { name } of before) if (!now.some((style) => style.name === name)) this.remove(name);
  }

  private add(style: NamedStyle): number {
    const looks = this.list(
      "cellStyleXfs",
      element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
    );
    const entries = this.list("cellStyles", element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 }));
    const xf = element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    this.tools.patch(xf, style.look, defaultStyle);
    markParts(xf, style);
    const xfId = push(looks, xf);
    const builtinId = builtinStyles.find(({ name }) => name === style.name)?.builtinId ?? style.builtinId;
    push(entries, element("cellStyle", { name: encodeEscapes(style.name), xfId, builtinId }));
    this.added.set(style.name, xfId);
    return xfId;
  }

  private change(old: NamedStyle, style: NamedStyle) {
    const xf = childrenOf(this.list("cellStyleXfs"))[this.numberOf(style.name)];
    if (!xf) return;
    this.tools.patch(xf, style.look, old.look);
    markParts(xf, style);
    const entry = this.entryOf(style.name);
    if (entry && style.builtinId !== undefined) setAttribute(entry, "customBuiltin", true);
  }

  /** The look stays, as the places of the others count on it; without a name nothing leads to it. */
  private remove(name: string) {
    const list = this.list("cellStyles");
    const entry = this.entryOf(name);
    list.children = list.children.filter((child) => child !== entry);
    if (list.attributes.has("count")) setAttribute(list, "count", childrenOf(list).length);
  }

  private entryOf(name: string): XmlElement | undefined {
    return childrenOf(this.list("cellStyles")).find(
      (entry) => attributeOf(entry, "name") === encodeEscapes(name),
    );
  }

  private list(name: string, first?: XmlElement): XmlElement {
    const list = needChild(this.tools.open(), name, stylesOrder);
    if (first && childrenOf(list).length === 0) push(list, first);
    return list;
  }
}

function push(list: XmlElement, item: XmlElement): number {
  list.children.push(withPrefix(item, prefixOf(list)));
  const place = childrenOf(list).length - 1;
  if (numberOf(list, "count") !== undefined || place === 0) setAttribute(list, "count", place + 1);
  return place;
}

function markParts(xf: XmlElement, { includes }: NamedStyle) {
  for (const part of styleParts) setAttribute(xf, marks[part], includes.includes(part) ? undefined : false);
}
