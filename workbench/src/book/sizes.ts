import { columnLimit, rowLimit } from "./area";
import type { Sheet } from "./book";

const defaultWidthPoints = 48;

/** 255 characters of Calibri 11, which has 7 pixels for one and 5 beside them. */
export const widestColumnPoints = 1342.5;
export const highestRowPoints = 409.5;
export const pixelPoints = 0.75;

/** As Excel keeps what it is given: rows, columns and shapes begin and end with a pixel of the screen (96 to the inch). */
export function wholePixels(points: number): number {
  return Math.round(points / pixelPoints) * pixelPoints;
}

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

/** Where the last column and the last row end, in points. */
export function sheetSize(sheet: Sheet): { readonly width: number; readonly height: number } {
  const width = sheet.standardWidthPoints ?? defaultWidthPoints;
  const height = sheet.standardHeightPoints;
  return {
    width: total(sheet.columns.keys(), (column) => columnWidth(sheet, column) - width, columnLimit * width),
    height: total(sheet.rows.keys(), (row) => rowHeight(sheet, row) - height, rowLimit * height),
  };
}

function total(indexes: Iterable<number>, differenceOf: (index: number) => number, standard: number): number {
  let points = standard;
  for (const index of indexes) points += differenceOf(index);
  return points;
}
