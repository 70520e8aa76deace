/**
 * Workbooks in memory, without a host: opening them, looking at their cells, changing them, saving them. It needs nothing of Node,
 * so that it can run in an add-in's pane too.
 */
export { addressOf, parseArea, quotedSheetName } from "./book/address";
export type {
  Area,
  Book,
  Cell,
  CellError,
  CellValue,
  ConditionalFormat,
  DefinedName,
  Sheet,
  Table,
  TableColumn,
  Validation,
} from "./book/book";
export { allCells, cellAt, putCell } from "./book/cells";
export { blankSheet, bookOf } from "./book/makeBook";
export { rewriteRules } from "./book/rules";
export type { Shape } from "./book/shape";
export { type CellStyle, defaultStyle } from "./book/style";
export { dropAddIns } from "./file/dropAddIns";
export { openBook, type OpenResult } from "./file/openBook";
export { endingOf, saveBook } from "./file/saveBook";
export { closingIndex, type FormulaToken, joinTokens, tokenizeFormula } from "./file/formula/tokenizeFormula";
