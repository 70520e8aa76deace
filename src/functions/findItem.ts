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

/**
 * Finds items of a kind in scored units. A scored unit never changes, and thousands of cells ask for one of it each: what it has is
 * listed once, and an id that is written as it is needs no search.
 */
function finderOf<Item>(
  kind: string,
  listOf: (unit: ScoredScorecard) => readonly Named<Item>[],
): Finder<Item> {
  const known = new WeakMap<ScoredScorecard, Listed<Item>>();
  return (unit, id) => {
    const listed = known.get(unit) ?? listing(listOf(unit));
    known.set(unit, listed);
    const byId = listed.byId.get(id);
    return byId ? ok(byId.item) : findNamed(kind, id, listed.all);
  };
}

interface Listed<Item> {
  readonly all: readonly Named<Item>[];
  readonly byId: ReadonlyMap<string, Named<Item>>;
}

/** Of several items of one id the first counts, as in a search. */
function listing<Item>(all: readonly Named<Item>[]): Listed<Item> {
  return { all, byId: new Map(all.toReversed().map((one) => [one.id, one])) };
}

const objectivesOf = ({ perspectives }: ScoredScorecard): readonly ScoredObjective[] =>
  perspectives.flatMap(({ objectives }) => objectives);

export const measureOf: Finder<ScoredMeasure> = finderOf("measure", (unit) =>
  objectivesOf(unit)
    .flatMap(({ measures }) => measures)
    .map((item) => ({ item, id: item.measure.id, name: item.measure.name })),
);

export const objectiveOf: Finder<ScoredObjective> = finderOf("objective", (unit) =>
  objectivesOf(unit).map((item) => ({ item, id: item.objective.id, name: item.objective.name })),
);

export const perspectiveOf: Finder<ScoredPerspective> = finderOf("perspective", ({ perspectives }) =>
  perspectives.map((item) => ({ item, id: item.perspective.id, name: item.perspective.name })),
);

/** The unit itself: it was found by the argument that names the scorecard. */
export const scorecardOf: Finder<ScoredScorecard> = (unit) => ok(unit);

/** A unit's scorecard, by id or name; the root's when none is named. */
export function findUnit({ scorecard, scorecards }: Model, id: string | undefined): Result<ScoredScorecard> {
  if (id === undefined) return ok(scorecard);
  const named = scorecards.map((item) => ({ item, id: item.id, name: item.name }));
  return findNamed("scorecard", id, named);
}
