import { surveyGaps } from "../../scorecard";
import { planDocument, type Piece } from "../document";
import type { SheetPlan } from "../sheetPlan";
import type { Review } from "./review";
import { footOf, index, subtitleOf } from "./words";

const groupPoints = 74;

/** The mirror: how the groups rate the same statements, the widest gap first. Only where there is a survey. */
export function planMirror(review: Review): readonly SheetPlan[] {
  const { survey } = review.model.facts.followUp;
  if (survey.length === 0) return [];
  const { period } = review.model.frame;
  const asked = survey.filter(
    (answer) =>
      !answer.period ||
      answer.period.ordinal <= period.ordinal ||
      answer.period.frequency !== period.frequency,
  );
  const { groups, statements } = surveyGaps(asked);
  const rows = statements.map(({ statement, means, mean, gap, answers }): readonly Piece[] => [
    statement,
    ...means.map(index),
    index(mean),
    index(gap),
    { number: answers, format: "0" },
  ]);
  return [
    planDocument({
      ...{ key: "review mirror", name: "Mirror", title: "The mirror: what people say of us" },
      subtitle: subtitleOf(review),
      widths: [320, ...groups.map(() => groupPoints), groupPoints, groupPoints, groupPoints],
      footer: footOf(review),
      sections: [{ headers: ["Statement", ...groups, "All", "Gap", "Answers"], rows }],
    }),
  ];
}
