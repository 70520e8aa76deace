import type { BrokenCell } from "./findBroken";

/** Cells that are entered anew by one write: row by row, so many in each. */
export interface Run {
  readonly cells: readonly BrokenCell[];
  readonly width: number;
  /** Set where they are one array, entered as one: it is emptied, and its first cell takes the formula, which spills again. */
  readonly isArray: boolean;
}

const keyOf = (sheetId: string, row: number, column: number) => `${sheetId} ${row} ${column}`;

const sidesOf = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
] as const;

/** Cells with the same formula as one beside them: all cells of an array have its formula. */
export function mayBeArrays(cells: readonly BrokenCell[]): readonly BrokenCell[] {
  const formulas = new Map(cells.map((cell) => [keyOf(cell.sheetId, cell.row, cell.column), cell.found]));
  return cells.filter(({ sheetId, row, column, found, because }) =>
    because === "kept as text" || because === "result left behind"
      ? false
      : sidesOf.some(([down, right]) => formulas.get(keyOf(sheetId, row + down, column + right)) === found),
  );
}

/** The arrays among cells that stand in one: rectangles with one formula. */
export function arraysOf(cells: readonly BrokenCell[]): readonly Run[] {
  const open = new Map(cells.map((cell) => [keyOf(cell.sheetId, cell.row, cell.column), cell]));
  const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  return inOrder.flatMap((first) => {
    if (!open.has(keyOf(first.sheetId, first.row, first.column))) return [];
    const run = rectangleFrom(first, open);
    for (const { sheetId, row, column } of run.cells) open.delete(keyOf(sheetId, row, column));
    return [run];
  });
}

function rectangleFrom(first: BrokenCell, open: ReadonlyMap<string, BrokenCell>): Run {
  const at = (down: number, right: number) => {
    const cell = open.get(keyOf(first.sheetId, first.row + down, first.column + right));
    return cell?.found === first.found ? cell : undefined;
  };
  let width = 1;
  while (at(0, width)) width += 1;
  const lineOf = (down: number) => Array.from({ length: width }, (_, right) => at(down, right) ?? []).flat();
  const cells: BrokenCell[] = [];
  for (let line = lineOf(0); line.length === width; line = lineOf(cells.length / width)) cells.push(...line);
  return { cells, width, isArray: true };
}
