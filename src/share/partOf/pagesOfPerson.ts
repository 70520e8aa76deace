import { ofPerson, ownersIn, planPerson, type Review, type SheetPlan } from "../../report";
import type { Model } from "../../scorecard";

/** Everybody who owns something in a workbook, by name. */
export function peopleIn({ facts }: Model): readonly string[] {
  return [...ownersIn(facts)].sort((one, other) => one.localeCompare(other));
}

/** What one person owns, as pages that name nobody else. */
export interface PersonPages {
  /** As the workbook writes it first. */
  readonly name: string;
  readonly plans: readonly SheetPlan[];
}

/**
 * The pages of a person.
 *
 * @param review of the unit on top
 */
export function pagesOfPerson(review: Review, name: string): PersonPages {
  const person = ofPerson(review, name);
  return { name: person.name, plans: planPerson(review, person, { commentary: false, money: false }) };
}
