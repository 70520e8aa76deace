/* `workbook.insertWorksheetsFromBase64`: sheets of another file come into the workbook. */
import { quotedSheetName } from "../book/address";
import type { Book, Sheet } from "../book/book";
import { allCells, putCell } from "../book/cells";
import type { Shape } from "../book/shape";
import { findStyle } from "../book/namedStyles";
import { openedIn } from "./bookInText";
import { accessDenied, apiNotFound, invalidArgument } from "../protocol/refusal";
import { type Arguments, isRecord, oneOf, textAt } from "./argument";
import { copyOf, freeCopyName, insertSheets, placeFor, placings, sheetGiven } from "./copySheet";
import type { Desk } from "./desk";
import { rewriteRules } from "../book/rules";
import { renamed, renamedAll } from "./sheetChanges";
import { sheetIdOf } from "./sheetNames";

function bookIn(base64: string): Book {
  return openedIn(base64).book;
}

/** True for a shape that stays in its file: nobody here knows what it is. */
function isUnknown({ kind, picture, children = [] }: Shape): boolean {
  return kind === "Other" || (kind === "Image" && picture === undefined) || children.some(isUnknown);
}

/** What lies in parts of the other file would be lost on the way. */
function checkWhole({ name, shapes, conditionalFormats }: Sheet): void {
  if (shapes.some(isUnknown) || conditionalFormats.some(({ rule }) => rule.kind === "Other")) {
    throw apiNotFound(
      `Workbook.InsertWorksheetsFromBase64() of "${name}", which holds what the workbench does not know`,
    );
  }
}

function wantedOf({ sheets }: Book, given: unknown): readonly Sheet[] {
  const names: readonly unknown[] = Array.isArray(given) ? given : [];
  if (names.length === 0) return sheets;
  return names.map((name) => {
    const sheet = sheets.find((each) => each.name.toLowerCase() === String(name).toLowerCase());
    if (!sheet) throw invalidArgument(`the file has no sheet "${String(name)}"`);
    return sheet;
  });
}

/** A sheet's formulas mean the sheets that came along; the others are lost to it. */
function followSheets(copy: Sheet, source: Book, names: ReadonlyMap<string, string>): void {
  const called = calledNow(source, names);
  for (const { row, column, cell } of allCells(copy)) {
    const { cached: _other, ...own } = cell;
    const formula = cell.formula === undefined ? {} : { formula: renamedAll(cell.formula, called) };
    putCell(copy, row, column, { ...own, ...formula });
  }
  rewriteRules(copy, (formula) => renamedAll(formula, called));
}

/** How formulas call the sheets of a file now, by their names there: "#REF" where they did not come along. */
function calledNow(source: Book, names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    source.sheets.map(({ name }) => {
      const now = names.get(name.toLowerCase());
      return [name.toLowerCase(), now === undefined ? "#REF" : quotedSheetName(now)];
    }),
  );
}

function freeName(book: Book, taken: readonly Sheet[], name: string): string {
  const all = { sheets: [...book.sheets, ...taken] };
  const isTaken = all.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return isTaken ? freeCopyName(all, name) : name;
}

/** Inserts sheets of a file; the ids of the new ones. */
export function insertFromFile(desk: Desk, args: Arguments): readonly string[] {
  const { book } = desk;
  if (book.isStructureProtected) throw accessDenied("the workbook's structure is protected");
  const options = isRecord(args[1]) ? args[1] : {};
  const source = bookIn(textAt(args, 0));
  const wanted = wantedOf(source, options.sheetNamesToInsert);
  const where = oneOf(options.positionType ?? "End", placings);
  const at = placeFor(book, where, sheetGiven(book, options.relativeTo));
  if (source.date1904 !== book.date1904)
    throw apiNotFound("Workbook.InsertWorksheetsFromBase64() across date systems");
  wanted.forEach(checkWhole);
  const added: Sheet[] = [];
  for (const sheet of wanted) added.push(copyOf(desk, sheet, freeName(book, added, sheet.name), added));
  const names = new Map(
    wanted.map((sheet, index) => [sheet.name.toLowerCase(), added[index]?.name ?? sheet.name]),
  );
  for (const copy of added) followSheets(copy, source, names);
  book.styles = [...book.styles, ...source.styles.filter(({ name }) => !findStyle(book, name))];
  insertSheets(desk, added, at);
  takeNames(book, source, { wanted, added, names });
  return added.map(sheetIdOf);
}

interface Taken {
  readonly wanted: readonly Sheet[];
  readonly added: readonly Sheet[];
  readonly names: ReadonlyMap<string, string>;
}

/** Names that mean cells of the sheets come along, unless the workbook has them already. */
function takeNames(book: Book, source: Book, { wanted, added, names }: Taken): void {
  const taken = source.names.flatMap((name) => {
    const index = wanted.findIndex(({ id }) => id === name.sheetId);
    const home = added[index];
    if (name.sheetId !== undefined && !home) return [];
    const formula = renamedAll(name.formula, calledNow(source, names));
    const isKnown =
      home === undefined && book.names.some((each) => each.name.toLowerCase() === name.name.toLowerCase());
    const isOfOthers = source.sheets.some(
      (sheet) =>
        !wanted.includes(sheet) && renamed(name.formula, sheet.name.toLowerCase(), "#REF") !== name.formula,
    );
    if (isKnown || isOfOthers) return [];
    const { sheetId: _before, ...rest } = name;
    return [{ ...rest, formula, ...(home ? { sheetId: home.id } : {}) }];
  });
  book.names = [...book.names, ...taken];
}
