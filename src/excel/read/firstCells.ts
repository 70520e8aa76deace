import type { RawValue } from "../../sheets";
import type { CellBlock } from "./partsOf";

/** Asked for before anybody knows how far a sheet goes: its upper left corner, wide enough for any structured sheet. */
const corner = { rows: 100, columns: 50 };
/** And a strip below the corner for long lists, as actuals are. */
const stripColumns = 10;
/** Of all sheets together, were they all full: within Excel's payload limit. */
const mostCells = 160_000;

/** The first cells of a sheet, on their way together with its size. */
export interface FirstCells {
  readonly corner: Excel.Range;
  readonly strip: Excel.Range;
  readonly stripRows: number;
}

/** Asks for the first cells of a sheet, one of so many. */
export function askFirstCells(sheet: Excel.Worksheet, sheetCount: number): FirstCells {
  const left = mostCells / sheetCount - corner.rows * corner.columns;
  const stripRows = Math.max(1, Math.floor(left / stripColumns));
  const used = (top: number, rows: number, columns: number) =>
    sheet
      .getRangeByIndexes(top, 0, rows, columns)
      .getUsedRangeOrNullObject(true)
      .load("values,rowIndex,columnIndex");
  return {
    corner: used(0, corner.rows, corner.columns),
    strip: used(corner.rows, stripRows, stripColumns),
    stripRows,
  };
}

/** The values of a sheet's used cells; undefined where they go further than its first cells. */
export function valuesIn(block: CellBlock, first: FirstCells): readonly RawValue[][] | undefined {
  const [bottom, right] = [block.top + block.rowCount, block.left + block.columnCount];
  const isInCorner = bottom <= corner.rows && right <= corner.columns;
  const isInStrip = bottom <= corner.rows + first.stripRows && right <= stripColumns;
  if (!isInCorner && !isInStrip) return undefined;
  const values = Array.from({ length: block.rowCount }, () =>
    new Array<RawValue>(block.columnCount).fill(""),
  );
  fill(values, block, first.corner);
  fill(values, block, first.strip);
  return values;
}

/** What stands in a sheet's upper left corner, by zero-based row and column. */
export function textIn({ corner: found }: FirstCells): (row: number, column: number) => string {
  if (found.isNullObject) return () => "";
  const { rowIndex, columnIndex, values } = found;
  return (row, column) => String(values[row - rowIndex]?.[column - columnIndex] ?? "");
}

function fill(values: RawValue[][], { top, left }: CellBlock, found: Excel.Range): void {
  if (found.isNullObject) return;
  const { rowIndex, columnIndex } = found;
  found.values.forEach((row: readonly RawValue[], r) =>
    row.forEach((value, c) => {
      const cells = values[rowIndex + r - top];
      if (cells) cells[columnIndex + c - left] = value;
    }),
  );
}
