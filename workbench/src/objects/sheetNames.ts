import { parseArea } from "../book/address";
import type { Book, Sheet } from "../book/book";
import { invalidArgument, itemAlreadyExists } from "../protocol/refusal";

const sheetNameLimit = 31;

/** The sheet of a name (in any case) or of an Office.js id. */
export function findSheet(book: Book, nameOrId: string): Sheet | undefined {
  const wanted = nameOrId.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheetIdOf(sheet) === nameOrId);
}

/** Office.js id of a sheet, in the form that Excel gives it. */
export function sheetIdOf(sheet: Sheet): string {
  return `{${String(sheet.id).padStart(8, "0")}-0001-0000-0000-000000000000}`;
}

/** Refuses what Excel refuses as a sheet's name; `own` is the sheet that is being renamed. */
export function checkSheetName(book: Book, name: string, own?: Sheet): void {
  const isLong = name.length === 0 || name.trim() === "" || name.length > sheetNameLimit;
  const isReserved = name.toLowerCase() === "history";
  if (isLong || isReserved || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument(`"${name}" can't be the name of a sheet`);
  }
  const holder = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (holder && holder !== own) throw itemAlreadyExists(`sheet "${name}"`);
}

/** True for a word that formulas take for cells, such as AB12 or R1C1: nothing can be called so. */
export function isReference(word: string): boolean {
  return parseArea(word) !== undefined || /^(?:r\d*|c\d*|r\d*c\d*)$/i.test(word);
}

/** "Sheet2": the next free name that Excel gives to a sheet. */
export function freeSheetName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number++) {
    if (!findSheet(book, `Sheet${number}`)) return `Sheet${number}`;
  }
}

export function nextSheetId(book: Book): number {
  return Math.max(0, ...book.sheets.map((sheet) => sheet.id)) + 1;
}
