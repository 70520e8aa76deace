import type { PeriodReading } from "../../scorecard";
import type { Grid } from "../grid";
import { columnsOf, isTextColumn, labelsIn } from "./runs";

/** Where headers stand. */
export interface HeadersPlace {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A run that has periods or roles but no column of names belongs to the run at its left. */
export function joinNameless(
  grid: Grid,
  found: readonly HeadersPlace[],
  reading: PeriodReading,
): readonly HeadersPlace[] {
  return found.map((headers) =>
    hasNames(grid, headers, reading) ? headers : { ...headers, left: leftOfNames(grid, headers, found) },
  );
}

function hasNames(grid: Grid, headers: HeadersPlace, reading: PeriodReading): boolean {
  const keys = labelsIn(grid, { ...headers, row: headers.bottom }, reading).flatMap(
    (label) => label?.key ?? [],
  );
  return (
    keys.some((key) => key === "Measure" || key === "Period" || key === "Year") ||
    columnsOf(headers).some((column) => isTextColumn(grid, column, headers.bottom))
  );
}

/** The nearest column of texts at the left, unless another table stands there. */
function leftOfNames(grid: Grid, headers: HeadersPlace, found: readonly HeadersPlace[]): number {
  for (let column = headers.left - 1; column >= grid.left; column--) {
    const isOthers = found.some(
      (one) =>
        one !== headers &&
        column >= one.left &&
        column <= one.right &&
        one.top <= headers.bottom &&
        one.bottom >= headers.top,
    );
    if (isOthers) return headers.left;
    if (isTextColumn(grid, column, headers.bottom)) return firstOfTexts(grid, column, headers.bottom);
  }
  return headers.left;
}

function firstOfTexts(grid: Grid, column: number, below: number): number {
  return column > grid.left && isTextColumn(grid, column - 1, below)
    ? firstOfTexts(grid, column - 1, below)
    : column;
}
