/* Copies of sheets: within a workbook, and into it from another. */
import { quotedSheetName } from "../book/address";
import type { Book, Sheet, Table } from "../book/book";
import { allCells, putCell } from "../book/cells";
import { CellGrid } from "../book/cellGrid";
import { type Comment, newGuid } from "../book/comment";
import { rewriteCharts } from "../book/chartFormulas";
import { type HostObject, isHostObject } from "../protocol/hostObject";
import { accessDenied, invalidArgument } from "../protocol/refusal";
import { type Arguments, oneOf } from "./argument";
import type { Desk } from "./desk";
import { withTableNames } from "./renameColumn";
import { renamed, tellAdded } from "./sheetChanges";
import { findSheet, nextSheetId } from "./sheetNames";
import { tablesOf } from "./tableMaking";

export const placings = ["None", "Before", "After", "Beginning", "End"] as const;

/** `worksheet.copy`: all of a sheet; its tables get names of their own. */
export function copySheet(desk: Desk, sheet: Sheet, args: Arguments): HostObject {
  if (desk.book.isStructureProtected) throw accessDenied("the workbook's structure is protected");
  desk.freshen();
  const where = oneOf(args[0] ?? "None", placings);
  const at = placeFor(desk.book, where, sheetGiven(desk.book, args[1]));
  const copy = copyOf(desk, sheet, freeCopyName(desk.book, sheet.name));
  insertSheets(desk, [copy], at);
  copyLocalNames(desk.book, sheet, copy);
  return desk.make.sheet(copy);
}

/** The sheet of an argument that is one, or its name. */
export function sheetGiven(book: Book, given: unknown): Sheet | undefined {
  const nameOrId: unknown = isHostObject(given) ? given.get("Id") : given;
  return typeof nameOrId === "string" ? findSheet(book, nameOrId) : undefined;
}

/** Where sheets are put; beside another one it has to be told. */
export function placeFor(
  { sheets }: Book,
  where: (typeof placings)[number],
  beside: Sheet | undefined,
): number {
  if (where === "Beginning") return 0;
  if (where !== "Before" && where !== "After") return sheets.length;
  if (!beside) throw invalidArgument("the sheet to put it beside");
  return sheets.indexOf(beside) + (where === "After" ? 1 : 0);
}

export function insertSheets(desk: Desk, added: readonly Sheet[], at: number): void {
  const { book } = desk;
  book.sheets = [...book.sheets.slice(0, at), ...added, ...book.sheets.slice(at)];
  desk.isStale = true;
  for (const sheet of added) tellAdded(desk, sheet);
}

/** A sheet with an id, a name and tables of its own. What only the first may have, such as custom properties, it has not. */
export function copyOf(desk: Desk, sheet: Sheet, name: string, taken: readonly Sheet[] = []): Sheet {
  const ids = [nextSheetId(desk.book), ...taken.map(({ id }) => id + 1)];
  const tables = copiedTables(desk, sheet.tables, taken);
  const copy: Sheet = {
    ...sheet,
    id: Math.max(...ids),
    name,
    cells: new CellGrid(sheet.cells),
    rows: new Map(sheet.rows),
    columns: new Map(sheet.columns),
    tables,
    comments: sheet.comments.map(copyComment),
    // As in Excel: a copy has none of its own.
    customProperties: new Map(),
  };
  const names = new Map(
    sheet.tables.map((table, index) => [table.name.toLowerCase(), tables[index]?.name ?? table.name]),
  );
  const [before, after] = [sheet.name.toLowerCase(), quotedSheetName(name)];
  rewriteCharts(copy, (formula) => renamed(formula, before, after));
  for (const { row, column, cell } of allCells(copy)) {
    const formula = cell.formula === undefined ? undefined : withTableNames(cell.formula, names);
    if (formula !== cell.formula && formula !== undefined) putCell(copy, row, column, { ...cell, formula });
  }
  return copy;
}

/** The same words under an id of their own. */
function copyComment(comment: Comment): Comment {
  const replies = comment.replies.map((reply) => ({ ...reply, id: newGuid() }));
  return { ...comment, id: newGuid(), replies };
}

function copiedTables(desk: Desk, tables: readonly Table[], others: readonly Sheet[]): readonly Table[] {
  const known = [...tablesOf(desk), ...others.flatMap((sheet) => sheet.tables)];
  const names = new Set([
    ...known.map(({ name }) => name.toLowerCase()),
    ...desk.book.names.map(({ name }) => name.toLowerCase()),
  ]);
  let id = Math.max(0, ...known.map((table) => table.id));
  return tables.map((table) => {
    id += 1;
    const name = names.has(table.name.toLowerCase()) ? freeTableName(table.name, id, names) : table.name;
    names.add(name.toLowerCase());
    return { ...table, id, name };
  });
}

/** As Excel does it: "Sales" becomes "Sales4". */
function freeTableName(base: string, from: number, taken: ReadonlySet<string>): string {
  for (let number = from; ; number++) {
    if (!taken.has(`${base}${number}`.toLowerCase())) return `${base}${number}`;
  }
}

/** "Plan (2)": the name of a copy, which no sheet has. */
export function freeCopyName(book: Pick<Book, "sheets">, name: string): string {
  for (let number = 2; ; number++) {
    const mark = ` (${number})`;
    const copyName = `${name.slice(0, 31 - mark.length)}${mark}`;
    if (!book.sheets.some((sheet) => sheet.name.toLowerCase() === copyName.toLowerCase())) return copyName;
  }
}

/** Names that belong to the sheet alone belong to its copy as well. */
function copyLocalNames(book: Book, sheet: Sheet, copy: Sheet): void {
  const [before, after] = [sheet.name.toLowerCase(), quotedSheetName(copy.name)];
  const own = book.names.filter(({ sheetId }) => sheetId === sheet.id);
  const copies = own.map((name) => ({
    ...name,
    sheetId: copy.id,
    formula: renamed(name.formula, before, after),
  }));
  book.names = [...book.names, ...copies];
}
