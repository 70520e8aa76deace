import type { Sheet } from "./book";

const defaultWidthPoints = 48;

export function columnWidth(sheet: Sheet, column: number): number {
  const look = sheet.columns.get(column);
  if (look?.hidden) return 0;
  return look?.widthPoints ?? sheet.standardWidthPoints ?? defaultWidthPoints;
}

export function rowHeight(sheet: Sheet, row: number): number {
  const look = sheet.rows.get(row);
  if (look?.hidden) return 0;
  return look?.heightPoints ?? sheet.standardHeightPoints;
}

/** Points from the start of one row or column up to (not including) another. */
export function spanPoints(from: number, to: number, sizeOf: (index: number) => number): number {
  let points = 0;
  for (let index = from; index < to; index++) points += sizeOf(index);
  return points;
}
