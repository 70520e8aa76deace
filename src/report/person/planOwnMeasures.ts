import { periodText, type Status } from "../../scorecard";
import { planDocument, type Piece } from "../document";
import { numberFormatOf, signedFormatOf } from "../numberFormat";
import type { MeasureInReview, Review } from "../review/review";
import { scorePiece } from "../review/words";
import type { SheetPlan } from "../sheetPlan";
import { isNameOf, isWhollyTheirs, type ObjectiveInUnit, type OfPerson } from "./ofPerson";
import type { Withheld } from "./planPerson";
import { personFoot, personSubtitle, unitIn } from "./words";

const notShown = "Not shown";
const notTold = "Its score is made of figures of others, which are not in this copy.";

/** Where the measures of a person stand, and the objectives and scorecards that they answer for. */
export function planOwnMeasures(review: Review, person: OfPerson, withheld: Withheld): SheetPlan {
  const { measures, objectives, scorecards } = person;
  const groups = [
    ...scorecards.map(({ name }): readonly Piece[] => [
      name,
      undefined,
      notShown,
      ...Array(7).fill(undefined),
      notTold,
    ]),
    ...objectives.map((one) => objectiveRow(one, review, person, withheld)),
  ];
  return planDocument({
    ...{ key: "review measures", name: "Measures", title: "Measures" },
    subtitle: personSubtitle(review, person),
    widths: [220, 110, 84, 52, 66, 66, 66, 66, 74, 66, 220],
    footer: personFoot(review, person),
    sections: [
      {
        heading: "Measures",
        headers: headers("Measure"),
        rows: measures.map((one) => measureRow(one, review, person, withheld)),
        statusColumns: [2],
        none: "No measure is theirs.",
      },
      {
        heading: "Objectives and scorecards",
        headers: headers("Objective or scorecard"),
        rows: groups,
        statusColumns: [2],
        none: "No objective and no scorecard is theirs.",
      },
    ],
  });
}

const headers = (first: string) => [
  ...[first, "Scorecard", "Status", "Score", "Actual", "Target", "Variance", "Before", "Trend"],
  ...["Period", "Note"],
];

function measureRow(
  { scored, unit }: MeasureInReview,
  review: Review,
  person: OfPerson,
  withheld: Withheld,
): readonly Piece[] {
  const { measure, band, score, actual, levels, variance, previous, trend, period } = scored;
  const format = numberFormatOf(scored);
  return [
    `${measure.id} ${measure.name}`,
    unitIn(review, unit),
    band,
    scorePiece(score),
    { number: actual, format },
    { number: levels.target, format },
    { number: variance, format: signedFormatOf(scored) },
    { number: previous, format },
    trend,
    period && periodText(period),
    byHand(scored, person, withheld),
  ];
}

function objectiveRow(
  { scored, unit }: ObjectiveInUnit,
  review: Review,
  person: OfPerson,
  withheld: Withheld,
): readonly Piece[] {
  const { objective, band, score, trend } = scored;
  const isTold = isWhollyTheirs(scored, person, unit.id);
  const figures = [undefined, undefined, undefined, undefined];
  const told = isTold
    ? [band, scorePiece(score), ...figures, trend]
    : [notShown, undefined, ...figures, undefined];
  return [
    `${objective.id} ${objective.name}`,
    unitIn(review, unit),
    ...told,
    undefined,
    isTold ? byHand(scored, person, withheld) : notTold,
  ];
}

/** That a status was set by hand, and why; by whom only where it was the person. */
function byHand({ computedBand, override }: Status, person: OfPerson, withheld: Withheld): Piece {
  if (!override) return undefined;
  const who = isNameOf(override.by, person) ? ` by ${person.name}` : "";
  const why = withheld.commentary ? "" : `: ${override.reason}`;
  return `Set by hand${who}${why}; computed ${computedBand}.`;
}
