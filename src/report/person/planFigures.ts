import { periodText, valueOf, type Actual } from "../../scorecard";
import { planDocument, type Piece } from "../document";
import { numberFormatOf } from "../numberFormat";
import type { MeasureInReview, Review } from "../review/review";
import type { SheetPlan } from "../sheetPlan";
import type { OfPerson } from "./ofPerson";
import type { Withheld } from "./planPerson";
import { personFoot, personSubtitle, unitIn } from "./words";

/** Every figure that was reported of a person's measures, the newest first. */
export function planFigures(review: Review, person: OfPerson, withheld: Withheld): SheetPlan {
  const headers = ["Measure", "Scorecard", "Period", "Actual", "Numerator", "Denominator"];
  return planDocument({
    ...{ key: "review definitions", name: "Figures", title: "Figures" },
    subtitle: personSubtitle(review, person),
    widths: [220, 110, 74, 74, 74, 74, ...(withheld.commentary ? [] : [280])],
    footer: personFoot(review, person),
    print: { titleRows: { first: 3, last: 3 } },
    sections: [
      {
        headers: [...headers, ...(withheld.commentary ? [] : ["Comment"])],
        rows: person.measures.flatMap((one) => figureRows(one, review, withheld)),
        none: "Nothing was reported.",
      },
    ],
  });
}

function figureRows(one: MeasureInReview, review: Review, withheld: Withheld): readonly (readonly Piece[])[] {
  const { unit, scored } = one;
  const { measure } = scored;
  const format = numberFormatOf(scored);
  const plain = (number: number | undefined): Piece =>
    number === undefined ? undefined : { number, format: "General" };
  return actualsOf(one, review).map(({ period, comment, ...figure }) => [
    `${measure.id} ${measure.name}`,
    unitIn(review, unit),
    periodText(period),
    { number: valueOf(figure), format },
    plain(figure.numerator),
    plain(figure.denominator),
    ...(withheld.commentary ? [] : [comment]),
  ]);
}

function actualsOf({ unit, scored, objective }: MeasureInReview, { model }: Review): readonly Actual[] {
  const home = objective.objective.scorecard ?? model.scorecard.id;
  return model.facts.actuals
    .filter(({ measure, scorecard = home }) => measure === scored.measure.id && scorecard === unit.id)
    .sort((one, other) => other.period.ordinal - one.period.ordinal);
}
