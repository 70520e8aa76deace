import { shownPeriod, viewText } from "../../scorecard";
import type { Review } from "../review/review";
import { standOf } from "../review/words";
import type { OfPerson } from "./ofPerson";

/** What stands below every title: whose page it is, of which period. */
export function personSubtitle({ model }: Review, { name }: OfPerson): string {
  return `${name} · ${shownPeriod(model) ?? "no figures yet"} · ${viewText(model.frame.view)}`;
}

export const personFoot = (review: Review, { name }: OfPerson): string => `${name}, ${standOf(review)}`;

/** A unit is named where there is more than one. */
export const unitIn = ({ units }: Review, unit: { readonly name: string }): string | undefined =>
  units.length > 1 ? unit.name : undefined;
