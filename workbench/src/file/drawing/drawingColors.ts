/* Colours of drawings: RGB, theme, system; made lighter, darker, transparent. */
import { namedColor } from "../../book/colorNames";
import type { Palette } from "../style/colors";
import { attributeOf, childOf, childrenOf, localName, numberOf, type XmlElement } from "../xml/xmlTree";
import { fromHsl, toHsl, type Rgb } from "./hsl";

export interface DrawingColor {
  readonly color: string;
  /** 0 is opaque, 1 invisible. */
  readonly transparency: number;
}

/** Drawings shorten three words of the names that HTML has: "dkBlue", "ltGray", "medPurple". */
function presetColor(name: string): string | undefined {
  const long = name
    .replace(/^dk/, "dark")
    .replace(/^lt/, "light")
    .replace(/^med(?!ium)/, "medium");
  return namedColor(long)?.slice(1);
}

function baseOf(found: XmlElement, palette: Palette): string | undefined {
  const value = attributeOf(found, "val") ?? "";
  switch (localName(found)) {
    case "srgbClr":
      return value;
    case "schemeClr":
      return palette.scheme.get(value);
    case "sysClr":
      return attributeOf(found, "lastClr") ?? (value === "window" ? "FFFFFF" : "000000");
    case "prstClr":
      return presetColor(value);
  }
  return undefined;
}

/** A channel of sRGB, 0 to 1, as the light that it stands for, and back. */
const toLight = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const fromLight = (light: number) =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

/** Tints and shades of drawings are of the light, unlike those of cells. */
function lit([red, green, blue]: Rgb, change: (light: number) => number): Rgb {
  const lighted = (channel: number) => fromLight(change(toLight(channel)));
  return [lighted(red), lighted(green), lighted(blue)];
}

/** One transformation of a colour, such as lumMod 75%. */
function changed(color: Rgb, change: XmlElement): Rgb {
  const amount = (numberOf(change, "val") ?? 100000) / 100000;
  const [hue, saturation, lightness] = toHsl(color);
  switch (localName(change)) {
    case "lumMod":
      return fromHsl([hue, saturation, bounded(lightness * amount)]);
    case "lumOff":
      return fromHsl([hue, saturation, bounded(lightness + amount)]);
    case "tint":
      return lit(color, (light) => 1 - (1 - light) * amount);
    case "shade":
      return lit(color, (light) => light * amount);
  }
  return color;
}

function bounded(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}

function fractionsOf(hex: string): Rgb {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}

function hexOf(color: Rgb): string {
  const channels = color.map((part) =>
    Math.round(bounded(part) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return channels.join("").toUpperCase();
}

/** The colour inside an element such as solidFill or fontRef. */
export function readDrawingColor(holder: XmlElement | undefined, palette: Palette): DrawingColor | undefined {
  const found = childrenOf(holder).find((child) => localName(child).endsWith("Clr"));
  const base = found === undefined ? undefined : baseOf(found, palette);
  if (found === undefined || base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  // Only the last colour is rounded: a swatch of Excel is a lumMod and a lumOff.
  const color = hexOf(childrenOf(found).reduce(changed, fractionsOf(base)));
  const alpha = numberOf(childOf(found, "alpha"), "val") ?? 100000;
  return { color: `#${color}`, transparency: Math.round((1 - alpha / 100000) * 1e6) / 1e6 };
}
