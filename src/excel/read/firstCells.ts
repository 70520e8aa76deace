import type { RawValue } from "../../sheets";
import type { CellBlock } from "./partsOf";

interface Corner {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Asked for before anybody knows how far a sheet goes: its upper left corner, wide enough for any structured sheet. Where
 * that is over the payload limit, as with pages of text in the cells, less of it: enough to tell our own sheets.
 */
const corners: readonly Corner[] = [
  { rows: 100, columns: 50 },
  { rows: 12, columns: 12 },
  { rows: 2, columns: 2 },
];
/** How often the first cells can be made less. */
export const mostCuts = corners.length - 1;
/** And a strip below the corner for long lists, as actuals are. */
const stripColumns = 10;
/** Of all sheets together, were they all full: within Excel's payload limit. */
const mostCells = 160_000;

/** The first cells of a sheet, on their way together with its size. */
export interface FirstCells {
  readonly corner: Excel.Range;
  readonly strip: Excel.Range;
  readonly size: Corner;
  readonly stripRows: number;
}

/** Asks for the first cells of a sheet, one of so many; of less of them the more often that is cut. */
export function askFirstCells(sheet: Excel.Worksheet, sheetCount: number, cuts = 0): FirstCells {
  const size = corners[cuts] ?? { rows: 1, columns: 1 };
  const left = mostCells / sheetCount - size.rows * size.columns;
  const stripRows = cuts > 0 ? 1 : Math.max(1, Math.floor(left / stripColumns));
  const used = (top: number, rows: number, columns: number) =>
    sheet
      .getRangeByIndexes(top, 0, rows, columns)
      .getUsedRangeOrNullObject(true)
      .load("values,rowIndex,columnIndex");
  return {
    corner: used(0, size.rows, size.columns),
    strip: used(size.rows, stripRows, cuts > 0 ? 1 : stripColumns),
    size,
    stripRows: cuts > 0 ? 0 : stripRows,
  };
}

/** The values of a sheet's used cells; undefined where they go further than its first cells. */
export function valuesIn(block: CellBlock, first: FirstCells): readonly RawValue[][] | undefined {
  const [bottom, right] = [block.top + block.rowCount, block.left + block.columnCount];
  const { size, stripRows } = first;
  const isInCorner = bottom <= size.rows && right <= size.columns;
  const isInStrip = bottom <= size.rows + stripRows && right <= Math.min(stripColumns, size.columns);
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
