/**
 * The model as sheets: what the scorecard sheet (later the review pack) should hold, as plain data.
 * A plan says cells, formulas, looks, rules and print set-up from A1 on; it knows no Excel object.
 * It never scores anything: formulas do, so that the workbook goes on living without the pane.
 */
export { madeBy } from "./pages";
export { colors } from "./colors";
export { looks, type Look } from "./looks";
export { planInPieces, planReview } from "./review/planReview";
export { gatherInPieces, gatherReview, type Review, type ReviewAsked, type Untold } from "./review/review";
export { standOf } from "./review/words";
export { type OfPerson, ofPerson, ownersIn, ownsNothing } from "./person/ofPerson";
export { planPersonSheet } from "./person/planPersonSheet";
export { planPerson, type Withheld } from "./person/planPerson";
export { planAlignment } from "./alignment/planAlignment";
export { pickHeader } from "./organisation/columns";
export { planComparison } from "./organisation/planComparison";
export { planOrganisation } from "./organisation/planOrganisation";
export { planUnit } from "./organisation/planUnit";
export { planWhy, type WhyAsked } from "./why/planWhy";
export { planScorecard } from "./scorecard/planScorecard";
export { isPeriod, sectionsOf, textOf, type PlanSection } from "./sections";
export { planClosed } from "./closed/planClosed";
export { likenessOf, type Likeness, type TextAt } from "./likeness";
export {
  isOptionalKey,
  personKey,
  personOf,
  toPlanKey,
  unitScorecardKey,
  unitSheetName,
  type PlanKey,
} from "./sheetPlan";
export { toneOf } from "./statusRules";
export type {
  PlannedArea,
  PlannedChart,
  PlannedSeries,
  Alignment,
  LookName,
  PlannedCell,
  PlannedColumn,
  PlannedContent,
  PlannedPick,
  PlannedPrint,
  PlannedRow,
  PlannedRule,
  PlannedSpan,
  PlannedWhen,
  SheetPlan,
} from "./sheetPlan";
