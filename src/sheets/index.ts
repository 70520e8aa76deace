/**
 * Structured sheets to facts: finds the tables by name or by their headers, wherever they stand,
 * reads them row by row, and names the sheet and cell of everything that is wrong.
 * Works on plain cell grids; it never touches Excel, never scores, and never stops at the first problem.
 */
export { columnLetters, placeOf } from "./grid";
export type { Grid, GridArea, NamedTable, RawValue, WorkbookGrids } from "./grid";
export { adoptionTables, unscoredMeasures } from "./foreign/adoptionTables";
export { foreignSheets, isScorecardBook } from "./foreign/foreignSheets";
export type { Figure } from "./foreign/figure";
export { figureRoles, type FigureRole } from "./foreign/labelWords";
export { followMapping } from "./foreign/followMapping";
export { loadMapper, mayBeMapped, type Mapper } from "./foreign/mapper";
export { holdings, rangesOf, type MappingRow } from "./foreign/mapping";
export { mappingFields, parseLine, type MappingField } from "./foreign/parseMapping";
export { proposeMapping, type Proposal } from "./foreign/proposeMapping";
export { takeMapped } from "./foreign/takeMapped";
export { rangesFound, type RangeFound } from "./foreign/rangesFound";
export { answered, type Question } from "./foreign/question";
export { settingNames } from "./read/readSettings";
export { readClosed } from "./read/readClosed";
export { withoutTotals, type WholeTable } from "./withoutTotals";
export { withCells, type CellsRead } from "./withCells";
export { keepFacts, type KeptFacts } from "./keepFacts";
export type { EditedCell } from "./read/changedActuals";
export { readFacts, type FactsRead } from "./readFacts";
export { settingChoices, type SettingChoice } from "./settingChoices";
export { settingPlace, type SettingRow } from "./settingPlace";
export type { TablePlace } from "./tablePlaces";
export { tableNames, type ColumnSpec, type TableName, type TableSpec } from "./specs/spec";
export { specs } from "./specs/specs";
export { entryHelpOf, type EntryChoices, type EntryHelp } from "./templates/entryHelp";
export {
  figureColumnsOf,
  figureFormats,
  measuresInShares,
  percentMeasures,
  type FigureCells,
} from "./templates/figureFormats";
export { exampleNames, type ExampleName } from "./templates/exampleRows";
export {
  templateNames,
  templateTables,
  type TemplateColumn,
  type TemplateName,
  type TemplateTable,
} from "./templates/template";
