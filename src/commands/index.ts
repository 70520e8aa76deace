/**
 * What a person can have done in the workbook, one file each: the ribbon's buttons and those of the pane.
 * A command calls one action of `excel` and says in a sentence what became of it.
 * It shows nothing itself and works nothing out.
 */
export { adoptFiguresCommand } from "./adoptFiguresCommand";
export { addEntryHelpCommand } from "./addEntryHelpCommand";
export { addReviewRowsCommand } from "./addReviewRowsCommand";
export { arrangeMapCommand } from "./arrangeMapCommand";
export { buildAlignmentCommand } from "./buildAlignmentCommand";
export { buildOrganisationCommand } from "./buildOrganisationCommand";
export { buildPersonCommand } from "./buildPersonCommand";
export { buildReviewCommand, reviewPackCommand } from "./buildReviewCommand";
export { buildScorecardCommand } from "./buildScorecardCommand";
export { buildWhyCommand } from "./buildWhyCommand";
export { lookAtCascadeCommand, writeCascadeCommand } from "./cascadeCommand";
export { changeSettingCommand } from "./changeSettingCommand";
export { closePeriodCommand } from "./closePeriodCommand";
export type { Command } from "./command";
export { correctCellCommand } from "./correctCellCommand";
export { drawMapCommand } from "./drawMapCommand";
export { drawMapViewCommand } from "./drawMapViewCommand";
export { insertSheetsCommand } from "./insertSheetsCommand";
export { answerRibbon, ribbonCommands, serveRibbon } from "./ribbon";
export { recalculateCommand } from "./recalculateCommand";
export { type PlaceAsked, servePlaces } from "./placeAsked";
export { repairFormulasCommand } from "./repairFormulasCommand";
export { reopenPeriodCommand } from "./reopenPeriodCommand";
export { resetBoxCommand } from "./resetBoxCommand";
export { startExampleCommand } from "./startExampleCommand";
export { takeBackCommand } from "./takeBackCommand";
