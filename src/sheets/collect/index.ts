/** What people wrote in copies of a workbook, held against it. */
export {
  type BroughtBack,
  type CellBack,
  type CopyBack,
  isAgreed,
  type RowBack,
  type Said,
  takenOf,
} from "./back";
export { bringBack } from "./bringBack";
export { notInCopy, type SaidContent } from "./said";
export { backTables, type BackTable } from "./tableSaid";
