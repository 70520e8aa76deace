import { atOnce, type InPieces } from "../../scorecard";
import type { SheetPlan } from "../sheetPlan";
import { planActions } from "./planActions";
import { planAlerts } from "./planAlerts";
import { planDefinitions } from "./planDefinitions";
import { planInitiatives } from "./planInitiatives";
import { planMirror } from "./planMirror";
import { planOwed } from "./planOwed";
import { planMeasures } from "./planMeasures";
import { planSummary } from "./planSummary";
import type { Review } from "./review";
import { planTimeline } from "./timeline/planTimeline";

/** The sheets of the review pack around scorecard and strategy map, in the order in which they are read. */
export function* planInPieces(review: Review): InPieces<readonly SheetPlan[]> {
  const measures = yield* planMeasures(review);
  return [
    planSummary(review),
    measures,
    planInitiatives(review),
    ...planTimeline(review),
    planActions(review),
    planOwed(review),
    planAlerts(review),
    planDefinitions(review),
    ...planMirror(review),
  ];
}

/** The same without a pause. */
export const planReview = (review: Review): readonly SheetPlan[] => atOnce(planInPieces(review));
