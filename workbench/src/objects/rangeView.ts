/* `range.getVisibleView`: the rows and columns of a range that are not hidden, as if there were no others. */
import type { Cell } from "../book/book";
import { addressOf, fullAddressOf } from "../book/address";
import { areaOf, bounding, isWholeColumns, isWholeRows } from "../book/area";
import { cellAt, plainValue, styleAt } from "../book/cells";
import { shownText } from "../book/numberText";
import { toRowColumn } from "../calc/rowColumnFormulas";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { wholeAt } from "./argument";
import type { Place } from "./place";
import { formulaOf, valueTypeOf } from "./rangeContent";

interface View extends Pick<Place, "desk" | "sheet"> {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

interface Seen {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
}

function grid({ desk, sheet, rows, columns }: View, ask: (seen: Seen) => unknown): unknown[][] {
  desk.freshen();
  return rows.map((row) => columns.map((column) => ask({ row, column, cell: cellAt(sheet, row, column) })));
}

function each(ask: (seen: Seen, view: View) => unknown): Member<View> {
  return scalar((view) => grid(view, (seen) => ask(seen, view)));
}

function textOf({ row, column, cell }: Seen, { desk, sheet }: View): string {
  if (cell?.value === undefined) return "";
  const locale = { locale: desk.locale, date1904: desk.book.date1904 };
  return shownText(cell.value, styleAt(sheet, row, column).numberFormat, locale);
}

function rowsOf(view: View): readonly HostObject[] {
  return view.rows.map((row, index) => hostObject(viewType, { ...view, rows: [row], index }));
}

const viewsType: ObjectType<View> = {
  name: "RangeViewCollection",
  items: rowsOf,
  members: {
    GetCount: method(({ rows }) => rows.length),
    GetItemAt: method((view, args) => {
      const row = rowsOf(view)[wholeAt(args, 0)];
      if (!row) throw itemNotFound("no such row");
      return row;
    }),
  },
};

const viewType: ObjectType<View> = {
  name: "RangeView",
  members: {
    Values: each(({ cell }) => plainValue(cell?.value)),
    Formulas: each(({ cell }) => formulaOf(cell)),
    FormulasLocal: each(({ cell }) => formulaOf(cell)),
    FormulasR1C1: each(({ row, column, cell }) =>
      cell?.formula === undefined
        ? plainValue(cell?.value)
        : `=${toRowColumn(cell.formula, { row, column })}`,
    ),
    Text: each(textOf),
    ValueTypes: each(({ cell }) => valueTypeOf(cell)),
    NumberFormat: each(({ row, column }, { sheet }) => styleAt(sheet, row, column).numberFormat),
    CellAddresses: each(({ row, column }, { sheet }) => fullAddressOf(sheet.name, areaOf(row, column))),
    RowCount: scalar(({ rows }) => rows.length),
    ColumnCount: scalar(({ columns }) => columns.length),
    Index: scalar(({ index }) => index),
    Rows: link((view) => hostObject(viewsType, view)),
    GetRange: method(({ desk, sheet, rows, columns }) => {
      const [top, left, bottom, right] = [rows[0], columns[0], rows.at(-1), columns.at(-1)];
      if (top === undefined || left === undefined || bottom === undefined || right === undefined)
        throw itemNotFound();
      return desk.make.range(sheet, bounding(areaOf(top, left), areaOf(bottom, right)));
    }),
  },
};

function shown(
  from: number,
  to: number,
  looks: ReadonlyMap<number, { readonly hidden?: boolean }>,
): readonly number[] {
  const places = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return places.filter((place) => looks.get(place)?.hidden !== true);
}

export function visibleView({ desk, sheet, area }: Place): HostObject {
  if (isWholeColumns(area) || isWholeRows(area))
    throw invalidArgument(`${addressOf(area)} has too many cells`);
  const rows = shown(area.top, area.bottom, sheet.rows);
  return hostObject(viewType, {
    desk,
    sheet,
    rows,
    columns: shown(area.left, area.right, sheet.columns),
    index: 0,
  });
}
