/* Words of DrawingML and of Office.js for the same thing. */
import { wordList } from "../style/styleNames";

const oddGeometries: Readonly<Record<string, string>> = {
  rtTriangle: "RightTriangle",
  lineInv: "LineInverse",
  wedgeRoundRectCallout: "WedgeRRectCallout",
};

/** "roundRect" → "RoundRectangle": Office.js spells out what DrawingML shortens. */
export function geometryOfPreset(preset: string): string {
  const odd = oddGeometries[preset];
  if (odd !== undefined) return odd;
  const long = preset
    .replace(/[rR]ect$/, (end) => `${end}angle`)
    .replace(/[dD]iag(?=[A-Z])/, (part) => `${part}onal`);
  return long.charAt(0).toUpperCase() + long.slice(1);
}

export function presetOfGeometry(geometry: string): string {
  const odd = Object.entries(oddGeometries).find(([, office]) => office === geometry)?.[0];
  if (odd !== undefined) return odd;
  const short = geometry.replace(/(Rect)angle$/, "$1").replace(/(Diag)onal/, "$1");
  return short.charAt(0).toLowerCase() + short.slice(1);
}

/** The dash of a line; a round dot is a dot with round caps, so it is not in the list. */
export const dashWords = wordList({
  solid: "Solid",
  dash: "Dash",
  dashDot: "DashDot",
  sysDashDotDot: "DashDotDot",
  lgDash: "LongDash",
  lgDashDot: "LongDashDot",
  lgDashDotDot: "LongDashDotDot",
  sysDot: "SquareDot",
  sysDash: "SystemDash",
  dot: "SystemDot",
  sysDashDot: "SystemDashDot",
});

export const compoundWords = wordList({
  sng: "Single",
  dbl: "ThinThin",
  thickThin: "ThickThin",
  thinThick: "ThinThick",
  tri: "ThickBetweenThin",
});

export const arrowWords = wordList({
  none: "None",
  triangle: "Triangle",
  stealth: "Stealth",
  diamond: "Diamond",
  oval: "Oval",
  arrow: "Open",
});

export const arrowLengthWords = wordList({ sm: "Short", med: "Medium", lg: "Long" });
export const arrowWidthWords = wordList({ sm: "Narrow", med: "Medium", lg: "Wide" });

export const textUnderlineWords = wordList({
  none: "None",
  sng: "Single",
  dbl: "Double",
  heavy: "Heavy",
  dotted: "Dotted",
  dottedHeavy: "DottedHeavy",
  dash: "Dash",
  dashHeavy: "DashHeavy",
  dashLong: "DashLong",
  dashLongHeavy: "DashLongHeavy",
  dotDash: "DotDash",
  dotDashHeavy: "DotDashHeavy",
  dotDotDash: "DotDotDash",
  dotDotDashHeavy: "DotDotDashHeavy",
  wavy: "Wavy",
  wavyHeavy: "WavyHeavy",
  wavyDbl: "WavyDouble",
});

export const textHorizontalWords = wordList({
  l: "Left",
  ctr: "Center",
  r: "Right",
  just: "Justify",
  justLow: "JustifyLow",
  dist: "Distributed",
  thaiDist: "ThaiDistributed",
});

export const textVerticalWords = wordList({
  t: "Top",
  ctr: "Middle",
  b: "Bottom",
  just: "Justified",
  dist: "Distributed",
});

export const textOrientationWords = wordList({
  horz: "Horizontal",
  vert: "Vertical",
  vert270: "Vertical270",
  wordArtVert: "WordArtVertical",
  eaVert: "EastAsianVertical",
  mongolianVert: "MongolianVertical",
  wordArtVertRtl: "WordArtVerticalRTL",
});

export const autoSizeWords = wordList({
  noAutofit: "AutoSizeNone",
  normAutofit: "AutoSizeTextToFitShape",
  spAutoFit: "AutoSizeShapeToFitText",
});

export const placementWords = wordList({ twoCell: "TwoCell", oneCell: "OneCell", absolute: "Absolute" });
