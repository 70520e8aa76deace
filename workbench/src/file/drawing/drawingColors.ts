/* Colours of drawings: RGB, theme, system; made lighter, darker, transparent. */
import { fromHsl, tinted, toHsl, type Palette } from "../style/colors";
import { attributeOf, childOf, childrenOf, localName, numberOf, type XmlElement } from "../xml/xmlTree";

export interface DrawingColor {
  readonly color: string;
  /** 0 is opaque, 1 invisible. */
  readonly transparency: number;
}

const presets: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  gray: "808080",
  orange: "FFA500",
};

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
      return presets[value] ?? "000000";
  }
  return undefined;
}

/** One transformation of a colour, such as lumMod 75%. */
function changed(hex: string, change: XmlElement): string {
  const amount = (numberOf(change, "val") ?? 100000) / 100000;
  const [hue, saturation, lightness] = toHsl(hex);
  switch (localName(change)) {
    case "lumMod":
      return fromHsl([hue, saturation, Math.min(1, lightness * amount)]);
    case "lumOff":
      return fromHsl([hue, saturation, Math.min(1, lightness + amount)]);
    case "tint":
      return tinted(hex, 1 - amount);
    case "shade":
      return tinted(hex, amount - 1);
  }
  return hex;
}

/** The colour inside an element such as solidFill or fontRef. */
export function readDrawingColor(holder: XmlElement | undefined, palette: Palette): DrawingColor | undefined {
  const found = childrenOf(holder).find((child) => localName(child).endsWith("Clr"));
  const base = found === undefined ? undefined : baseOf(found, palette);
  if (found === undefined || base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  const color = childrenOf(found).reduce(changed, base.toUpperCase());
  const alpha = numberOf(childOf(found, "alpha"), "val") ?? 100000;
  return { color: `#${color}`, transparency: Math.round((1 - alpha / 100000) * 1e6) / 1e6 };
}
