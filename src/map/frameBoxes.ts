import type { ScoredPerspective } from "../scorecard";
import { handRuns, signedStatus, spokenStatus } from "./boxText";
import type { MapLook } from "./look";
import { headingWidth, margin, themePadding } from "./measures";
import { themeTextSize, type Column } from "./placeColumns";
import type { SceneBox, SceneRun } from "./scene";
import { wrapText } from "./textSize";

const plain = { geometry: "Rectangle", align: "Left", verticalAlign: "Middle" } as const;

type Place = Pick<SceneBox, "x" | "y" | "width" | "height">;

/** A box of text alone. */
export function textBox(
  name: string,
  role: SceneBox["role"],
  place: Place,
  runs: readonly SceneRun[],
): SceneBox {
  const words = runs
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  return { ...plain, name, role, ...place, runs, altTitle: name.replace("BSC ", ""), altText: words };
}

export interface Lane {
  readonly top: number;
  readonly height: number;
  readonly width: number;
  /** Its place from above, which decides its tint. */
  readonly index: number;
  /** Whether themes are columns: then they have the tints, and lanes only lines. */
  readonly hasColumns: boolean;
  /** The theme that has the lane to itself, across all columns. */
  readonly theme?: string;
}

/** The band of a perspective's lane. */
export function laneBox({ perspective }: ScoredPerspective, lane: Lane, look: MapLook): SceneBox {
  const { index, top, width, height, hasColumns, theme } = lane;
  const x = margin + headingWidth;
  const place = { x, y: top, width: width - headingWidth, height };
  const runs = theme === undefined ? [] : [{ text: theme, bold: true, color: look.brand, size: 9 }];
  const tint = look.laneTints[index % look.laneTints.length] ?? look.paper;
  return {
    ...textBox(`BSC lane ${perspective.id}`, "lane", place, runs),
    verticalAlign: "Top",
    ...(hasColumns && theme === undefined ? {} : { fill: tint }),
    line: { color: look.laneLine, weight: 0.75, dash: "Solid" },
    altTitle: `Lane ${perspective.name}`,
    altText: `The lane of the perspective ${perspective.name}${theme === undefined ? "" : `, all of the theme ${theme}`}`,
  };
}

/** A perspective's heading at the left of its lane, with question and score. */
export function headingBox(
  scored: ScoredPerspective,
  { top, height }: Pick<Lane, "top" | "height">,
  look: MapLook,
): SceneBox {
  const { perspective } = scored;
  const place = { x: margin, y: top, width: headingWidth, height };
  return {
    ...textBox(`BSC perspective ${perspective.id}`, "laneHeading", place, headingRuns(scored, look)),
    about: perspective.id,
    fill: look.brand,
    altTitle: `Perspective ${perspective.name}`,
    altText: [`${perspective.name}: ${spokenStatus(scored)}.`, perspective.question ?? ""].join(" ").trim(),
  };
}

function headingRuns(scored: ScoredPerspective, { paper }: MapLook): readonly SceneRun[] {
  const { name, question } = scored.perspective;
  return [
    { text: name, bold: true, color: paper, size: 12 },
    { text: `\n${signedStatus(scored)}`, bold: true, color: paper, size: 10 },
    ...handRuns(scored, paper),
    ...(question ? [{ text: `\n${question}`, italic: true, color: paper, size: 9 }] : []),
  ];
}

/** How high a heading must be to hold its text. */
export function headingHeight(scored: ScoredPerspective, look: MapLook): number {
  const inner = headingWidth - 14;
  const lines = headingRuns(scored, look).map(({ text, size, bold }) => ({
    size,
    count: wrapText(text.trim(), inner, size, bold).length,
  }));
  return lines.reduce((sum, { size, count }) => sum + Math.max(1, count) * size * 1.24, 10);
}

export interface ColumnPlace {
  /** Where the map's first column starts. */
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** A theme's column behind the lanes, with the theme's name on top. */
export function columnBox(
  { theme, left, right }: Column,
  index: number,
  place: ColumnPlace,
  look: MapLook,
): SceneBox {
  const at = { x: place.left + left, y: place.top, width: right - left, height: place.height };
  const runs: readonly SceneRun[] = [{ text: theme, bold: true, color: look.brand, size: themeTextSize }];
  return {
    ...textBox(`BSC theme ${theme}`, "theme", at, theme === "" ? [] : runs),
    geometry: "Rectangle",
    align: "Center",
    verticalAlign: "Top",
    fill: look.themeTints[index % look.themeTints.length] ?? look.paper,
    line: { color: look.laneLine, weight: 0.75, dash: "Solid" },
    altTitle: theme === "" ? "Without a theme" : `Theme ${theme}`,
    altText: theme === "" ? "Objectives without a strategic theme" : `The strategic theme ${theme}`,
  };
}

/** Where the first column may start, right of the headings. */
export const columnsLeft = margin + headingWidth + themePadding;
