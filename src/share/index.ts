/**
 * A workbook as it is handed to people without the add-in: a copy, never the original; and what such a file holds
 * when it comes back. Works on files in memory; touches no Office.js.
 */
export { copyOfFile, protectSheets, type FileCopy } from "./copyOfFile";
export { isSameValue } from "./freezeFormulas";
export { shareAsValues, type Shared } from "./shareAsValues";
export type { Dialect } from "./native";
export {
  cellKey,
  shareNatively,
  type NativeCell,
  type NativeFrom,
  type SharedNatively,
} from "./shareNatively";
export { copyInBook, copyInFile } from "./copyBack";
