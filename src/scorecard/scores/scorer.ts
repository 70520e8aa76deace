import type { Facts, MeasureId, ObjectiveId, UnitId } from "../facts";
import type { Frame } from "../periods";
import type { Problem } from "../problems";
import { type ActualChange, type FactsIndex, frameKey, indexUnits, oncePerFacts, unitOf } from "../lookup";
import type { ScoredScorecard } from "./scored";
import { problemsIn, scorecardIn } from "./scoreGroups";
import { keyOf, scoringAfter, startScoring, type OutOfDate, type Scoring } from "./scoring";

/** Every unit's scorecard in one view, the root's first; trends are added by the model. */
export interface UnitScores {
  readonly scorecards: readonly ScoredScorecard[];
  readonly problems: readonly Problem[];
}

/** Scores the units of some facts in whatever view is asked for, each view once. */
export interface Scorer {
  units(frame: Frame): UnitScores;
  /** The root alone, with what it needs of the other units. */
  root(frame: Frame): ScoredScorecard | undefined;
  /** The views scored so far, for facts that differ a little. */
  readonly scorings: ReadonlyMap<string, Scoring>;
}

const scorers = oncePerFacts((facts) => makeScorer(indexUnits(facts), new Map()));

/** The scorer of facts: the same for the same facts. */
export function scorerOf(facts: Facts): Scorer {
  return scorers.of(facts);
}

/** Facts that differ only in some actuals: what these do not reach keeps its scores. */
export function scoreEdited(before: Facts, edited: Facts, changes: readonly ActualChange[]): void {
  const indexes = indexUnits(edited);
  const outOfDate = reachedBy(changes, before, indexes);
  const scorings = [...scorerOf(before).scorings].map(
    ([key, scoring]) => [key, scoringAfter(scoring, indexes, outOfDate)] as const,
  );
  scorers.know(edited, makeScorer(indexes, new Map(scorings)));
}

function makeScorer(indexes: readonly FactsIndex[], scorings: Map<string, Scoring>): Scorer {
  const scoringOf = (frame: Frame) => {
    const key = frameKey(frame);
    const scoring = scorings.get(key) ?? startScoring(frame, indexes);
    scorings.set(key, scoring);
    return scoring;
  };
  return {
    scorings,
    units: (frame) => {
      const scoring = scoringOf(frame);
      const scorecards = indexes.flatMap(({ unit }) => scorecardIn(scoring, unit.id) ?? []);
      return { scorecards, problems: problemsIn(scoring) };
    },
    root: (frame) => scorecardIn(scoringOf(frame), indexes[0]?.unit.id ?? ""),
  };
}

/** The objectives of the changed measures, those that they contribute to, the perspectives of them all, and their units with all above them. */
function reachedBy(
  changes: readonly ActualChange[],
  facts: Facts,
  indexes: readonly FactsIndex[],
): OutOfDate {
  const objectiveOf = (measure: MeasureId) =>
    facts.measures.find(({ id }) => id === measure)?.objective ?? "";
  const perspectiveOf = (objective: ObjectiveId) =>
    facts.objectives.find(({ id }) => id === objective)?.perspective ?? "";
  const reached = new Map<string, readonly [unit: UnitId, objective: ObjectiveId]>();
  const reach = (unit: UnitId, objective: ObjectiveId) => {
    const key = keyOf(unit, objective);
    if (reached.has(key)) return;
    reached.set(key, [unit, objective]);
    contributedTo(unit, objective, indexes).forEach(([above, id]) => reach(above, id));
  };
  changes.forEach(({ is }) => reach(unitOf(facts, is), objectiveOf(is.measure)));
  const perspectives = [...reached.values()].map(([unit, id]) => keyOf(unit, perspectiveOf(id)));
  const scorecards = new Set([...reached.values()].flatMap(([unit]) => withUnitsAbove(unit, indexes)));
  return { objectives: new Set(reached.keys()), perspectives: new Set(perspectives), scorecards };
}

function withUnitsAbove(unit: UnitId | undefined, indexes: readonly FactsIndex[]): readonly UnitId[] {
  if (unit === undefined) return [];
  const index = indexes.find((one) => one.unit.id === unit);
  return [unit, ...withUnitsAbove(index?.unit.parent, indexes)];
}

function contributedTo(unit: UnitId, objective: ObjectiveId, indexes: readonly FactsIndex[]) {
  return indexes.flatMap((index) =>
    [...index.contributorsTo]
      .filter(([, contributors]) =>
        contributors.some((one) => one.unit === unit && one.objective.id === objective),
      )
      .map(([id]) => [index.unit.id, id] as const),
  );
}
