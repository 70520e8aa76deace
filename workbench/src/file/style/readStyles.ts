/* The styles part: what each xf number of a cell means. */
import {
  defaultStyle,
  type Alignment,
  type BorderStyle,
  type CellStyle,
  type FontStyle,
} from "../../book/style";
import type { NamedStyle, StylePart } from "../../book/namedStyles";
import { decodeEscapes } from "../xml/xmlText";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, type XmlElement } from "../xml/xmlTree";
import { readColor, type Palette } from "./colors";
import { builtinFormat } from "./numberFormats";
import {
  borderEdges,
  borderWords,
  horizontalWords,
  patternWords,
  underlineWords,
  verticalWords,
} from "./styleNames";

/** The looks of a workbook's cells by xf number, and the other way round. */
export interface StyleTable {
  readonly styles: readonly CellStyle[];
  readonly indexes: WeakMap<CellStyle, number>;
  readonly palette: Palette;
  /** The named styles of the file with their places among its looks for styles. */
  readonly named: readonly PlacedStyle[];
}

export interface PlacedStyle {
  readonly style: NamedStyle;
  readonly xfId: number;
}

export function readFont(font: XmlElement | undefined, palette: Palette): FontStyle {
  if (font === undefined) return defaultStyle.font;
  const underline = childOf(font, "u");
  return {
    name: attributeOf(childOf(font, "name") ?? childOf(font, "rFont"), "val") ?? defaultStyle.font.name,
    size: numberOf(childOf(font, "sz"), "val") ?? defaultStyle.font.size,
    bold: isOn(childOf(font, "b")),
    italic: isOn(childOf(font, "i")),
    underline:
      underline === undefined
        ? "None"
        : underlineWords.toOffice(attributeOf(underline, "val") ?? "single", "Single"),
    strikethrough: isOn(childOf(font, "strike")),
    color: readColor(childOf(font, "color"), palette) ?? "#000000",
    ...scriptIn(attributeOf(childOf(font, "vertAlign"), "val")),
  };
}

function scriptIn(stored: string | undefined): Pick<FontStyle, "script"> {
  if (stored === "superscript") return { script: "Superscript" };
  return stored === "subscript" ? { script: "Subscript" } : {};
}

function isOn(mark: XmlElement | undefined): boolean {
  return mark !== undefined && flagOf(mark, "val", true);
}

/** The colour of a fill, and what is drawn over it; gradients show their first colour. */
export function readFill(
  fill: XmlElement | undefined,
  palette: Palette,
): Pick<CellStyle, "fill" | "pattern"> {
  const pattern = childOf(fill, "patternFill");
  const front = readColor(childOf(pattern, "fgColor"), palette);
  const back = readBack(childOf(pattern, "bgColor"), palette);
  if (pattern === undefined)
    return filled(readColor(childOf(fill, "gradientFill", "stop", "color"), palette));
  const stored = attributeOf(pattern, "patternType") ?? "none";
  if (stored === "none") return {};
  const kind = patternWords.toOffice(stored, "");
  if (kind === "") return filled(front ?? back);
  return { ...filled(back), pattern: { kind, color: front ?? "#000000" } };
}

function filled(color: string | undefined): { readonly fill?: string } {
  return color === undefined ? {} : { fill: color };
}

/** The palette's last two places are the system's own colours: nothing that anybody chose. */
function readBack(found: XmlElement | undefined, palette: Palette): string | undefined {
  return (numberOf(found, "indexed") ?? 0) >= 64 ? undefined : readColor(found, palette);
}

function readEdge(edge: XmlElement | undefined, palette: Palette): BorderStyle | undefined {
  const stored = attributeOf(edge, "style");
  if (stored === undefined || stored === "none") return undefined;
  const [style = "Continuous", weight = "Thin"] = borderWords.toOffice(stored, "Continuous Thin").split(" ");
  return { style, weight, color: readColor(childOf(edge, "color"), palette) ?? "#000000" };
}

export function readBorders(border: XmlElement | undefined, palette: Palette): CellStyle["borders"] {
  const found: Record<string, BorderStyle> = {};
  const strict: Readonly<Record<string, string>> = { left: "start", right: "end" };
  for (const [name, edge] of borderEdges) {
    const style = readEdge(childOf(border, name) ?? childOf(border, strict[name] ?? name), palette);
    if (style !== undefined) found[edge] = style;
  }
  const diagonal = readEdge(childOf(border, "diagonal"), palette);
  if (diagonal !== undefined && flagOf(border, "diagonalUp")) found["DiagonalUp"] = diagonal;
  if (diagonal !== undefined && flagOf(border, "diagonalDown")) found["DiagonalDown"] = diagonal;
  return found;
}

/** A file turns text by 0 to 90 up, 91 to 180 down, 255 for stacked; Office.js by -90 to 90, 180 for stacked. */
function textOrientation(stored: number): number {
  if (stored === 255) return 180;
  return stored > 90 ? 90 - stored : stored;
}

/** As a file numbers them. */
export const readingOrders = ["Context", "LeftToRight", "RightToLeft"];

