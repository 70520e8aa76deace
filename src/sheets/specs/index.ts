/** The structured sheets: their tables, columns and words. */
export { levelKeys, levelKeysInUnit } from "./levelKeys";
export {
  type ColumnSpec,
  coreTableNames,
  neededTables,
  type TableName,
  tableNames,
  type TableSpec,
} from "./spec";
export { specs } from "./specs";
