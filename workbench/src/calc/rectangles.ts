import type { Area } from "../book/book";

/** Cells as few rectangles: runs along rows, those of one width below each other taken together. */
export function rectanglesOf(
  cells: readonly { readonly row: number; readonly column: number }[],
): readonly Area[] {
  const ordered = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const run of runsOf(ordered)) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above && above.bottom === run.top - 1) open.set(key, { ...above, bottom: run.bottom });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

function* runsOf(ordered: readonly { readonly row: number; readonly column: number }[]): Generator<Area> {
  let run: Area | undefined;
  for (const { row, column } of ordered) {
    if (run && run.top === row && run.right >= column - 1) run = { ...run, right: column };
    else {
      if (run) yield run;
      run = { top: row, bottom: row, left: column, right: column };
    }
  }
  if (run) yield run;
}
