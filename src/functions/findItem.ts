import {
  failed,
  itemNamed,
  nearestWord,
  ok,
  type Model,
  type Problem,
  type Result,
  type ScoredMeasure,
  type ScoredObjective,
  type ScoredPerspective,
  type ScoredScorecard,
} from "../scorecard";

/** Finds an item of a unit's scorecard by its id, else by its name. */
export type Finder<Item> = (unit: ScoredScorecard, id: string) => Result<Item>;

interface Named<Item> {
  readonly item: Item;
  readonly id: string;
  readonly name: string;
}

/** The item of that id, else of that name; an unknown one is a problem that names the nearest. */
export function findNamed<Item>(kind: string, wanted: string, all: readonly Named<Item>[]): Result<Item> {
  const found = itemNamed(wanted, all);
  if (found) return ok(found.item);
  const words = all.flatMap(({ id, name }) => [id, name]);
  const nearest = nearestWord(wanted, words);
  const problem: Problem = { code: "not-in-model", kind, found: wanted, ...(nearest ? { nearest } : {}) };
  return failed(problem);
}

const objectivesOf = ({ perspectives }: ScoredScorecard): readonly ScoredObjective[] =>
  perspectives.flatMap(({ objectives }) => objectives);

export const measureOf: Finder<ScoredMeasure> = (unit, id) => {
  const all = objectivesOf(unit).flatMap(({ measures }) => measures);
  const named = all.map((item) => ({ item, id: item.measure.id, name: item.measure.name }));
  return findNamed("measure", id, named);
};

export const objectiveOf: Finder<ScoredObjective> = (unit, id) => {
  const named = objectivesOf(unit).map((item) => ({
    item,
    id: item.objective.id,
    name: item.objective.name,
  }));
  return findNamed("objective", id, named);
};

export const perspectiveOf: Finder<ScoredPerspective> = ({ perspectives }, id) => {
  const named = perspectives.map((item) => ({
    item,
    id: item.perspective.id,
    name: item.perspective.name,
  }));
  return findNamed("perspective", id, named);
};

/** The unit itself: it was found by the argument that names the scorecard. */
export const scorecardOf: Finder<ScoredScorecard> = (unit) => ok(unit);

/** A unit's scorecard, by id or name; the root's when none is named. */
export function findUnit({ scorecard, scorecards }: Model, id: string | undefined): Result<ScoredScorecard> {
  if (id === undefined) return ok(scorecard);
  const named = scorecards.map((item) => ({ item, id: item.id, name: item.name }));
  return findNamed("scorecard", id, named);
}
