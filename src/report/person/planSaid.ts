import { actionItemName, periodText, type Review as Commentary } from "../../scorecard";
import { planDocument, type Piece } from "../document";
import type { Review } from "../review/review";
import type { SheetPlan } from "../sheetPlan";
import { isNameOf, type OfPerson } from "./ofPerson";
import { personFoot, personSubtitle } from "./words";

/** What was said of a person's measures and objectives, the newest first; by whom only where it was the person. */
export function planSaid(review: Review, person: OfPerson): SheetPlan {
  const { facts } = review.model;
  const said = facts.reviews
    .filter(({ item }) => item.kind !== "perspective" && person.isTheirs(item))
    .sort((one, other) => other.period.ordinal - one.period.ordinal);
  const nameOfUnit = ({ scorecard }: Commentary) =>
    review.units.length > 1 ? review.units.find(({ id }) => id === scorecard)?.name : undefined;
  return planDocument({
    ...{ key: "review summary", name: "Commentary", title: "Commentary" },
    subtitle: personSubtitle(review, person),
    widths: [66, 200, 110, 260, 200, 200, 100],
    footer: personFoot(review, person),
    print: { titleRows: { first: 3, last: 3 } },
    sections: [
      {
        headers: ["Period", "About", "Scorecard", "Commentary", "Cause", "Decision", "By"],
        rows: said.map((one): readonly Piece[] => [
          periodText(one.period),
          actionItemName(one.item, facts),
          nameOfUnit(one),
          one.commentary,
          one.cause,
          one.decision,
          isNameOf(one.by, person) ? person.name : undefined,
        ]),
        none: "Nobody has written anything yet.",
      },
    ],
  });
}
