import { type Grid, type GridArea, isBlank, type RawValue, valueAt } from "../grid";
import { nameText } from "./figureColumns";

/** How far above its headers a range's title may stand. */
const titleRows = 4;

/** The lone text within a few rows above a range's lowest headers, in its columns. */
export function rangeTitle(
  grid: Grid,
  headerRow: number,
  { left, right }: Pick<GridArea, "left" | "right">,
): string | undefined {
  for (let row = headerRow; row > headerRow - titleRows; row--) {
    const cells: RawValue[] = [];
    for (let column = left; column <= right; column++) cells.push(valueAt(grid, row, column));
    const [title, ...others] = cells.filter((value) => !isBlank(value));
    if (typeof title === "string" && others.length === 0) return nameText(title);
  }
  return undefined;
}
