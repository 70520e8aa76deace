/**
 * Everything between the add-in and Excel: the only room that touches Office.js.
 * It reads cell grids in few round trips, applies sheet plans and scenes as differences, and keeps a live model.
 * What goes wrong comes back as problems in words; no Office.js object ever leaves this room.
 * It computes no score and decides no place or colour.
 */
export { breathe } from "./batch/breathe";
export type { Step, Watch } from "./batch/progress";
export { addEntryHelp } from "./addEntryHelp";
export { addReviewRows, type ReviewRowsAdded } from "./addReviewRows";
export { buildAlignment, type AlignmentBuilt } from "./alignment/buildAlignment";
export { buildReview, type ReviewBuilt } from "./buildReview";
export { buildScorecard, type BuildOptions, type Built } from "./buildScorecard";
export {
  closePeriodInBook,
  lackingText,
  reopenPeriod,
  verifyClosedPeriods,
  type ClosingOptions,
  type PeriodClosed,
} from "./closing/closing";
export { lookAtCopies } from "./collect/lookAtCopies";
export { takeFromCopies, type TakenBack } from "./collect/takeFromCopies";
export { isAgreed, takenOf, type BroughtBack, type CellBack, type CopyBack, type RowBack } from "../sheets";
export { lookAtCascade } from "./cascade/lookAtCascade";
export { writeCascade, type CascadeWritten } from "./cascade/writeCascade";
export { splitWays, type Cascade, type CascadeAsked, type CascadeRow, type SplitWay } from "../sheets";
export { changeSetting, settingChoices, type SettingChange } from "./changeSetting";
export { correctCell } from "./correctCell";
export { describeMap, type MapDescribed } from "./describeMap";
export { drawMapView, type MapViewOptions } from "./drawMapView";
export type { MapDrawn } from "./draw/drawScene";
export type { FormulaShape } from "./formulaFor";
export { adoptFigures, type FiguresAdopted } from "./foreign/adoptFigures";
export { answered, rangesFound, type MappingRow, type Question, type RangeFound } from "../sheets";
export { proposeFigures, type FiguresProposed } from "./foreign/proposeFigures";
export { insertFormula, type FormulaInserted } from "./insertFormula";
export { isOfficeDark } from "./isOfficeDark";
export { exampleNames, insertGivenTables, insertTables, type ExampleName } from "./insertTables";
export { makeLiveModel, type LiveListener, type LiveModel, type LiveState } from "./live/liveModel";
export type { OwnSheet, OwnSheetKey } from "./read/ownSheets";
export { readScorecard, type ScorecardRead } from "./read/readScorecard";
export { readReview, type ReviewOptions, type ReviewRead } from "./readReview";
export { keepSource } from "./refresh/keepSource";
export { readSources, type SourcesRead } from "./refresh/readSources";
export type { Refreshing } from "./refresh/planIn";
export { lookAtRefresh, writeRefresh } from "./refresh/writeRefresh";
export { refreshMap } from "./refreshMap";
export { showBox } from "./showBox";
export { showSheet } from "./showSheet";
export { showPane } from "./showPane";
export type { BrokenCell } from "./repair/brokenCell";
export { findBrokenFormulas, repairFormulas, type FormulasRepaired } from "./repair/repairFormulas";
export { recalculate, recalculateAfterOthers } from "./recalculate";
export { selectCell } from "./selectCell";
export type { SheetWritten } from "./write/applyPlan";
export { watchMap, type StopWatching } from "./watchMap";
export { learnLocale, workbookLocale } from "./read/workbookLocale";
export { buildWhy, type WhyBuilt, type WhySheetAsked } from "./why/buildWhy";
export { writePages } from "./writePages";
export { openBeside, wholeFile, workbookName } from "./wholeFile";
