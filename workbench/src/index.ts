/**
 * The workbench: an Excel of our own, on which Microsoft's unmodified office.js runtime and the add-in's own code run
 * without Excel. It holds a workbook in memory, answers the runtime's protocol, calculates, and opens and saves files.
 * It never knows anything of scorecards (another add-in could be run on it), and it never swallows a call that it does
 * not know: that is refused with "ApiNotFound" and the member's name.
 */
export { blankBook } from "./book/blankBook";
export { startHost } from "./host";
export type { Host, HostOptions, UncertainCell, UncertainCells } from "./host";
export { isFormula } from "./calc/isFormula";
export type { FunctionMetadata, FunctionsMetadata } from "./calc/functionsMetadata";
export { faultMark } from "./protocol/dispatch";
export type { Batch, Fault, Traffic } from "./protocol/bridge";
export type { Runtime, RuntimeWindow } from "./runtime/runtime";
export type { Hands, User } from "./user";
export type { Book, Cell, CellError, CellValue, Sheet, Table } from "./book/book";
export { openBook } from "./file/openBook";
export type { OpenResult } from "./file/openBook";
export { endingOf, saveBook } from "./file/saveBook";
export { serveWorkbench, type ReadyBook, type ServeOptions, type Serving } from "./page/serve";
