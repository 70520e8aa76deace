import type { Book, Sheet } from "../book/book";
import { quotedSheetName } from "../book/address";
import { allCells, putCell } from "../book/cells";
import { rewriteCharts } from "../book/chartFormulas";
import { blankSheet } from "../book/makeBook";
import { mapReferences } from "../calc/mapReferences";
import { accessDenied, invalidArgument, invalidOperation } from "../protocol/refusal";
import { type Desk, notify } from "./desk";
import { eventTypes, workbookTarget } from "./eventTypes";
import { rewriteRules } from "../book/rules";
import { checkSheetName, freeSheetName, nextSheetId, sheetIdOf } from "./sheetNames";
import { tellSheet } from "./tellSheet";

/** Refuses what a protected workbook does not let happen to its sheets. */
export function checkStructure(book: Book): void {
  if (book.isStructureProtected) throw accessDenied("the workbook's structure is protected");
}

/** Adds a sheet behind the others. */
export function addSheet(desk: Desk, wanted: string | undefined): Sheet {
  checkStructure(desk.book);
  const name = wanted ?? freeSheetName(desk.book);
  checkSheetName(desk.book, name);
  const sheet = blankSheet(nextSheetId(desk.book), name);
  desk.book.sheets.push(sheet);
  desk.isStale = true;
  tell(desk, sheet, "Added");
  return sheet;
}

/** Tells of a sheet that came. */
export function tellAdded(desk: Desk, sheet: Sheet): void {
  tell(desk, sheet, "Added");
}

export function deleteSheet(desk: Desk, sheet: Sheet): void {
  const { book } = desk;
  checkStructure(book);
  const visible = book.sheets.filter((each) => each.visibility === "Visible");
  if (visible.length === 1 && visible[0] === sheet) {
    throw invalidOperation("A workbook must contain at least one visible worksheet.");
  }
  if (sheet.visibility === "VeryHidden") throw invalidOperation("A very hidden sheet can't be deleted.");
  book.sheets = book.sheets.filter((each) => each !== sheet);
  book.names = book.names.filter(({ sheetId }) => sheetId !== sheet.id);
  if (book.activeSheetId === sheet.id) book.activeSheetId = nextActive(book);
  renameInFormulas(desk, sheet.name, "#REF");
  tell(desk, sheet, "Deleted");
}

function nextActive(book: Book): number {
  return book.sheets.find((each) => each.visibility === "Visible")?.id ?? 0;
}

function tell(desk: Desk, sheet: Sheet, what: "Added" | "Deleted"): void {
  const eventType = what === "Added" ? eventTypes.added : eventTypes.deleted;
  const args = { type: `Worksheet${what}`, worksheetId: sheetIdOf(sheet), source: "Local" };
  notify(desk, { eventType, targetId: workbookTarget, args });
}

export function renameSheet(desk: Desk, sheet: Sheet, name: string): void {
  checkStructure(desk.book);
  const before = sheet.name;
  sheet.name = name;
  renameInFormulas(desk, before, quotedSheetName(name));
  const args = { type: "WorksheetNameChanged", nameBefore: before, nameAfter: name, source: "Local" };
  tellSheet(desk, sheet, eventTypes.nameChanged, args);
}

export function moveSheet(desk: Desk, sheet: Sheet, position: number): void {
  const { book } = desk;
  checkStructure(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) {
    throw invalidArgument("no such position");
  }
  const others = book.sheets.filter((each) => each !== sheet);
  const positionBefore = book.sheets.indexOf(sheet);
  book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  const args = { type: "WorksheetMoved", positionBefore, positionAfter: position, source: "Local" };
  if (positionBefore !== position) tellSheet(desk, sheet, eventTypes.sheetMoved, args);
}

/** Follows a sheet's new name (or its end, "#REF") in every formula, name, rule and chart. */
function renameInFormulas(desk: Desk, before: string, after: string): void {
  const named = before.toLowerCase();
  const rewrite = (formula: string): string => renamed(formula, named, after);
  for (const sheet of desk.book.sheets) {
    for (const { row, column, cell } of allCells(sheet)) {
      const formula = cell.formula === undefined ? undefined : rewrite(cell.formula);
      if (formula !== cell.formula) putCell(sheet, row, column, { ...cell, formula });
    }
    rewriteRules(sheet, rewrite);
    rewriteCharts(sheet, rewrite);
  }
  desk.book.names = desk.book.names.map((name) => ({ ...name, formula: rewrite(name.formula) }));
  desk.isStale = true;
}

/** A formula with a sheet (in lower case) called otherwise: by the name as a formula has it, or "#REF". */
export function renamed(formula: string, before: string, after: string): string {
  return renamedAll(formula, new Map([[before, after]]));
}

/** The same for several sheets at once, of which one may be called then as another was before. */
export function renamedAll(formula: string, names: ReadonlyMap<string, string>): string {
  const text = formula.toLowerCase();
  if (![...names.keys()].some((before) => text.includes(before.replace(/'/g, "''")))) return formula;
  return mapReferences(formula, ({ sheet, address }) => {
    const parts = sheet?.split(":") ?? [];
    const made = parts.map((part) => names.get(part.toLowerCase()));
    const [only] = made;
    if (made.every((name) => name === undefined)) return undefined;
    if (made.includes("#REF")) return { whole: `#REF!${address}` };
    if (parts.length === 1) return { whole: `${only ?? ""}!${address}` };
    const shown = parts.map((part, index) => unquoted(made[index] ?? part));
    return { whole: `${spanOf(shown)}!${address}` };
  });
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** Two sheets and all between them, in quotes where one of them needs some. */
function spanOf(names: readonly string[]): string {
  const isPlain = names.every((name) => quotedSheetName(name) === name);
  return isPlain ? names.join(":") : `'${names.join(":").replace(/'/g, "''")}'`;
}
