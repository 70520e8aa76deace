import { lowestBox } from "./measures";
import type { SceneRun } from "./scene";
import { wrapText, textWidth } from "./textSize";

/** How large a box is, and the font size of the name in it. */
export interface BoxSize {
  readonly width: number;
  readonly height: number;
  readonly nameSize: number;
}

/** A width that is tried for a box, and how many lines of the name it may hold. */
export interface BoxShape {
  readonly width: number;
  readonly nameSize: number;
  readonly mostLines: number;
}

const sidePadding = 16;
const endPadding = 12;
const lineHeight = 1.24;
const largest: BoxShape = { width: 236, nameSize: 9, mostLines: Infinity };

/**
 * The size of a box that holds its text whole, whatever its length.
 *
 * @param shapes from the smallest on: the first one that holds the name is taken
 */
export function boxSize(
  name: string,
  runsAt: (nameSize: number) => readonly SceneRun[],
  shapes: readonly BoxShape[],
): BoxSize {
  const { width, nameSize } = shapes.find((shape) => holds(shape, name, runsAt)) ?? largest;
  const inner = width - sidePadding;
  const height = linesOf(runsAt(nameSize)).reduce((sum, line) => sum + heightOf(line, inner), endPadding);
  return { width, nameSize, height: Math.max(lowestBox, Math.ceil(height / 4) * 4) };
}

function holds(
  { width, nameSize, mostLines }: BoxShape,
  name: string,
  runsAt: (size: number) => readonly SceneRun[],
) {
  const inner = width - sidePadding;
  const isWordTooWide = name.split(/\s+/).some((word) => textWidth(word, nameSize, true) > inner);
  const [, ...others] = linesOf(runsAt(nameSize));
  const status = others[0];
  const isStatusTooWide = status !== undefined && heightOf(status, inner) > status.size * lineHeight;
  return !isWordTooWide && !isStatusTooWide && wrapText(name, inner, nameSize, true).length <= mostLines;
}

/** Every run of a box is a paragraph or more of its own. */
function linesOf(runs: readonly SceneRun[]): readonly SceneRun[] {
  return runs.flatMap((run) =>
    run.text
      .split("\n")
      .filter((text) => text !== "")
      .map((text) => ({ ...run, text })),
  );
}

function heightOf({ text, size, bold }: SceneRun, width: number): number {
  return Math.max(1, wrapText(text, width, size, bold).length) * size * lineHeight;
}
