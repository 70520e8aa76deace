import type { Area, Book, Sheet } from "../../book/book";
import { usedArea } from "../../book/cells";
import type { Shape } from "../../book/shape";
import { drawChart, type ChartView } from "./chart/drawChart";
import { columnWidth, rowHeight } from "../../book/sizes";

/** A sheet as the page lays it out. All sizes are in points. */
export interface SheetView {
  readonly id: number;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rowHeight: number;
  /** Rows that are not as high as the others; 0 is hidden. */
  readonly rowHeights: readonly (readonly [row: number, height: number])[];
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly merges: readonly Area[];
  /** The header cells of tables that show a filter button. */
  readonly filterCells: readonly Area[];
  readonly shapes: readonly Shape[];
  /** The charts among the shapes, by the shape's id. */
  readonly charts: ReadonlyMap<number, ChartView>;
}

/** What lies in a group, and the group over it, so that it is moved as a whole. Pictures go without their bytes. */
function withInside({ picture: _picture, children = [], ...shape }: Shape): Shape[] {
  return [...children.filter(({ visible }) => visible).flatMap(withInside), shape];
}

/** Free rows and columns below and right of what is used. */
const spare = { rows: 100, columns: 12 };
const least = { rows: 200, columns: 26 };

/** How a sheet is laid out: everything but its cells. */
export function sheetView(book: Book, sheet: Sheet): SheetView {
  const used = usedArea(sheet, false);
  const shapes = sheet.shapes.filter(({ visible }) => visible).flatMap(withInside);
  const rowCount = Math.max(least.rows, (used?.bottom ?? 0) + spare.rows);
  const columnCount = Math.max(least.columns, (used?.right ?? 0) + spare.columns);
  return {
    id: sheet.id,
    name: sheet.name,
    rowCount,
    columnCount,
    rowHeight: sheet.standardHeightPoints,
    rowHeights: [...sheet.rows.keys()].map((row) => [row, rowHeight(sheet, row)] as const),
    columnWidths: Array.from({ length: columnCount }, (_, column) => columnWidth(sheet, column)),
    frozenRows: sheet.frozenAt?.row ?? 0,
    frozenColumns: sheet.frozenAt?.column ?? 0,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    merges: sheet.merges,
    filterCells: sheet.tables
      .filter(({ showFilterButton, hasHeaders }) => showFilterButton && hasHeaders)
      .map(({ area }) => ({ ...area, bottom: area.top })),
    shapes,
    charts: new Map(
      shapes.flatMap((shape) => (shape.chart ? [[shape.id, drawChart(book, shape.chart, shape)]] : [])),
    ),
  };
}
