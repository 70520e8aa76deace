import type { Facts } from "../../scorecard";
import { callsUs } from "../../sheets";
import { allCells, quotedSheetName, type Book, type Cell, type Sheet } from "excel-workbench/books";
import { counted, isEmpty, type Condition } from "./conditions";
import { holds } from "./expressions";
import type { Sources } from "./lines";
import { fixed, sourceCell } from "./sourceTable";

/** How many rows below its figures, and columns beside them, a sheet of somebody's own may grow by. */
const room = { rows: 200, columns: 30 };

/** Sheets of somebody's own whose figures a mapping reads: their labels are as in the copy, and no other cell is filled. */
export function mappedAsCopied(sources: Sources): readonly Condition[] {
  const { tables, book } = sources;
  const mapping = tables.filter(({ name }) => name === "Mapping");
  const names = mapping.flatMap((table) =>
    table.rowsOf().map((row) => String(table.cell("sheet", row)?.value).toLowerCase()),
  );
  const figures = figureCells(sources.facts, book);
  return book.sheets
    .filter(({ name }) => names.includes(name.toLowerCase()))
    .flatMap((sheet) => sheetAsCopied(sheet, figures));
}

function figureCells({ actuals, phasedTargets, measures }: Facts, book: Book): ReadonlySet<string> {
  const places = [
    ...actuals.map(({ at }) => at),
    ...[...phasedTargets, ...measures].flatMap(({ levelCells }) => Object.values(levelCells ?? {})),
  ];
  return new Set(places.flatMap((at) => sourceCell(at, book)?.reference ?? []));
}

function sheetAsCopied(sheet: Sheet, figures: ReadonlySet<string>): readonly Condition[] {
  const at = (row: number, column: number) => `${quotedSheetName(sheet.name)}!${fixed(row, column)}`;
  const cells = [...allCells(sheet)].filter(({ cell }) => !isEmpty(cell.value));
  const labels = cells.filter(
    ({ row, column, cell }) => cell.formula === undefined && !figures.has(at(row, column)) && isLabel(cell),
  );
  const bottom = Math.max(0, ...cells.map(({ row }) => row));
  const right = Math.max(0, ...cells.map(({ column }) => column)) + room.columns;
  const area = (first: number, last: number) => `${at(first, 0)}:${fixed(last, right)}`;
  const filledIn = (row: number): Condition => {
    const own = cells.filter((cell) => cell.row === row);
    const followed = own
      .filter(({ cell }) => cell.formula === undefined && !isLabel(cell))
      .map(({ column }) => at(row, column));
    const others = followed.map((reference) => `-(${reference}<>"")`).join("");
    const count = `COLUMNS(${area(row, row)})-COUNTBLANK(${area(row, row)})${others}`;
    return {
      about: `${sheet.name}: row ${row + 1}`,
      formula: `${count}=${own.length - followed.length}`,
    };
  };
  // A count over formulas of ours would go round in a circle.
  const isOurs = cells.some(({ cell }) => cell.formula !== undefined && callsUs(cell.formula));
  return [
    ...(isOurs ? [] : Array.from({ length: bottom + 1 }, (_, row) => filledIn(row))),
    ...(isOurs ? [] : [counted(`${sheet.name}: rows below`, area(bottom + 1, bottom + room.rows), 0)]),
    ...labels.map(({ row, column, cell }) => ({
      about: `${sheet.name}: ${fixed(row, column).replaceAll("$", "")}`,
      formula: holds(at(row, column), cell.value),
    })),
  ];
}

/** A text, a date or a year; another number that no figure is read from says nothing about figures. */
function isLabel({ value, style }: Cell): boolean {
  if (typeof value !== "number") return true;
  const isYear = Number.isInteger(value) && value >= 1900 && value <= 2100;
  return isYear || /[ymd]/i.test(style.numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}
