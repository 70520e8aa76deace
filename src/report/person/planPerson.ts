import type { SheetPlan } from "../sheetPlan";
import type { Review } from "../review/review";
import type { OfPerson } from "./ofPerson";
import { planDue } from "./planDue";
import { planFigures } from "./planFigures";
import { planOwnInitiatives } from "./planOwnInitiatives";
import { planOwnMeasures } from "./planOwnMeasures";
import { planSaid } from "./planSaid";

/** What is left out of the pages for a person. */
export interface Withheld {
  readonly commentary: boolean;
  readonly money: boolean;
}

/**
 * The pages for one person: measures with figures and history, what they have to do, what was said of theirs. Nothing in them is rolled
 * up from figures of others, and nobody else is named but in texts that people wrote.
 *
 * @param review of the unit on top
 */
export function planPerson(review: Review, person: OfPerson, withheld: Withheld): readonly SheetPlan[] {
  return [
    planOwnMeasures(review, person, withheld),
    planFigures(review, person, withheld),
    planDue(review, person),
    ...(person.standings.length > 0 ? [planOwnInitiatives(review, person, withheld)] : []),
    ...(withheld.commentary ? [] : [planSaid(review, person)]),
  ];
}