function readAlignment(found: XmlElement | undefined): Alignment {
  if (found === undefined) return defaultStyle.alignment;
  return {
    horizontal: horizontalWords.toOffice(attributeOf(found, "horizontal"), "General"),
    vertical: verticalWords.toOffice(attributeOf(found, "vertical"), "Bottom"),
    wrapText: flagOf(found, "wrapText"),
    indentLevel: numberOf(found, "indent") ?? 0,
    textOrientation: textOrientation(numberOf(found, "textRotation") ?? 0),
    shrinkToFit: flagOf(found, "shrinkToFit"),
    readingOrder: readingOrders[numberOf(found, "readingOrder") ?? 0] ?? "Context",
    autoIndent: flagOf(found, "justifyLastLine"),
  };
}

/** Number formats that the file defines, by number. */
export function ownFormats(root: XmlElement | undefined): Map<number, string> {
  const defined = childrenOf(childOf(root, "numFmts"), "numFmt");
  return new Map(
    defined.map((found) => [
      numberOf(found, "numFmtId") ?? -1,
      attributeOf(found, "formatCode") ?? "General",
    ]),
  );
}

interface Pieces {
  readonly formats: ReadonlyMap<number, string>;
  readonly fonts: readonly FontStyle[];
  readonly fills: readonly Pick<CellStyle, "fill" | "pattern">[];
  readonly borders: readonly CellStyle["borders"][];
}

function readXf(xf: XmlElement, pieces: Pieces): CellStyle {
  const format = numberOf(xf, "numFmtId") ?? 0;
  const fill = pieces.fills[numberOf(xf, "fillId") ?? 0];
  const protection = childOf(xf, "protection");
  return {
    numberFormat: pieces.formats.get(format) ?? builtinFormat(format) ?? "General",
    font: pieces.fonts[numberOf(xf, "fontId") ?? 0] ?? defaultStyle.font,
    ...fill,
    borders: pieces.borders[numberOf(xf, "borderId") ?? 0] ?? {},
    alignment: readAlignment(childOf(xf, "alignment")),
    locked: flagOf(protection, "locked", true),
    formulaHidden: flagOf(protection, "hidden"),
  };
}

const applied: readonly (readonly [StylePart, string])[] = [
  ["number", "applyNumberFormat"],
  ["font", "applyFont"],
  ["alignment", "applyAlignment"],
  ["border", "applyBorder"],
  ["patterns", "applyFill"],
  ["protection", "applyProtection"],
];

/** The named styles but "Normal", which a cell has without any. */
function readNamed(root: XmlElement | undefined, pieces: Pieces): readonly PlacedStyle[] {
  const looks = childrenOf(childOf(root, "cellStyleXfs"), "xf");
  return childrenOf(childOf(root, "cellStyles"), "cellStyle").flatMap((found) => {
    const xfId = numberOf(found, "xfId") ?? 0;
    const xf = looks[xfId];
    const builtinId = numberOf(found, "builtinId");
    if (!xf || builtinId === 0 || xfId === 0) return [];
    const includes = applied.filter(([, name]) => flagOf(xf, name, true)).map(([part]) => part);
    const name = decodeEscapes(attributeOf(found, "name") ?? `Style ${xfId}`);
    const style = { name, look: readXf(xf, pieces), includes };
    return [{ xfId, style: builtinId === undefined ? style : { ...style, builtinId } }];
  });
}

/** A look that equals the default is the default itself: the object model knows "no look of its own" by that. */
function settled(style: CellStyle, index: number): CellStyle {
  return index === 0 && JSON.stringify(sorted(style)) === JSON.stringify(sorted(defaultStyle))
    ? defaultStyle
    : style;
}

function sorted(style: CellStyle): unknown {
  return [
    style.numberFormat,
    style.font,
    style.fill ?? "",
    style.pattern ?? "",
    style.borders,
    style.alignment,
    style.locked,
    style.formulaHidden,
    style.named ?? "",
  ];
}

/** All looks of a styles part; without one, the default look is number 0. */
export function readStyles(root: XmlElement | undefined, palette: Palette): StyleTable {
  const pieces: Pieces = {
    formats: ownFormats(root),
    fonts: childrenOf(childOf(root, "fonts"), "font").map((font) => readFont(font, palette)),
    fills: childrenOf(childOf(root, "fills"), "fill").map((fill) => readFill(fill, palette)),
    borders: childrenOf(childOf(root, "borders"), "border").map((border) => readBorders(border, palette)),
  };
  const named = readNamed(root, pieces);
  const names = new Map(named.map(({ style, xfId }) => [xfId, style.name]));
  const found = childrenOf(childOf(root, "cellXfs"), "xf").map((xf, index) => {
    const name = names.get(numberOf(xf, "xfId") ?? 0);
    const look = readXf(xf, pieces);
    return settled(name === undefined ? look : { ...look, named: name }, index);
  });
  const styles = found.length > 0 ? found : [defaultStyle];
  const indexes = new WeakMap<CellStyle, number>();
  styles.forEach((style, index) => indexes.set(style, index));
  return { styles, indexes, palette, named };
}
