import type { Area, Book, Cell, CellValue, Sheet } from "../book/book";
import { areaOf, bounding, isSameArea } from "../book/area";
import { allCells, cellAt, dropCell, putCell, styleAt } from "../book/cells";
import { defaultStyle } from "../book/style";
import type { Caller } from "./callers";
import type { Found } from "./engineSheet";
import { cellValueOf } from "./runtimeValue";

type MessageFor = (caller: Caller, code: string) => string | undefined;

export interface Written {
  readonly changed: ReadonlySet<Sheet>;
  readonly hasNewSpills: boolean;
}

interface Spill {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  area: Area;
}

export function hasFormulas(book: Book): boolean {
  return book.sheets.some((sheet) => {
    for (const { cell } of allCells(sheet)) if (cell.formula !== undefined || cell.spilledFrom) return true;
    return false;
  });
}

/** Puts what the engine found into the book: only cells that hold something else now are replaced. */
export function writeResults(book: Book, found: readonly Found[], messageFor: MessageFor): Written {
  const changed = new Set<Sheet>();
  const spills = spillsIn(found);
  const ghosts = ghostsOf(book);
  let hasNewSpills = false;
  let spill: Spill | undefined;
  for (const each of found) {
    if (!each.isSpilled) {
      spill = spills.get(keyOf(each));
      if (writeFormula(each, spill?.area, messageFor)) changed.add(each.sheet);
    } else if (spill) {
      if (writeGhost(each, spill)) changed.add(each.sheet);
      hasNewSpills ||= !ghosts.delete(keyOf(each));
    }
  }
  for (const { sheet, row, column } of ghosts.values()) {
    removeGhost(sheet, row, column);
    changed.add(sheet);
  }
  return { changed, hasNewSpills: hasNewSpills || ghosts.size > 0 };
}

function keyOf({
  sheet,
  row,
  column,
}: {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}): string {
  return `${sheet.id}:${row}:${column}`;
}

/** The engine reports the formula first and then the cells that it spills into. */
function spillsIn(found: readonly Found[]): ReadonlyMap<string, Spill> {
  const spills = new Map<string, Spill>();
  let current: Spill | undefined;
  for (const each of found) {
    const { sheet, row, column } = each;
    if (!each.isSpilled) {
      current = { sheet, row, column, area: areaOf(row, column) };
      continue;
    }
    if (!current) continue;
    current.area = bounding(current.area, areaOf(row, column));
    spills.set(keyOf(current), current);
  }
  return spills;
}

function ghostsOf(
  book: Book,
): Map<string, { readonly sheet: Sheet; readonly row: number; readonly column: number }> {
  const ghosts = new Map<string, { sheet: Sheet; row: number; column: number }>();
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of allCells(sheet)) {
      if (cell.spilledFrom) ghosts.set(keyOf({ sheet, row, column }), { sheet, row, column });
    }
  }
  return ghosts;
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return one.error === other.error && one.message === other.message;
}

function writeFormula(
  { sheet, row, column, value }: Found,
  spilled: Area | undefined,
  messageFor: MessageFor,
): boolean {
  const cell = cellAt(sheet, row, column);
  if (!cell) return false;
  const given = withMessage(cellValueOf(value), { sheetId: sheet.id, row, column }, messageFor);
  const isEntered = cell.isDynamic === false && cell.arrayArea !== undefined;
  const isSameSpill =
    spilled && !isEntered
      ? cell.arrayArea && isSameArea(cell.arrayArea, spilled)
      : isEntered || !cell.arrayArea;
  if (isSameValue(cell.value, given) && isSameSpill) return false;
  const { arrayArea, ...plain } = cell;
  const array =
    isEntered && arrayArea ? { arrayArea } : spilled ? { arrayArea: spilled, isDynamic: true } : {};
  putCell(sheet, row, column, { ...plain, ...array, value: given });
  return true;
}

function withMessage(value: CellValue, caller: Caller, messageFor: MessageFor): CellValue {
  if (typeof value !== "object") return value;
  const message = messageFor(caller, value.error);
  return message === undefined ? value : { ...value, message };
}

function writeGhost({ sheet, row, column, value }: Found, source: Spill): boolean {
  const before = cellAt(sheet, row, column);
  const given = cellValueOf(value);
  const isSame = before?.spilledFrom?.row === source.row && before.spilledFrom.column === source.column;
  if (before && isSame && isSameValue(before.value, given)) return false;
  const ghost: Cell = {
    value: given,
    spilledFrom: { row: source.row, column: source.column },
    style: styleAt(sheet, row, column),
  };
  putCell(sheet, row, column, ghost);
  return true;
}

function removeGhost(sheet: Sheet, row: number, column: number): void {
  const style = cellAt(sheet, row, column)?.style ?? defaultStyle;
  if (style === defaultStyle) dropCell(sheet, row, column);
  else putCell(sheet, row, column, { value: undefined, style });
}
