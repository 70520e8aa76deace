import type { Objective, Perspective } from "../facts/facts";
import type { Frame } from "../periods/view";
import type { Problem } from "../problems/problem";
import { frameKey } from "./dueMemory";
import type { FactsIndex } from "./factsIndex";
import type { Contribution, ScoredObjective, ScoredPerspective, ScoredScorecard } from "./model";
import { rollUpChildren, rollUpObjective } from "./rollUpGroups";
import { scoreMeasure } from "./scoreMeasure";
import type { Contributor } from "./structure";
import { withOverride } from "./withOverride";

/** Every unit's scorecard in one view, the root's first; trends are added by the model. */
export interface UnitScores {
  readonly scorecards: readonly ScoredScorecard[];
  readonly problems: readonly Problem[];
}

/** Scores units in whatever view is asked for, each view once. */
export interface Scorer {
  units(frame: Frame): UnitScores;
  /** The root alone, with what it needs of the other units. */
  root(frame: Frame): ScoredScorecard | undefined;
}

/** Makes a scorer of the facts of every unit, the root's first. */
export function makeScorer(indexes: readonly FactsIndex[]): Scorer {
  const known = new Map<string, Scoring>();
  const scoringOf = (frame: Frame) => {
    const key = frameKey(frame);
    const scoring = known.get(key) ?? startScoring(frame, indexes);
    known.set(key, scoring);
    return scoring;
  };
  return {
    units: (frame) => {
      const scoring = scoringOf(frame);
      const scorecards = indexes.flatMap(({ unit }) => scoring.scorecard(unit.id) ?? []);
      return { scorecards, problems: scoring.problems };
    },
    root: (frame) => scoringOf(frame).scorecard(indexes[0]?.unit.id ?? ""),
  };
}

/** One scoring of all units: what is scored once is remembered, as units share objectives. */
interface Scoring {
  readonly frame: Frame;
  readonly problems: Problem[];
  scorecard(unit: string): ScoredScorecard | undefined;
  objective(unit: string, objective: Objective): ScoredObjective | undefined;
}

function startScoring(frame: Frame, indexes: readonly FactsIndex[]): Scoring {
  const units = new Map(indexes.map((index) => [index.unit.id, index]));
  const scorecards = new Map<string, ScoredScorecard>();
  const objectives = new Map<string, ScoredObjective>();
  const scoring: Scoring = {
    frame,
    problems: [],
    scorecard: (id) => remembered(scorecards, id, units.get(id), (index) => scoreScorecard(index, scoring)),
    objective: (unit, objective) =>
      remembered(objectives, JSON.stringify([unit, objective.id]), units.get(unit), (index) =>
        scoreObjective(objective, index, scoring),
      ),
  };
  return scoring;
}

function remembered<Scored>(
  known: Map<string, Scored>,
  key: string,
  index: FactsIndex | undefined,
  score: (index: FactsIndex) => Scored,
): Scored | undefined {
  const before = known.get(key);
  if (before || !index) return before;
  const scored = score(index);
  known.set(key, scored);
  return scored;
}

/** A scorecard of its own perspectives where it has any, else of the units below, by weight. */
function scoreScorecard(index: FactsIndex, scoring: Scoring): ScoredScorecard {
  const { unit, facts, children } = index;
  const { id, name, parent, owner, weight } = unit;
  const isOwn = index.objectivesOf.size > 0 || children.length === 0;
  const perspectives = isOwn
    ? shownPerspectives(index).map((perspective) => scorePerspective(perspective, index, scoring))
    : [];
  const below = isOwn
    ? perspectives
        .filter(({ objectives }) => objectives.length > 0)
        .map((group) => ({ ...group, weight: group.perspective.weight }))
    : children.flatMap((child) => scoring.scorecard(child.id) ?? []);
  const rolled = rollUpChildren(below, facts.settings);
  const scored = { id, name, parent, owner, weight, perspectives, ...rolled, trend: "No data" } as const;
  return withOverride(scored, { kind: "scorecard", id, periods: [scoring.frame.period] }, index);
}

/** The root shows every perspective, a unit below those that it has objectives in. */
function shownPerspectives({ facts, unit, objectivesOf }: FactsIndex): readonly Perspective[] {
  return facts.perspectives.filter(({ id }) => unit.parent === undefined || objectivesOf.has(id));
}

function scorePerspective(perspective: Perspective, index: FactsIndex, scoring: Scoring): ScoredPerspective {
  const { id } = perspective;
  const objectives = (index.objectivesOf.get(id) ?? []).flatMap(
    (objective) => scoring.objective(index.unit.id, objective) ?? [],
  );
  const children = objectives.map((group) => ({ ...group, weight: group.objective.weight }));
  const rolled = rollUpChildren(children, index.facts.settings);
  const scored = { perspective, objectives, ...rolled, trend: "No data" } as const;
  return withOverride(scored, { kind: "perspective", id, periods: [scoring.frame.period] }, index);
}

function scoreObjective(objective: Objective, index: FactsIndex, scoring: Scoring): ScoredObjective {
  const { frame, problems } = scoring;
  const { id } = objective;
  const outcomes = (index.measuresOf.get(id) ?? []).map((measure) => scoreMeasure(measure, frame, index));
  const measures = outcomes.map(({ scored }) => scored);
  const contributors = index.contributorsTo.get(id) ?? [];
  const contributions = contributors.flatMap((contributor) => contributionOf(contributor, scoring));
  const rolled = rollUpObjective(objective, { measures, contributions }, index.facts.settings);
  problems.push(...outcomes.flatMap((outcome) => outcome.problems), ...rolled.problems);
  const scored = { objective, measures, contributions, ...rolled.group, trend: "No data" } as const;
  return withOverride(scored, { kind: "objective", id, periods: [frame.period] }, index);
}

function contributionOf({ unit, objective, weight }: Contributor, scoring: Scoring): readonly Contribution[] {
  const scored = scoring.objective(unit, objective);
  if (!scored) return [];
  const { score, band, computedBand, override, coverage } = scored;
  return [{ scorecard: unit, objective, score, band, computedBand, override, coverage, weight }];
}
