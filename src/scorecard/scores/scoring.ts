import type { ObjectiveId, PerspectiveId, UnitId } from "../facts";
import type { Frame } from "../periods";
import type { Problem } from "../problems";
import type { FactsIndex } from "../lookup";
import type { ScoredObjective, ScoredPerspective, ScoredScorecard } from "./scored";

/** An objective with what scoring it found wrong. */
export interface ObjectiveOutcome {
  readonly scored: ScoredObjective;
  readonly problems: readonly Problem[];
}

/** One scoring of all units in one view: what is scored is remembered, as units share objectives. */
export interface Scoring {
  readonly frame: Frame;
  readonly units: ReadonlyMap<UnitId, FactsIndex>;
  readonly scorecards: Map<UnitId, ScoredScorecard | undefined>;
  /** By unit and id, as the objectives below; undefined where an edit has made it out of date. */
  readonly perspectives: Map<string, ScoredPerspective | undefined>;
  readonly objectives: Map<string, ObjectiveOutcome | undefined>;
}

export function startScoring(frame: Frame, indexes: readonly FactsIndex[]): Scoring {
  const units = new Map(indexes.map((index) => [index.unit.id, index]));
  return { frame, units, scorecards: new Map(), perspectives: new Map(), objectives: new Map() };
}

/** What an edit makes out of date, by the keys of a scoring. */
export interface OutOfDate {
  readonly scorecards: ReadonlySet<UnitId>;
  readonly perspectives: ReadonlySet<string>;
  readonly objectives: ReadonlySet<string>;
}

/** A scoring after an edit of the facts: all but what the edit makes out of date is kept. */
export function scoringAfter(before: Scoring, indexes: readonly FactsIndex[], outOfDate: OutOfDate): Scoring {
  const { units } = startScoring(before.frame, indexes);
  return {
    frame: before.frame,
    units,
    scorecards: without(before.scorecards, outOfDate.scorecards),
    perspectives: without(before.perspectives, outOfDate.perspectives),
    objectives: without(before.objectives, outOfDate.objectives),
  };
}

/** The keys stay in their order. */
function without<Value>(
  known: ReadonlyMap<string, Value | undefined>,
  keys: ReadonlySet<string>,
): Map<string, Value | undefined> {
  const kept = new Map(known);
  keys.forEach((key) => {
    if (kept.has(key)) kept.set(key, undefined);
  });
  return kept;
}

export function remembered<Value>(
  known: Map<string, Value | undefined>,
  key: string,
  score: () => Value,
): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const scored = score();
  known.set(key, scored);
  return scored;
}

/** What an item of a unit is found by. */
export function keyOf(unit: UnitId, id: ObjectiveId | PerspectiveId): string {
  return JSON.stringify([unit, id]);
}
