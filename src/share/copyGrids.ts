import { allCells, openBook, type Book, type CellValue, type Sheet } from "excel-workbench/books";
import { failed, ok, type Problem, type Result } from "../scorecard";
import { placeOf, withoutTotals, type Grid, type RawValue, type WorkbookGrids } from "../sheets";

/** The cells of a file, and what of it is not read. */
export interface CopyCells {
  readonly grids: WorkbookGrids;
  readonly problems: readonly Problem[];
}

/** Of a sheet from its first used cell to its last: what is between must be held too. */
const mostCells = 5_000_000;

/**
 * The cells of a workbook's file, formulas as what they showed when it was saved; a sentence where the file cannot be read.
 *
 * @param locale how numbers typed as text are written
 */
export function copyGrids(file: Uint8Array, locale: string): Result<CopyCells> {
  const opened = openBook(file);
  if (opened.kind === "failed") return failed({ code: "back-unreadable", reason: opened.message });
  return ok(gridsOfBook(opened.book, locale));
}

/** The same of a workbook in memory. */
export function gridsOfBook(book: Book, locale: string): CopyCells {
  const used = book.sheets.flatMap((sheet) => usedOf(sheet) ?? []);
  const [near, far] = [used.filter((one) => !isTooFar(one)), used.filter(isTooFar)];
  const tables = book.sheets.flatMap(({ name: sheet, tables }) =>
    tables
      .filter(({ hasHeaders }) => hasHeaders)
      .map(({ name, area, hasTotals }) => ({ name, sheet, area, hasTotals })),
  );
  return {
    grids: { ...withoutTotals(near.map(gridOf), tables), date1904: book.date1904, locale },
    problems: far.map(({ sheet, bottom, right }): Problem => {
      return { code: "sheet-too-far", at: placeOf(sheet.name, bottom, right) };
    }),
  };
}

interface Used {
  readonly sheet: Sheet;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function usedOf(sheet: Sheet): Used | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column, cell } of allCells(sheet)) {
    if (cell.value === undefined) continue;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return bottom < 0 ? undefined : { sheet, top, left, bottom, right };
}

const isTooFar = ({ top, left, bottom, right }: Used) => (bottom - top + 1) * (right - left + 1) > mostCells;

function gridOf({ sheet, top, left, bottom, right }: Used): Grid {
  const values = Array.from({ length: bottom - top + 1 }, () => Array<RawValue>(right - left + 1).fill(""));
  for (const { row, column, cell } of allCells(sheet)) {
    const line = values[row - top];
    if (line && cell.value !== undefined) line[column - left] = rawOf(cell.value);
  }
  return { sheet: sheet.name, isHidden: sheet.visibility !== "Visible", top, left, values };
}

function rawOf(value: CellValue): RawValue {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}
