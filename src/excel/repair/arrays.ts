import { beside, inReadingOrder, keyOf, type BrokenCell } from "./brokenCell";

/** Cells that are entered anew by one write: row by row, so many in each. */
export interface Run {
  readonly cells: readonly BrokenCell[];
  readonly width: number;
  /** Set where they are one array, entered as one: it is emptied, and its first cell takes the formula, which spills again. */
  readonly isArray: boolean;
}

const sidesOf = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
] as const;

/** Cells with the same formula as one beside them: all cells of an array have its formula. */
export function mayBeArrays(cells: readonly BrokenCell[]): readonly BrokenCell[] {
  const formulas = new Map(cells.map((cell) => [keyOf(cell), cell.found]));
  return cells.filter((cell) =>
    cell.because === "kept as text" || cell.because === "result left behind"
      ? false
      : sidesOf.some(([down, right]) => formulas.get(keyOf(beside(cell, down, right))) === cell.found),
  );
}

/** The arrays among cells that stand in one: rectangles with one formula. */
export function arraysOf(cells: readonly BrokenCell[]): readonly Run[] {
  const open = new Map(cells.map((cell) => [keyOf(cell), cell]));
  return [...cells].sort(inReadingOrder).flatMap((first) => {
    if (!open.has(keyOf(first))) return [];
    const run = rectangleFrom(first, open);
    for (const cell of run.cells) open.delete(keyOf(cell));
    return [run];
  });
}

function rectangleFrom(first: BrokenCell, open: ReadonlyMap<string, BrokenCell>): Run {
  const at = (down: number, right: number) => {
    const cell = open.get(keyOf(beside(first, down, right)));
    return cell?.found === first.found ? cell : undefined;
  };
  let width = 1;
  while (at(0, width)) width += 1;
  const lineOf = (down: number) => Array.from({ length: width }, (_, right) => at(down, right) ?? []).flat();
  const cells: BrokenCell[] = [];
  for (let line = lineOf(0); line.length === width; line = lineOf(cells.length / width)) cells.push(...line);
  return { cells, width, isArray: true };
}
