/** Where the tables of a workbook are, and which column is which. */
export { checkTables } from "./checkTables";
export { findTables, type TablesFound } from "./findTables";
export { type FoundTable, periodColumns } from "./foundTable";
export { matchHeaders } from "./matchHeaders";
export { placesOf, type TablePlace } from "./tablePlaces";
export { periodReading, titleYear, type TitleYear } from "./titleYear";
