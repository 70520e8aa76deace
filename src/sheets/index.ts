/**
 * Structured sheets to facts: finds the tables by name or by their headers, wherever they stand,
 * reads them row by row, and names the sheet and cell of everything that is wrong.
 * Works on plain cell grids; it never touches Excel, never scores, and never stops at the first problem.
 */
export {
  type Grid,
  type GridArea,
  type NamedTable,
  placeOf,
  type RawValue,
  type WholeTable,
  withoutTotals,
  type WorkbookGrids,
} from "./grid";
export {
  brokenFormula,
  type BrokenBecause,
  type BrokenFormula,
  callsUs,
  enteredAnew,
  isKeptByGoogle,
  piecesOf,
  withoutWords,
} from "./formulas";
export { type ColumnSpec, levelKeysInUnit, specs, type TableName, tableNames, type TableSpec } from "./specs";
export type { TablePlace } from "./find";
export {
  type EntryChoices,
  type EntryHelp,
  dayCell,
  entryHelpOf,
  type ExampleName,
  exampleNames,
  type FigureCells,
  figureColumnsOf,
  figureFormats,
  makeTable,
  measuresInShares,
  percentMeasures,
  periodCell,
  type TemplateColumn,
  type TemplateName,
  templateNames,
  type TemplateTable,
  templateTables,
} from "./templates";
export { type Catalogue, type EditedCell, makeCatalogue, readClosed, settingNames } from "./read";
export {
  adoptionTables,
  answered,
  type Figure,
  type FigureRole,
  figureRoles,
  followMapping,
  foreignSheets,
  holdings,
  isScorecardBook,
  loadMapper,
  type Mapper,
  type MappingField,
  mappingFields,
  type MappingRow,
  mayBeMapped,
  parseLine,
  type Proposal,
  proposeMapping,
  type Question,
  type RangeFound,
  rangesFound,
  rangesOf,
  takeMapped,
  unscoredMeasures,
} from "./foreign";
export {
  type CellsRead,
  type FactsRead,
  keepFacts,
  type KeptFacts,
  readFacts,
  readTables,
  type TablesRead,
  type SettingChoice,
  settingChoices,
  settingPlace,
  type SettingRow,
  lastReceived,
  sourcesOf,
  withCells,
} from "./whole";
export { gridsOfTables, tablesOf } from "./written";
export {
  gather,
  type Gathered,
  gatheredTables,
  type Gathering,
  scoreDifferences,
  type UnitBook,
} from "./gather";
export {
  backTables,
  type BackTable,
  bringBack,
  type BroughtBack,
  type CellBack,
  type CopyBack,
  isAgreed,
  notInCopy,
  type RowBack,
  type Said,
  type SaidContent,
  takenOf,
} from "./collect";
export {
  type Cascade,
  type CascadeAsked,
  type CascadeRow,
  cascadeTables,
  planCascade,
  splitWays,
  type SplitWay,
} from "./cascade";
