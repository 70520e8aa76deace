import { areaOf, columnCount } from "../book/area";
import { emptyCell } from "../book/cells";
import { clearFilters, tableFilters } from "./filtering";
import { checkUnprotected } from "./place";
import { escaped } from "./renameColumn";
import { insertCells } from "./shiftCells";
import { writeHeaders } from "./tableHeaders";
import { changeTable, tableOf, type TablePlace } from "./tablePlace";
import { isFree } from "./tableRows";
import { writeCells } from "./writeCells";

/** Shows or hides the header row. Hidden, its cells are empty and no part of the table. */
export function showHeaders(place: TablePlace, isShown: boolean): void {
  const { sheet, table } = tableOf(place);
  checkUnprotected(sheet);
  if (table.hasHeaders === isShown) return;
  const { area } = table;
  if (!isShown) {
    clearFilters(tableFilters(place));
    for (let column = area.left; column <= area.right; column++) emptyCell(sheet, area.top, column);
    changeTable(place, { hasHeaders: false, area: { ...area, top: area.top + 1 } });
    return;
  }
  const above = { ...area, top: area.top - 1, bottom: area.top - 1 };
  // What stands above stays: the table makes room for its headers.
  if (above.top < 0 || !isFree({ desk: place.desk, sheet, area: above }))
    insertCells({ desk: place.desk, sheet, area: { ...area, bottom: area.top } }, "Down");
  const below = tableOf(place).table.area;
  const changed = changeTable(place, { hasHeaders: true, area: { ...below, top: below.top - 1 } });
  writeHeaders(sheet, changed.table, table.columns);
}

/** Shows or hides the totals row; shown, it sums the last column, as Excel does. */
export function showTotals(place: TablePlace, isShown: boolean): void {
  const { desk } = place;
  const { sheet, table } = tableOf(place);
  checkUnprotected(sheet);
  if (table.hasTotals === isShown) return;
  const { area } = table;
  if (!isShown) {
    for (let column = area.left; column <= area.right; column++) emptyCell(sheet, area.bottom, column);
    changeTable(place, { hasTotals: false, area: { ...area, bottom: area.bottom - 1 } });
    return;
  }
  const totals = areaOf(area.bottom + 1, area.left, 1, columnCount(area));
  insertCells({ desk, sheet, area: totals }, "Down");
  changeTable(place, { hasTotals: true, area: { ...area, bottom: area.bottom + 1 } });
  const last = table.columns.at(-1);
  writeCells({ desk, sheet, area: areaOf(totals.top, totals.left) }, "Total");
  if (!last || table.columns.length < 2) return;
  const sum = `=SUBTOTAL(109,${table.name}[${escaped(last.name)}])`;
  writeCells({ desk, sheet, area: areaOf(totals.top, totals.right) }, sum);
}
