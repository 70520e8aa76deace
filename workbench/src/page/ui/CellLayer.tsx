import * as React from "react";
import { hasCell } from "../../book/area";
import type { Area } from "../../book/book";
import type { SheetView } from "../view/sheetView";
import type { CellIndex } from "./cellIndex";
import { GridCell, type CellBox } from "./GridCell";
import type { Axes } from "./useAxes";
import type { Line } from "./useAxis";

export interface LayerProps {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly axes: Axes;
  readonly sheet: SheetView;
  readonly cells: CellIndex;
  readonly selection: Area;
}

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** Some rows by some columns of the sheet: the body, or a part that is frozen. */
export function CellLayer({ rows, columns, ...rest }: LayerProps) {
  return (
    <div role="rowgroup" className="layer">
      {rest.sheet.showGridlines && <GridLines rows={rows} columns={columns} />}
      {rows.map((row) => (
        <LayerRow key={row.index} row={row} columns={columns} {...rest} />
      ))}
    </div>
  );
}

/** The cells of one row that show something; a row of nothing is not there. */
function LayerRow({ row, columns, ...rest }: Omit<LayerProps, "rows"> & { readonly row: Line }) {
  const placed = columns.filter((column) => isShown({ row, column, ...rest }));
  if (placed.length === 0) return null;
  return (
    <div role="row" aria-rowindex={row.index + 1} className="row" style={{ top: row.start }}>
      {placed.map((column) => (
        <PlacedCell key={column.index} row={row} column={column} {...rest} />
      ))}
    </div>
  );
}

type Placed = Omit<LayerProps, "rows" | "columns"> & { readonly row: Line; readonly column: Line };

/** Cells with something in them and selected ones, but for those that a merged cell covers. */
function isShown({ row, column, cells, sheet, selection }: Placed): boolean {
  const isIn = (area: Area) => hasCell(area, row.index, column.index);
  const merge = sheet.merges.find(isIn);
  const isCovered = merge !== undefined && (merge.top !== row.index || merge.left !== column.index);
  return !isCovered && (cells.at(row.index, column.index) !== undefined || isIn(selection));
}

function PlacedCell({ row, column, axes, sheet, cells, selection }: Placed) {
  const cell = cells.at(row.index, column.index);
  const merge = sheet.merges.find((area) => hasCell(area, row.index, column.index));
  return (
    <GridCell
      cell={cell ?? cells.empty(row.index, column.index)}
      box={merge ? mergedBox(merge, axes) : { left: column.start, width: column.size, height: row.size }}
      id={cellId(row.index, column.index)}
      isSelected={hasCell(selection, row.index, column.index)}
      hasFilter={sheet.filterCells.some((area) => hasCell(area, row.index, column.index))}
      mayOverflow={cell?.align === "left" && cell.text !== "" && !cells.hasText(row.index, column.index + 1)}
    />
  );
}

function mergedBox(area: Area, { rows, columns }: Axes): CellBox {
  const [first, last] = [columns.line(area.left), columns.line(area.right)];
  const [top, bottom] = [rows.line(area.top), rows.line(area.bottom)];
  return {
    left: first.start,
    width: last.start + last.size - first.start,
    height: bottom.start + bottom.size - top.start,
  };
}

/** The faint lines between cells; cells with a fill lie over them. */
function GridLines({ rows, columns }: Pick<LayerProps, "rows" | "columns">) {
  const [firstRow, lastRow] = [rows[0], rows[rows.length - 1]];
  const [firstColumn, lastColumn] = [columns[0], columns[columns.length - 1]];
  if (!firstRow || !lastRow || !firstColumn || !lastColumn) return null;
  const top = firstRow.start;
  const left = firstColumn.start;
  const height = lastRow.start + lastRow.size - top;
  const width = lastColumn.start + lastColumn.size - left;
  return (
    <div aria-hidden="true">
      {rows.map(({ index, start, size }) => (
        <div
          key={`row ${index}`}
          className="grid-line"
          style={{ top: start + size - 1, left, width, height: 1 }}
        />
      ))}
      {columns.map(({ index, start, size }) => (
        <div
          key={`column ${index}`}
          className="grid-line"
          style={{ left: start + size - 1, top, width: 1, height }}
        />
      ))}
    </div>
  );
}
