import type { Area } from "../book/book";
import { bounding } from "../book/area";

/** Joins cells below each other, then equal columns side by side, into fewer areas. */
export function joinedAreas(cells: readonly Area[]): readonly Area[] {
  const byColumn = [...cells].sort((one, other) => one.left - other.left || one.top - other.top);
  const columns = joined(byColumn, (last, next) => last.left === next.left && last.bottom + 1 === next.top);
  const byRow = [...columns].sort((one, other) => one.top - other.top || one.left - other.left);
  return joined(
    byRow,
    (last, next) => last.top === next.top && last.bottom === next.bottom && last.right + 1 === next.left,
  );
}

function joined(areas: readonly Area[], isNext: (last: Area, next: Area) => boolean): readonly Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    const last = result.at(-1);
    if (last && isNext(last, area)) result[result.length - 1] = bounding(last, area);
    else result.push(area);
  }
  return result;
}
