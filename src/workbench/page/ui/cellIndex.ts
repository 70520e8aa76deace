import { defaultStyle } from "../../book/style";
import type { CellView } from "../view/cellView";

/** The cells in view, looked up by place. */
export interface CellIndex {
  at(row: number, column: number): CellView | undefined;
  hasText(row: number, column: number): boolean;
  empty(row: number, column: number): CellView;
}

export function indexCells(cells: readonly CellView[]): CellIndex {
  const byPlace = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const at = (row: number, column: number) => byPlace.get(`${row}:${column}`);
  return {
    at,
    hasText: (row, column) => (at(row, column)?.text ?? "") !== "",
    empty: (row, column) => ({ row, column, text: "", align: "left", isError: false, style: defaultStyle }),
  };
}
