/* Words of a file and words of Office.js for the same thing. */
import type { BorderEdge } from "../../book/style";

/** A two-way word list; what is not in it passes with the fallback. */
export interface WordList {
  toOffice(stored: string | undefined, otherwise: string): string;
  toFile(office: string, otherwise: string): string;
}

export function wordList(pairs: Readonly<Record<string, string>>): WordList {
  const toOffice = new Map(Object.entries(pairs));
  const toFile = new Map(Object.entries(pairs).map(([stored, office]) => [office, stored]));
  return {
    toOffice: (stored, otherwise) => (stored === undefined ? otherwise : (toOffice.get(stored) ?? otherwise)),
    toFile: (office, otherwise) => toFile.get(office) ?? otherwise,
  };
}

export const underlineWords = wordList({
  none: "None",
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
});

export const horizontalWords = wordList({
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
});

export const verticalWords = wordList({
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
});

/** Style and weight of a border in one word each way: "Continuous Thin". */
export const borderWords = wordList({
  hair: "Continuous Hairline",
  thin: "Continuous Thin",
  medium: "Continuous Medium",
  thick: "Continuous Thick",
  dashed: "Dash Thin",
  mediumDashed: "Dash Medium",
  dotted: "Dot Thin",
  double: "Double Thick",
  dashDot: "DashDot Thin",
  mediumDashDot: "DashDot Medium",
  dashDotDot: "DashDotDot Thin",
  mediumDashDotDot: "DashDotDot Medium",
  slantDashDot: "SlantDashDot Medium",
});

/** The nearest border of a file for a style and weight that do not go together in it. */
export function borderWord(style: string, weight: string): string {
  const exact = borderWords.toFile(`${style} ${weight}`, "");
  if (exact !== "") return exact;
  const isHeavy = weight === "Medium" || weight === "Thick";
  return borderWords.toFile(
    `${style} ${isHeavy ? "Medium" : "Thin"}`,
    style === "Double" ? "double" : "thin",
  );
}

/** Child elements of a border, in the schema's order, with the edge they draw. */
export const borderEdges: readonly (readonly [string, BorderEdge])[] = [
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
];

/** Fills that are more than one colour. */
export const patternWords = wordList({
  mediumGray: "Gray50",
  darkGray: "Gray75",
  lightGray: "Gray25",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
  gray125: "Gray16",
  gray0625: "Gray8",
});
