/* The fill of a cell, or of a named style: a colour, and a pattern over it. */
import type { CellStyle } from "../book/style";
import { asColor, oneOf } from "./argument";
import { apiNotFound, invalidArgument } from "../protocol/refusal";

const patterns = [
  "None", "Solid", "Gray50", "Gray75", "Gray25", "Horizontal", "Vertical", "Down", "Up", "Checker", "SemiGray75",
  "LightHorizontal", "LightVertical", "LightDown", "LightUp", "Grid", "CrissCross", "Gray16", "Gray8", "LinearGradient",
  "RectangularGradient",
] as const; // prettier-ignore

export function withoutFill({ fill: _fill, pattern: _pattern, ...style }: CellStyle): CellStyle {
  return style;
}

/** "" takes the colour away, and a pattern with it. */
export function withColor(style: CellStyle, given: unknown): CellStyle {
  return given === "" ? withoutFill(style) : { ...style, fill: asColor(given) };
}

export function patternOf({ fill, pattern }: CellStyle): string {
  return pattern?.kind ?? (fill === undefined ? "None" : "Solid");
}

export function withPattern(style: CellStyle, given: unknown): CellStyle {
  const kind = oneOf(given, patterns);
  if (kind.endsWith("Gradient")) throw apiNotFound(`setting RangeFill.Pattern to "${kind}"`);
  if (kind === "None") return withoutFill(style);
  const { pattern: before, ...plain } = style;
  if (kind === "Solid") return { ...plain, fill: style.fill ?? "#FFFFFF" };
  return { ...style, pattern: { kind, color: before?.color ?? "#000000" } };
}

/** The colour of the lines; "" where there are none. */
export function patternColorOf({ pattern }: CellStyle): string {
  return pattern?.color ?? "";
}

export function withPatternColor(style: CellStyle, given: unknown): CellStyle {
  if (!style.pattern) throw invalidArgument("the fill has no pattern");
  return { ...style, pattern: { ...style.pattern, color: asColor(given) } };
}
