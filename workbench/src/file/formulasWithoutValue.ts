import type { Book } from "../book/book";
import { allCells } from "../book/cells";
import type { FormulaPlace } from "../calc/formulaOperand";
import { BookFile } from "./bookFile";

/** The formulas that a book's file has without their values. */
export function formulasWithoutValue({ file }: Book): readonly FormulaPlace[] {
  if (!(file instanceof BookFile)) return [];
  return file.before.sheets.flatMap((sheet) =>
    [...allCells(sheet)].flatMap(({ row, column, cell }) =>
      cell.formula !== undefined && cell.value === undefined ? [{ sheet, row, column }] : [],
    ),
  );
}
