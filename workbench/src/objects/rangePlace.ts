import {
  columnCount,
  hasCell,
  isOneCell,
  isWholeColumns,
  isWholeRows,
  rowCount,
  wholeSheet,
} from "../book/area";
import { addressOf, fullAddressOf } from "../book/address";
import { cellAt, cellsIn } from "../book/cells";
import { columnWidth, rowHeight, spanPoints } from "../book/sizes";
import { link, type Members, scalar } from "../protocol/hostObject";
import { asFlag } from "./argument";
import { eventTypes } from "./eventTypes";
import { tellSheet } from "./tellSheet";
import { writeHyperlink } from "./hyperlink";
import { checkUnprotected, type Place } from "./place";

function address({ sheet, area }: Place): string {
  return fullAddressOf(sheet.name, area);
}

/** Of rows: true, false, or null when some are hidden and some are not. */
function hiddenOf(from: number, to: number, isHidden: (index: number) => boolean): boolean | null {
  const first = isHidden(from);
  for (let index = from + 1; index <= to; index++) if (isHidden(index) !== first) return null;
  return first;
}

function setRowsHidden({ desk, sheet, area }: Place, value: unknown): void {
  checkUnprotected(sheet);
  const hidden = asFlag(value);
  const isChange = hiddenOf(area.top, area.bottom, (row) => sheet.rows.get(row)?.hidden === true) !== hidden;
  if (isChange) {
    const address = addressOf({ ...wholeSheet, top: area.top, bottom: area.bottom });
    const args = { type: "WorksheetRowHiddenChanged", address, changeType: hidden ? "Hidden" : "Unhidden" };
    tellSheet(desk, sheet, eventTypes.rowHiddenChanged, { ...args, source: "Local" });
    desk.heedHiding();
    desk.isStale = true;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    sheet.rows.set(row, { ...sheet.rows.get(row), hidden });
  }
}

function setColumnsHidden({ sheet, area }: Place, value: unknown): void {
  checkUnprotected(sheet);
  const hidden = asFlag(value);
  for (let column = area.left; column <= area.right; column++) {
    sheet.columns.set(column, { ...sheet.columns.get(column), hidden });
  }
}

function hasSpill({ desk, sheet, area }: Place): boolean | null {
  desk.freshen();
  const spilling = cellsIn(sheet, area).filter(
    ({ cell }) => cell.spilledFrom || (cell.isDynamic && cell.arrayArea && !isOneCell(cell.arrayArea)),
  );
  if (spilling.length === 0) return false;
  return spilling.length === rowCount(area) * columnCount(area) ? true : null;
}

/** Of cells in array formulas, entered as one or spilling; null where some are and some are not. */
function savedAsArray({ desk, sheet, area }: Place): boolean | null {
  desk.freshen();
  const inArrays = cellsIn(sheet, area).filter(({ cell }) => cell.arrayArea ?? cell.spilledFrom);
  if (inArrays.length === 0) return false;
  return inArrays.length === rowCount(area) * columnCount(area) ? true : null;
}

function hyperlink({ sheet, area }: Place): unknown {
  const found = sheet.hyperlinks.find((each) => hasCell(area, each.row, each.column));
  if (!found) return null;
  const text = cellAt(sheet, found.row, found.column)?.value;
  const { address: target, documentReference, screenTip } = found;
  return {
    ...(target === undefined ? {} : { address: target }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
    textToDisplay: text === undefined || typeof text === "object" ? "" : String(text),
  };
}

/** Where a range is and how big: nothing of what it holds. */
export const rangePlace: Members<Place> = {
  Address: scalar(address),
  AddressLocal: scalar(address),
  RowIndex: scalar(({ area }) => area.top),
  ColumnIndex: scalar(({ area }) => area.left),
  RowCount: scalar(({ area }) => rowCount(area)),
  ColumnCount: scalar(({ area }) => columnCount(area)),
  CellCount: scalar(({ area }) => {
    const count = rowCount(area) * columnCount(area);
    return count > 2 ** 31 - 1 ? -1 : count;
  }),
  IsEntireRow: scalar(({ area }) => isWholeRows(area)),
  IsEntireColumn: scalar(({ area }) => isWholeColumns(area)),
  HasSpill: scalar(hasSpill),
  SavedAsArray: scalar(savedAsArray),
  Top: scalar(({ sheet, area }) => spanPoints(0, area.top, (row) => rowHeight(sheet, row))),
  Left: scalar(({ sheet, area }) => spanPoints(0, area.left, (column) => columnWidth(sheet, column))),
  Height: scalar(({ sheet, area }) => spanPoints(area.top, area.bottom + 1, (row) => rowHeight(sheet, row))),
  Width: scalar(({ sheet, area }) =>
    spanPoints(area.left, area.right + 1, (column) => columnWidth(sheet, column)),
  ),
  RowHidden: scalar(
    ({ sheet, area }) => hiddenOf(area.top, area.bottom, (row) => sheet.rows.get(row)?.hidden === true),
    setRowsHidden,
  ),
  ColumnHidden: scalar(
    ({ sheet, area }) =>
      hiddenOf(area.left, area.right, (column) => sheet.columns.get(column)?.hidden === true),
    setColumnsHidden,
  ),
  Hidden: scalar(({ sheet, area }) => {
    const rows = hiddenOf(area.top, area.bottom, (row) => sheet.rows.get(row)?.hidden === true);
    const columns = hiddenOf(area.left, area.right, (column) => sheet.columns.get(column)?.hidden === true);
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }),
  Hyperlink: scalar(hyperlink, writeHyperlink),
  Worksheet: link(({ desk, sheet }) => desk.make.sheet(sheet)),
};
