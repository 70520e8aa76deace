/**
 * A workbook as it is handed to people without the add-in: a copy, never the original. Works on files in memory; touches no Office.js.
 */
export { copyOfFile, protectSheets, type FileCopy } from "./copyOfFile";
export { differencesIn, standingDifferences } from "./partOf/differences";
export { partOfUnit, type LeftOut, type UnitPart } from "./partOf/partOfUnit";
export { shareAsValues, type Shared } from "./shareAsValues";
