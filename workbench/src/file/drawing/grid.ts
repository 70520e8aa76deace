/*
 * Where columns and rows lie, in EMU (12,700 a point): whole numbers, so a place survives any number of saves.
 */
import { columnLimit, rowLimit } from "../../book/area";
import type { Sheet } from "../../book/book";

const emuPerPoint = 12700;

export function toEmu(points: number): number {
  return Math.round(points * emuPerPoint);
}

export function toPoints(emu: number): number {
  return emu / emuPerPoint;
}

export interface Axis {
  /** Where a column or row begins. */
  edgeOf(index: number): number;
  /** The column or row at a place, and how far into it. */
  placeOf(emu: number): { readonly index: number; readonly offset: number };
}

/** How many of the sorted numbers are below the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function axisOf(sizes: ReadonlyMap<number, number>, standard: number, limit: number): Axis {
  const indexes = [...sizes.keys()].sort((one, other) => one - other);
  const surplus = [0];
  for (const index of indexes)
    surplus.push((surplus.at(-1) ?? 0) + (sizes.get(index) ?? standard) - standard);
  const edgeOf = (index: number) => index * standard + (surplus[countBelow(indexes, index)] ?? 0);
  const placeOf = (emu: number) => {
    let low = 0;
    let high = limit - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (edgeOf(middle) <= emu) low = middle;
      else high = middle - 1;
    }
    return { index: low, offset: Math.max(0, emu - edgeOf(low)) };
  };
  return { edgeOf, placeOf };
}

export interface Grid {
  readonly columns: Axis;
  readonly rows: Axis;
}

type Sizes = Pick<Sheet, "columns" | "rows" | "standardWidthPoints" | "standardHeightPoints">;

/** The lines of a sheet's grid. */
export function gridOf(sheet: Sizes): Grid {
  const width = sheet.standardWidthPoints ?? 48;
  const widths = [...sheet.columns].map(
    ([index, look]) => [index, look.hidden === true ? 0 : toEmu(look.widthPoints ?? width)] as const,
  );
  const heights = [...sheet.rows].map(
    ([index, look]) =>
      [index, look.hidden === true ? 0 : toEmu(look.heightPoints ?? sheet.standardHeightPoints)] as const,
  );
  return {
    columns: axisOf(new Map(widths), toEmu(width), columnLimit),
    rows: axisOf(new Map(heights), toEmu(sheet.standardHeightPoints), rowLimit),
  };
}
