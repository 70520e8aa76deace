import type { Area, Cell, CellValue, Sheet } from "./book";
import { defaultStyle, type CellStyle } from "./style";
import { bounding, hasCell, isWholeColumns, isWholeRows } from "./area";

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** The look of a cell that may not exist: its own, else its row's, its column's, the workbook's default. */
export function styleAt(sheet: Sheet, row: number, column: number): CellStyle {
  return cellAt(sheet, row, column)?.style ?? styleBeneath(sheet, row, column);
}

/** The look that a cell has of its row or column as long as it has none of its own. */
function styleBeneath(sheet: Sheet, row: number, column: number): CellStyle {
  return sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? defaultStyle;
}

export function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  sheet.cells.put(row, column, cell);
}

export function dropCell(sheet: Sheet, row: number, column: number): void {
  sheet.cells.drop(row, column);
}

/** Empties a cell; a cell with a look of its own stays as an empty one. */
export function emptyCell(sheet: Sheet, row: number, column: number): void {
  const style = cellAt(sheet, row, column)?.style;
  const isPlain = style === defaultStyle && styleBeneath(sheet, row, column) === defaultStyle;
  if (!style || isPlain) dropCell(sheet, row, column);
  else putCell(sheet, row, column, { value: undefined, style });
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The existing cells of an area, in no promised order; cheap also for whole columns. */
export function cellsIn(sheet: Sheet, area: Area): readonly PlacedCell[] {
  const found: PlacedCell[] = [];
  const rows = area.bottom - area.top < sheet.cells.size ? rowsBetween(area) : sheet.cells.keys();
  for (const row of rows) {
    const line = row >= area.top && row <= area.bottom ? sheet.cells.get(row) : undefined;
    if (line) collectLine(line, row, area, found);
  }
  return found;
}

function collectLine(line: ReadonlyMap<number, Cell>, row: number, area: Area, into: PlacedCell[]): void {
  for (const [column, cell] of line) {
    if (column >= area.left && column <= area.right) into.push({ row, column, cell });
  }
}

function* rowsBetween(area: Area): Generator<number> {
  for (let row = area.top; row <= area.bottom; row++) yield row;
}

function isUsed(cell: Cell, isValuesOnly: boolean): boolean {
  if (cell.value !== undefined || cell.formula !== undefined || cell.spilledFrom) return true;
  return !isValuesOnly && cell.style !== defaultStyle;
}

/** The smallest area around everything used; undefined on an empty sheet. */
export function usedArea(sheet: Sheet, isValuesOnly: boolean, within?: Area): Area | undefined {
  let used: Area | undefined;
  for (const [row, line] of sheet.cells) {
    if (!within || (row >= within.top && row <= within.bottom)) {
      used = usedInRow(line, { row, isValuesOnly, within, used });
    }
  }
  return used;
}

interface RowSearch {
  readonly row: number;
  readonly isValuesOnly: boolean;
  readonly within: Area | undefined;
  readonly used: Area | undefined;
}

function usedInRow(line: ReadonlyMap<number, Cell>, { row, isValuesOnly, within, used: before }: RowSearch) {
  let used = before;
  for (const [column, cell] of line) {
    if (within && (column < within.left || column > within.right)) continue;
    if ((used && hasCell(used, row, column)) || !isUsed(cell, isValuesOnly)) continue;
    const here = { top: row, left: column, bottom: row, right: column };
    used = used ? bounding(used, here) : here;
  }
  return used;
}

/** Every cell of a sheet, in no promised order. Cells may be put while it runs. */
export function* allCells(sheet: Sheet): Generator<PlacedCell> {
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) yield { row, column, cell };
  }
}

/** Changes the look of every cell of an area; whole rows and columns keep it in their row or column. */
export function restyle(sheet: Sheet, area: Area, change: (style: CellStyle) => CellStyle): void {
  const made = new Map<CellStyle, CellStyle>();
  const changed = (style: CellStyle): CellStyle => {
    const known = made.get(style) ?? change(style);
    made.set(style, known);
    return known;
  };
  if (isWholeColumns(area)) restyleColumns(sheet, area, changed);
  else if (isWholeRows(area)) restyleRows(sheet, area, changed);
  else restyleCells(sheet, area, changed);
}

type Restyle = (style: CellStyle) => CellStyle;

function restyleCells(sheet: Sheet, area: Area, changed: Restyle): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellAt(sheet, row, column);
      const style = changed(styleAt(sheet, row, column));
      putCell(sheet, row, column, cell ? { ...cell, style } : { value: undefined, style });
    }
  }
}

function restyleExisting(sheet: Sheet, area: Area, changed: Restyle): void {
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    putCell(sheet, row, column, { ...cell, style: changed(cell.style) });
  }
}

/** A row with a look wins over its columns, so that the cells of both get a look of their own. */
function restyleColumns(sheet: Sheet, area: Area, changed: Restyle): void {
  restyleExisting(sheet, area, changed);
  for (const [row, look] of [...sheet.rows]) {
    if (look.style && isWholeRows(area)) sheet.rows.set(row, { ...look, style: changed(look.style) });
    else if (look.style) restyleMissing(sheet, { ...area, top: row, bottom: row }, changed);
  }
  for (let column = area.left; column <= area.right; column++) {
    const look = sheet.columns.get(column);
    sheet.columns.set(column, { ...look, style: changed(look?.style ?? defaultStyle) });
  }
}

function restyleMissing(sheet: Sheet, area: Area, changed: Restyle): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (cellAt(sheet, row, column)) continue;
      putCell(sheet, row, column, { value: undefined, style: changed(styleBeneath(sheet, row, column)) });
    }
  }
}

function restyleRows(sheet: Sheet, area: Area, changed: Restyle): void {
  restyleExisting(sheet, area, changed);
  for (const [column, { style }] of sheet.columns) {
    if (style) restyleMissing(sheet, { ...area, left: column, right: column }, changed);
  }
  for (let row = area.top; row <= area.bottom; row++) {
    const look = sheet.rows.get(row);
    sheet.rows.set(row, { ...look, style: changed(look?.style ?? defaultStyle) });
  }
}

/** Takes the looks off an area: its cells look as the workbook's default does, whatever their rows and columns have. */
export function resetLooks(sheet: Sheet, area: Area): void {
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    const isEmpty = cell.value === undefined && cell.formula === undefined && !cell.spilledFrom;
    if (isEmpty) dropCell(sheet, row, column);
    else putCell(sheet, row, column, { ...cell, style: defaultStyle });
  }
  resetLines(sheet.columns, [area.left, area.right], {
    isWhole: isWholeColumns(area),
    cover: (column) => restyleMissing(sheet, { ...area, left: column, right: column }, () => defaultStyle),
  });
  resetLines(sheet.rows, [area.top, area.bottom], {
    isWhole: isWholeRows(area),
    cover: (row) => restyleMissing(sheet, { ...area, top: row, bottom: row }, () => defaultStyle),
  });
}

/** Whole rows or columns lose their look; over others the cells get the default as their own. */
function resetLines<Look extends { readonly style?: CellStyle }>(
  looks: Map<number, Look>,
  [from, to]: readonly [number, number],
  { isWhole, cover }: { readonly isWhole: boolean; readonly cover: (index: number) => void },
): void {
  for (const [index, look] of [...looks]) {
    if (index < from || index > to || !look.style || look.style === defaultStyle) continue;
    if (isWhole) looks.set(index, { ...look, style: undefined });
    else cover(index);
  }
}

/** The value as Office.js gives it: errors as their text, empty as "". */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}
