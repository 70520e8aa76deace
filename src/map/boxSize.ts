import { lowestBox } from "./measures";
import type { SceneRun } from "./scene";
import { wrapText, textWidth } from "./textSize";

/** How large a box is, and the font size of the name in it. */
export interface BoxSize {
  readonly width: number;
  readonly height: number;
  readonly nameSize: number;
}

interface Shape {
  readonly width: number;
  readonly nameSize: number;
  readonly mostLines: number;
}

const sidePadding = 16;
const endPadding = 12;
const lineHeight = 1.24;

/** From the smallest on: the first one that holds the name in so many lines is taken. */
const shapes: readonly Shape[] = [
  { width: 116, nameSize: 10, mostLines: 2 },
  { width: 132, nameSize: 10, mostLines: 2 },
  { width: 148, nameSize: 10, mostLines: 2 },
  { width: 148, nameSize: 10, mostLines: 3 },
  { width: 172, nameSize: 10, mostLines: 3 },
  { width: 196, nameSize: 10, mostLines: 4 },
];
const largest: Shape = { width: 236, nameSize: 9, mostLines: Infinity };

/** The size of a box that holds its text whole, whatever its length. */
export function boxSize(name: string, runsAt: (nameSize: number) => readonly SceneRun[]): BoxSize {
  const { width, nameSize } = shapes.find((shape) => holds(shape, name, runsAt)) ?? largest;
  const inner = width - sidePadding;
  const height = linesOf(runsAt(nameSize)).reduce((sum, line) => sum + heightOf(line, inner), endPadding);
  return { width, nameSize, height: Math.max(lowestBox, Math.ceil(height / 4) * 4) };
}

function holds(
  { width, nameSize, mostLines }: Shape,
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
