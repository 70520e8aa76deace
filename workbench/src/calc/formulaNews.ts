import type { Book, Cell, Sheet } from "../book/book";
import { areaOf, isSameArea } from "../book/area";
import { allCells, cellAt } from "../book/cells";
import { callerNumber, callerOf } from "./callers";
import type { FormulaKey } from "./dependencies";
import type { FormulaPlace, SheetArea } from "./formulaOperand";
import { rectanglesOf } from "./rectangles";
import { clearFilled, isSameValue } from "./writeResults";

/** A formula in its cell. */
export interface PlacedFormula extends FormulaPlace {
  readonly key: FormulaKey;
  readonly cell: Cell & { readonly formula: string };
}

/** What happened to the cells of a book since it was last looked at. */
export interface CellNews {
  /** Formulas that were typed, or that read something else than before. */
  readonly formulas: readonly PlacedFormula[];
  /** Formulas that were there and are there no more. */
  readonly gone: readonly FormulaKey[];
  /** Formulas that fill cells of which one was written over. */
  readonly disturbed: readonly FormulaKey[];
  /** Cells that hold another value. */
  readonly touched: readonly SheetArea[];
  /** Those of them that a formula elsewhere filled, or had filled. */
  readonly filled: readonly SheetArea[];
  /** Formulas that fill other cells than before. */
  readonly resized: readonly SheetArea[];
}

export function keyAt(sheet: Sheet, row: number, column: number): FormulaKey {
  return callerNumber({ sheetId: sheet.id, row, column });
}

/** The formula in the cell of a key; undefined when there is none any more. */
export function formulaOf(book: Book, key: FormulaKey): PlacedFormula | undefined {
  const { sheetId, row, column } = callerOf(key);
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  const cell = sheet && cellAt(sheet, row, column);
  return sheet && placed(sheet, row, column, cell);
}

function placed(
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell | undefined,
): PlacedFormula | undefined {
  const formula = cell?.formula;
  if (!cell || formula === undefined) return undefined;
  return { sheet, row, column, key: keyAt(sheet, row, column), cell: { ...cell, formula } };
}

export function* allFormulas(book: Book): Generator<PlacedFormula> {
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of allCells(sheet)) {
      const found = placed(sheet, row, column, cell);
      if (found) yield found;
    }
  }
}

/** Takes the changes of all sheets; cells that a formula filled which is gone are emptied. */
export function takeNews(book: Book): CellNews {
  const all = book.sheets.map((sheet) => takeSheetNews(sheet));
  return {
    formulas: all.flatMap(({ formulas }) => formulas),
    gone: all.flatMap(({ gone }) => gone),
    disturbed: all.flatMap(({ disturbed }) => disturbed),
    touched: all.flatMap(({ touched }) => touched),
    filled: all.flatMap(({ filled }) => filled),
    resized: all.flatMap(({ resized }) => resized),
  };
}

/** What happened to one cell. */
interface Happening {
  readonly row: number;
  readonly column: number;
  readonly before: Cell | undefined;
  readonly after: Cell | undefined;
}

function takeSheetNews(sheet: Sheet): CellNews {
  const all = happeningsOn(sheet);
  const keyOf = ({ row, column }: Pick<Happening, "row" | "column">) => keyAt(sheet, row, column);
  const touched = all.filter(({ before, after }) => !isSameValue(before?.value, after?.value));
  const areasOf = (found: readonly Happening[]) => rectanglesOf(found).map((area) => ({ sheet, area }));
  return {
    formulas: all
      .filter(({ before, after }) => after?.formula !== undefined && isNewFormula(before, after))
      .flatMap(({ row, column, after }) => placed(sheet, row, column, after) ?? []),
    gone: all
      .filter(({ before, after }) => before?.formula !== undefined && after?.formula === undefined)
      .map(keyOf),
    disturbed: all.flatMap(({ before, after }) =>
      before?.spilledFrom && !after?.spilledFrom ? [keyOf(before.spilledFrom)] : [],
    ),
    touched: areasOf(touched),
    filled: areasOf(touched.filter(({ before, after }) => before?.spilledFrom ?? after?.spilledFrom)),
    resized: areasOf(all.filter(isResized)),
  };
}

function happeningsOn(sheet: Sheet): readonly Happening[] {
  const all: Happening[] = [];
  // What is emptied on the way is news as well.
  for (let changes = sheet.cells.takeChanges(); changes.length > 0; changes = sheet.cells.takeChanges()) {
    for (const { row, column, before } of changes) {
      const after = cellAt(sheet, row, column);
      all.push({ row, column, before, after });
      if (before?.arrayArea && isOther(before, after)) clearFilled({ sheet, row, column }, before.arrayArea);
    }
  }
  return all;
}

/** Gone, or another one in its place that is yet to fill its own cells: what the former one filled is nobody's. */
function isOther(before: Cell, after: Cell | undefined): boolean {
  return after?.formula === undefined || (after.formula !== before.formula && !after.arrayArea);
}

function isResized({ before, after }: Happening): boolean {
  const [one, other] = [before?.arrayArea, after?.arrayArea];
  return one === undefined || other === undefined ? one !== other : !isSameArea(one, other);
}

function isNewFormula(before: Cell | undefined, after: Cell): boolean {
  // Typed once more, it has no value yet.
  return before?.formula !== after.formula || before?.cached !== after.cached || after.value === undefined;
}

/** The cells that a formula gives values to: its own and those that it fills. */
export function givenBy({ sheet, row, column, cell }: PlacedFormula): SheetArea {
  return { sheet, area: cell.arrayArea ?? areaOf(row, column) };
}
