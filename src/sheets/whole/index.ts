/** A whole workbook as facts, read at once or followed edit by edit. */
export { keepFacts, type KeptFacts } from "./keepFacts";
export { type FactsRead, readFacts, readTables, type TablesRead } from "./readFacts";
export { type SettingChoice, settingChoices } from "./settingChoices";
export { settingPlace, type SettingRow } from "./settingPlace";
export { lastReceived, sourcesOf } from "./sourcesOf";
export { type CellsRead, withCells } from "./withCells";
