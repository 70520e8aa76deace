import {
  firstSpelling,
  isSameName,
  nameKey,
  type Action,
  type ActionItem,
  type Facts,
  type InitiativeStanding,
  type ScoredObjective,
  type ScoredScorecard,
} from "../../scorecard";
import { measuresIn, type MeasureInReview, type Review } from "../review/review";

/** What one person owns, in the period and view of a review. */
export interface OfPerson {
  readonly name: string;
  readonly measures: readonly MeasureInReview[];
  readonly objectives: readonly ObjectiveInUnit[];
  readonly scorecards: readonly ScoredScorecard[];
  readonly standings: readonly InitiativeStanding[];
  readonly actions: readonly Action[];
  isTheirs(item: ActionItem): boolean;
}

export interface ObjectiveInUnit {
  readonly unit: ScoredScorecard;
  readonly scored: ScoredObjective;
}

/** Everybody who is named as an owner, each in the spelling that comes first. */
export function ownersIn({ scorecards, objectives, measures, followUp }: Facts): readonly string[] {
  const spelled = firstSpelling();
  const owned = [scorecards, objectives, measures, followUp.initiatives, followUp.actions].flat();
  return [...new Set(owned.flatMap(({ owner }) => (owner === undefined ? [] : [spelled(owner)])))];
}

/**
 * What a person owns: names are the same as wherever owners are told. A measure without an owner is its objective's.
 *
 * @param review of the unit on top
 */
export function ofPerson(review: Review, name: string): OfPerson {
  const isOwner = ({ owner }: { readonly owner?: string }) => owner !== undefined && isSameName(owner, name);
  const { facts } = review.model;
  const measures = measuresIn(review).filter(({ scored, objective }) =>
    isOwner(scored.measure.owner === undefined ? objective.objective : scored.measure),
  );
  const objectives = review.units.flatMap((unit) =>
    unit.perspectives
      .flatMap((perspective) => perspective.objectives)
      .filter(({ objective }) => isOwner(objective))
      .map((scored) => ({ unit, scored })),
  );
  const scorecards = review.units.filter(isOwner);
  const standings = review.standings.filter(({ initiative }) => isOwner(initiative));
  const keys = new Set([
    ...measures.map(({ scored }) => keyOf({ kind: "measure", id: scored.measure.id })),
    ...facts.objectives.filter(isOwner).map(({ id }) => keyOf({ kind: "objective", id })),
    ...scorecards.map(({ id }) => keyOf({ kind: "scorecard", id })),
    ...standings.map(({ initiative }) => keyOf({ kind: "initiative", id: initiative.id })),
  ]);
  return {
    name: ownersIn(facts).find((one) => isSameName(one, name)) ?? name,
    ...{ measures, objectives, scorecards, standings },
    actions: facts.followUp.actions.filter(isOwner),
    isTheirs: (item) => keys.has(keyOf(item)),
  };
}

const keyOf = ({ kind, id }: ActionItem) => `${kind} ${id}`;

/** Whether a person owns anything at all. */
export function ownsNothing({ measures, objectives, scorecards, standings, actions }: OfPerson): boolean {
  return [measures, objectives, scorecards, standings, actions].every((all) => all.length === 0);
}

/** Whether everything that an objective's score is made of is the person's: else its score tells of others' figures. */
export function isWhollyTheirs(
  { measures, contributions }: ScoredObjective,
  { measures: own }: OfPerson,
  unit: string,
): boolean {
  const theirs = new Set(own.filter((one) => one.unit.id === unit).map(({ scored }) => scored.measure.id));
  return contributions.length === 0 && measures.every(({ measure }) => theirs.has(measure.id));
}

/** Whether a text is a person's name, however it is typed. */
export const isNameOf = (text: string | undefined, { name }: OfPerson): boolean =>
  text !== undefined && nameKey(text) === nameKey(name);
