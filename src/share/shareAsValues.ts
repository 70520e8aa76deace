import type { Problem } from "../scorecard";
import type { Book, Sheet } from "excel-workbench/books";
import { freezeFormulas, freshenFormulas, type Frozen } from "./freezeFormulas";
import { ourNames } from "./ourNames";
import { withoutOurMarks } from "./withoutOurMarks";
import { withoutOurRules } from "./withoutOurRules";
import { writePlainAreas } from "./spillReferences";

/** What was made of a workbook that is handed on. */
export interface Shared {
  /** How many formulas became values. */
  readonly replaced: number;
  /** What could not be kept as it was, each with its cell or name. */
  readonly problems: readonly Problem[];
}

/**
 * Makes a copy for people without the add-in of a workbook, in place: every formula that needs the add-in becomes the value that it
 * has in the file, with its formats; names, rules and lists that need it are taken out and named. All other formulas stay.
 *
 * @param calculated the same workbook, calculated with the add-in: where the file has no value of a cell, or one that only says that
 * the add-in was not there, the cell takes its value from it; where both differ the file's stays, and it is said
 */
export function shareAsValues(book: Book, calculated?: Book): Shared {
  const { gone, needsUs } = ourNames(book);
  const ofSheet = ({ id }: Sheet) => calculated?.sheets.find((sheet) => sheet.id === id);
  const ours = book.sheets.flatMap((sheet) => freezeFormulas(sheet, ofSheet(sheet), needsUs));
  const takesNewer = !ours.some(({ isStale }) => isStale);
  const others = book.sheets.flatMap((sheet) => freshenFormulas(sheet, ofSheet(sheet), takesNewer));
  const frozen = [...ours, ...others];
  const rules = book.sheets.flatMap((sheet) => withoutOurRules(sheet, needsUs));
  book.names = book.names.filter((name) => !gone.includes(name));
  writePlainAreas(book, new Map(frozen.flatMap(({ spill }) => (spill ? [spill] : []))));
  withoutOurMarks(book);
  return {
    replaced: ours.length,
    problems: [
      ...frozen.flatMap(({ at, isLacking }): readonly Problem[] =>
        isLacking ? [{ code: "share-no-value", at }] : [],
      ),
      ...staleOf(frozen),
      ...rules,
      ...gone
        .filter(({ visible }) => visible)
        .map(({ name }): Problem => ({ code: "share-name-gone", name })),
    ],
  };
}

function staleOf(frozen: readonly Frozen[]): readonly Problem[] {
  const stale = frozen.filter(({ isStale }) => isStale);
  const [first] = stale;
  return first ? [{ code: "share-stale", at: first.at, formulas: stale.length }] : [];
}
