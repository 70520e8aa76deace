/** The cells of a workbook, as every reader gets them. */
export {
  type Grid,
  type GridArea,
  isBlank,
  type NamedTable,
  placeOf,
  type RawValue,
  valueAt,
  type WorkbookGrids,
} from "./grid";
export { type WholeTable, withoutTotals } from "./withoutTotals";
