/**
 * A workbook as it is handed to people without the add-in: a copy, never the original; of everything, or of what is one unit's; and
 * what such a file holds when it comes back. Works on files in memory; touches no Office.js.
 */
export { copyOfFile, protectSheets, type CopyAsked, type FileCopy } from "./copyOfFile";
export { isSameValue } from "./freezeFormulas";
export { differencesIn } from "./partOf/differences";
export type { LeftOut } from "./partOf/partOfUnit";
export { pagesOfPerson, peopleIn, type PersonPages } from "./partOf/pagesOfPerson";
export { reviewOfUnit, type UnitReview } from "./partOf/reviewOfUnit";
export { rowsOfSheet, type SheetRows } from "./rowsOfSheet";
export { shareAsValues, type Shared } from "./shareAsValues";
export { type Dialect, writeNatively } from "./native";
export {
  cellKey,
  shareNatively,
  type NativeCell,
  type NativeFrom,
  type SharedNatively,
} from "./shareNatively";
export { copyInBook, copyInFile } from "./copyBack";
