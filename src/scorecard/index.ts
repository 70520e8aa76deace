/**
 * The domain: measures, scores, bands, periods and roll-ups, by the rules of docs/scoring.md.
 * Everything here is a pure function of its arguments: no clock, no Excel, no files, no React.
 * Every surface (functions, sheets, map, pane, command line) takes its numbers from here.
 * It never words a problem outside `problems/` and never knows where its numbers are shown.
 */
export { adviseOn } from "./advice/adviseOn";
export { checkPhasedTotal } from "./advice/checkPhasedTotal";
export { firstOfEachPeriod } from "./facts/firstOfEachPeriod";
export { alertKinds, type Alert, type AlertItem, type AlertKind } from "./alerts/alert";
export { withTarget } from "./model/withTarget";
export { findUnit } from "./model/findUnit";
export { groupBy } from "./model/groupBy";
export { coverageChange } from "./model/coverageChange";
export { lessDataText } from "./model/lessData";
export { actionItemName } from "./initiatives/actionItemName";
export { actionState, isOverdue } from "./initiatives/actionState";
export { itemText } from "./model/itemText";
export { checkOverrides } from "./model/checkOverrides";
export { overrideNote, overrideText } from "./model/overrideText";
export { overridesIn, type Overridden } from "./model/overridesIn";
export { recordKey, type RecordKey } from "./model/recordKey";
export { unitAndBelow } from "./model/unitAndBelow";
export { itemNamed } from "./itemNamed";
export { rememberModels, type ModelAt } from "./model/rememberModels";
export { alertsIn, findAlerts, lookForAlerts } from "./alerts/findAlerts";
export { isReviewOf } from "./alerts/isReviewOf";
export { watchItems, type Watched } from "./alerts/watched";
export { whatTurned, type Turned } from "./alerts/whatTurned";
export { withoutReview } from "./alerts/withoutReview";
export { aggregate, aggregations, type Aggregation, type Reported } from "./aggregate";
export { bandOfScore, bands, scoreOfBand, type Band } from "./band";
export { explainChange, type Change, type ChangedItem, type Driver } from "./change/explainChange";
export { findSignals, type Signal } from "./series/findSignals";
export type { Forecast } from "./series/forecast";
export { forecastDamped } from "./series/forecastDamped";
export { yearForecaster, type YearForecast } from "./change/forecastYear";
export {
  closedNow,
  nothingClosed,
  recordKinds,
  type ChainLink,
  type ClosedBook,
  type ClosedItem,
  type ClosedPeriod,
  type ClosedRecord,
  type ClosingEntry,
  type Reopened,
  type Reopening,
} from "./closing/closedPeriod";
export type { ClosingCheck } from "./closing/checkClosings";
export { isSameClosing, isSameReopening } from "./closing/isSameClosing";
export { closePeriod, withClosed, withReopened, type Closing } from "./closing/closePeriod";
export { closingDoubt, type ClosingDoubt } from "./closing/closingDoubt";
export {
  closingNeeds,
  lackingForClosing,
  type ClosingNeeds,
  type Lacking,
} from "./closing/lackingForClosing";
export type { ClosedChange } from "./closing/changes";
export { goesOn, noteParts, withPart } from "./closing/noteParts";
export {
  allFollowedText,
  changedWhat,
  followedText,
  restatedWhat,
  wasAndIs,
} from "./closing/restatementText";
export { restatedFields, type RestatedField, type Restatement } from "./closing/restatements";
export { toldOnce, type Told } from "./closing/toldOnce";
export { verifyClosed, type Verified } from "./closing/verifyClosed";
export { verifyBookInPieces, type BookVerified } from "./closing/verifyBook";
export { forecastLinear } from "./series/forecastLinear";
export { naturalLimits, type NaturalLimits } from "./series/naturalLimits";
export { requiredToYearEnd } from "./change/requiredToYearEnd";
export { requiredRate } from "./change/requiredRate";
export { seasonLengths, type Series } from "./series/series";
export { seriesOf, seriesReader } from "./change/seriesOf";
export { signalText } from "./series/signalText";
export { testLink, type LinkEvidence } from "./change/testLink";
export { linkStandings, testLinks, type LinkStanding, type TestedLink } from "./change/testLinks";
export type {
  Actual,
  Facts,
  Link,
  Measure,
  Objective,
  Perspective,
  GroupWeight,
  PhasedTarget,
  LevelCells,
} from "./facts/facts";
export {
  noFollowUp,
  type Acknowledgement,
  type Action,
  type ActionItem,
  type AlertRule,
  type Doing,
  type FollowUp,
  type Gate,
  type Initiative,
  type Milestone,
  type SurveyAnswer,
} from "./facts/followUp";
export type { ItemKind, ItemReference, Review } from "./facts/reviews";
export { rootUnit, type Unit } from "./facts/units";
export {
  criticalMissingRules,
  defaultSettings,
  mapColours,
  mapPapers,
  type CriticalMissing,
  type MapColours,
  type MapPaper,
  type Settings,
} from "./facts/settings";
export {
  initiativeStandings,
  initiativeStatuses,
  type InitiativeStanding,
  type InitiativeStatus,
} from "./initiatives/initiativeStanding";
export type { GateStanding } from "./initiatives/gateStanding";
export type { Outcome } from "./initiatives/outcome";
export { buildModel, type Asked } from "./model/buildModel";
export { editActuals } from "./model/editActuals";
export { actualIn, type ActualChange } from "./model/factsIndex";
export type {
  Contribution,
  Model,
  Override,
  ScoredMeasure,
  ScoredObjective,
  ScoredPerspective,
  ScoredScorecard,
  Status,
} from "./model/model";
export { isSame } from "./compare";
export { nearestWord } from "./nearestWord";
export { deciderOf, periodOfDay, periodsWithin, spanOf } from "./periods/calendar";
export {
  firstPeriodOf,
  lacksYear,
  parsePeriod,
  parsePeriodIn,
  periodOfWritten,
  type PeriodReading,
  type WrittenPeriod,
} from "./periods/parsePeriod";
export {
  frequencies,
  isSamePeriod,
  shift,
  type Calendar,
  type Day,
  type Frequency,
  type Period,
  monthsIn,
} from "./periods/period";
export { monthNumber } from "./periods/monthNumber";
export { dayText } from "./periods/dayText";
export { periodText } from "./periods/periodText";
export { viewText } from "./periods/viewText";
export { previousFrame, views, type Frame, type View } from "./periods/view";
export { placeText, quotedSheet, type CellPlace } from "./place";
export type { ClosingProblem } from "./problems/closingProblem";
export { severities, toFinding, type Correction, type Finding, type Severity } from "./problems/finding";
export {
  isScoringProblem,
  placedText,
  problemPlace,
  problemText,
  type Problem,
  type ProblemCode,
} from "./problems/problem";
export { parseGate } from "./reading/parseGate";
export { parseImpact } from "./reading/parseImpact";
export { marksOf, type Marks } from "./reading/numberMarks";
export { parseNumber, readNumberText, twoWaysIn, type NumberRead } from "./reading/parseNumber";
export { parsePoints } from "./reading/parsePoints";
export { writableText } from "./reading/writableText";
export { firstSpelling, isSameName, nameKey, withoutInvisible } from "./reading/sameName";
export { isNoDataMark, parseDirection, parseYesNo, plainWord } from "./reading/words";
export { failed, ok, type Result } from "./result";
export {
  missingRules,
  rollUp,
  type Child,
  type MissingRule,
  type RolledUp,
  type RollUpRule,
} from "./rollUp/rollUp";
export { rollUpMethodNames, type RollUpMethod } from "./rollUp/rollUpMethods";
export {
  methodNames,
  directions,
  type Direction,
  type Levels,
  type MethodName,
  type Rule,
} from "./scoring/rule";
export { resolveDirection } from "./scoring/resolveDirection";
export { scoreActual, type ScoredActual } from "./scoring/scoreActual";
export { attainment, progress, variance, varianceShare, type VarianceRule } from "./scoring/variance";
export { figureText } from "./figureText";
export { atOnce, type InPieces } from "./inPieces";
export { scoreText } from "./scoreText";
export type { YearStanding } from "./model/restOfYear";
export { yearMark } from "./model/yearText";
export { shownPeriod } from "./shownPeriod";
export { surveyActuals } from "./survey/surveyActuals";
export { surveyGaps, type Mirror, type StatementSeen } from "./survey/surveyGaps";
export { sparkline } from "./sparkline";
export { trendOf, trends, type Trend } from "./trend";
