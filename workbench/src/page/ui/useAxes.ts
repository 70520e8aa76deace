import { useMemo, type RefObject } from "react";
import type { Area } from "../../book/book";
import type { SheetView } from "../view/sheetView";
import { headingHeight, headingWidth, toPixels } from "./pixels";
import { useAxis, type Axis } from "./useAxis";

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** The rows and columns of a sheet. */
export function useAxes(sheet: SheetView, scroller: RefObject<HTMLElement>): Axes {
  const heights = useMemo(() => new Map(sheet.rowHeights), [sheet.rowHeights]);
  const rows = useAxis({
    scroller,
    count: sheet.rowCount,
    isHorizontal: false,
    frozen: sheet.frozenRows,
    headingSize: headingHeight,
    sizeOf: (row) => toPixels(heights.get(row) ?? sheet.rowHeight),
    sizesKey: `${sheet.id} ${JSON.stringify(sheet.rowHeights)}`,
  });
  const columns = useAxis({
    scroller,
    count: sheet.columnCount,
    isHorizontal: true,
    frozen: sheet.frozenColumns,
    headingSize: headingWidth,
    sizeOf: (column) => toPixels(sheet.columnWidths[column] ?? 0),
    sizesKey: `${sheet.id} ${sheet.columnWidths.join()}`,
  });
  return { rows, columns };
}

/** The cells in view with the frozen ones; nothing before the page is laid out. */
export function areasInView({ rows, columns }: Axes): readonly Area[] {
  return spansOf(rows).flatMap((row) =>
    spansOf(columns).map((column) => ({
      top: row.from,
      bottom: row.to,
      left: column.from,
      right: column.to,
    })),
  );
}

function spansOf({ shown, frozen }: Axis) {
  const [first, last] = [shown[0], shown[shown.length - 1]];
  const [lastFrozen] = frozen.slice(-1);
  return [
    ...(first && last ? [{ from: first.index, to: last.index }] : []),
    ...(lastFrozen ? [{ from: 0, to: lastFrozen.index }] : []),
  ];
}
