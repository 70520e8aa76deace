import { defaultStyle } from "../../book/style";
import type { CellView } from "../view/cellView";

/** The cells in view, looked up by place. */
export interface CellIndex {
  at(row: number, column: number): CellView | undefined;
  hasText(row: number, column: number): boolean;
  empty(row: number, column: number): CellView;
}

/**
 * Indexes the cells in view. The worker sends all of them anew: those that look as before stay the same objects, so that
 * they are not drawn again.
 */
export function indexCells(cells: readonly CellView[], before?: CellIndex): CellIndex {
  const keyOf = cellKeys();
  const byPlace = new Map(
    cells.map((cell) => {
      const known = before?.at(cell.row, cell.column);
      const isSame = known !== undefined && keyOf(known) === keyOf(cell);
      return [`${cell.row}:${cell.column}`, isSame ? known : cell];
    }),
  );
  const at = (row: number, column: number) => byPlace.get(`${row}:${column}`);
  return {
    at,
    hasText: (row, column) => (at(row, column)?.text ?? "") !== "",
    empty: (row, column) => ({ row, column, text: "", align: "left", isError: false, style: defaultStyle }),
  };
}

/** What a cell looks like, as a text. Many cells share one style: each is put into words once. */
function cellKeys(): (cell: CellView) => string {
  const known = new Map<object, string>();
  return ({ style, ...cell }) => {
    const styleKey = known.get(style) ?? JSON.stringify(style);
    known.set(style, styleKey);
    return JSON.stringify(cell) + styleKey;
  };
}
