/* Colours of a file (theme with tint, palette index, RGB) as "#RRGGBB". */
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  localName,
  numberOf,
  type XmlElement,
} from "../xml/xmlTree";
import { tinted } from "./tint";

const officeTheme = [
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
]; // prettier-ignore

const firstIndexed = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

const laterIndexed = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

export interface Palette {
  /** As theme="…" counts them: light 1, dark 1, light 2, dark 2, accents 1 to 6, link, followed link. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
  /** By its name in drawings: "accent1", "dk1" … */
  readonly scheme: ReadonlyMap<string, string>;
}

const schemeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
];
const themeOrder = [...schemeOrder, "hlink", "folHlink"];
const aliases = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };

function schemeColor(entry: XmlElement | undefined): string | undefined {
  const color = childrenOf(entry)[0];
  const value =
    localName(color ?? { name: "", attributes: new Map(), children: [] }) === "sysClr" ? "lastClr" : "val";
  const hex = attributeOf(color, value);
  return hex !== undefined && /^[0-9A-Fa-f]{6}$/.test(hex) ? hex.toUpperCase() : undefined;
}

/** The palette of a workbook: its theme part and its own indexed colours, where it has them. */
export function readPalette(theme: XmlElement | undefined, styles: XmlElement | undefined): Palette {
  const scheme = theme === undefined ? undefined : descendantsOf(theme, "clrScheme")[0];
  const colors = themeOrder.map(
    (name, index) => schemeColor(childOf(scheme, name)) ?? officeTheme[index] ?? "000000",
  );
  const own = childrenOf(childOf(styles, "colors", "indexedColors"), "rgbColor");
  const indexed = [...firstIndexed, ...firstIndexed, ...laterIndexed];
  own.forEach((entry, index) => (indexed[index] = (attributeOf(entry, "rgb") ?? "FF000000").slice(-6)));
  const byName = new Map(themeOrder.map((name, index) => [name, colors[index] ?? "000000"]));
  for (const [alias, name] of Object.entries(aliases)) byName.set(alias, byName.get(name) ?? "000000");
  return { theme: colors, indexed, scheme: byName };
}

function baseColor(found: XmlElement, palette: Palette): string | undefined {
  const rgb = attributeOf(found, "rgb");
  if (rgb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) return rgb.slice(-6).toUpperCase();
  const theme = numberOf(found, "theme");
  if (theme !== undefined) return palette.theme[theme];
  const indexed = numberOf(found, "indexed");
  return indexed === undefined ? undefined : palette.indexed[indexed];
}

/** "#RRGGBB", or undefined for an automatic colour or none. */
export function readColor(found: XmlElement | undefined, palette: Palette): string | undefined {
  const base = found === undefined ? undefined : baseColor(found, palette);
  return base === undefined ? undefined : `#${tinted(base, numberOf(found, "tint") ?? 0).toUpperCase()}`;
}

/** "#RRGGBB" to the attribute of a file. */
export function toArgb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase().padStart(6, "0").slice(-6)}`;
}
