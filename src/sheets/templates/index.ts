/** Sheets to begin with: empty ones and examples, and what helps to fill them in. */
export { asTexts } from "./asTexts";
export { dayCell, periodCell } from "./dateCells";
export { type EntryChoices, type EntryHelp, entryHelpOf } from "./entryHelp";
export { type ExampleName, exampleNames, type RowByKey } from "./exampleRows";
export {
  type FigureCells,
  figureColumnsOf,
  figureFormats,
  measuresInShares,
  percentMeasures,
} from "./figureFormats";
export {
  emptyRows,
  makeTable,
  type TemplateColumn,
  type TemplateName,
  templateNames,
  type TemplateTable,
  templateTables,
} from "./template";
