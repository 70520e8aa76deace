import { type TitleYear, titleYear } from "../find";
import type { Grid } from "../grid";

/** A sheet's own title stands in its first rows. */
const firstRows = 6;

/** The year that a range's title gives it; without one the year of the sheet's title, as for the first range. */
export function sheetYear(grid: Grid, headerRow: number): TitleYear | undefined {
  return titleYear(grid, headerRow) ?? titleYear(grid, grid.top + firstRows);
}
