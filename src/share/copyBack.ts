import { allCells, openBook, type Book, type CellValue, type Sheet } from "excel-workbench/books";
import { collectingProblem, failed, ok, type CellPlace, type Problem, type Result } from "../scorecard";
import { placeOf, withoutTotals, type CopyBack, type Grid, type RawValue } from "../sheets";

/** Of a sheet from its first used cell to its last: what is between must be held too. */
const mostCells = 5_000_000;

/**
 * A file that came back, as its cells: formulas as what they showed when it was saved. A sentence where it cannot be read.
 *
 * @param locale how numbers typed as text are written
 */
export function copyInFile(name: string, file: Uint8Array, locale: string): Result<CopyBack> {
  const opened = openBook(file);
  if (opened.kind === "failed")
    return failed(collectingProblem({ code: "back-unreadable", copy: name, reason: opened.message }));
  return ok(copyInBook(name, opened.book, locale));
}

/** The same of a workbook in memory. */
export function copyInBook(name: string, book: Book, locale: string): CopyBack {
  const used = book.sheets.flatMap((sheet) => usedOf(sheet) ?? []);
  const [near, far] = [used.filter((one) => !isTooFar(one)), used.filter(isTooFar)];
  const tables = book.sheets.flatMap((sheet) =>
    sheet.tables
      .filter(({ hasHeaders }) => hasHeaders)
      .map((table) => ({
        name: table.name,
        sheet: sheet.name,
        area: table.area,
        hasTotals: table.hasTotals,
      })),
  );
  return {
    name,
    grids: { ...withoutTotals(near.map(gridOf), tables), date1904: book.date1904, locale },
    problems: far.map(({ sheet, bottom, right }): Problem => {
      return { code: "sheet-too-far", at: placeOf(sheet.name, bottom, right) };
    }),
    unvalued: book.sheets.flatMap(unvaluedIn),
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

function unvaluedIn(sheet: Sheet): readonly CellPlace[] {
  return [...allCells(sheet)].flatMap(({ row, column, cell }) =>
    cell.formula !== undefined && cell.value === undefined ? [placeOf(sheet.name, row, column)] : [],
  );
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
