import type { Facts, Settings } from "../facts";
import { type Frame, type Period, previousFrame, type View } from "../periods";
import type { Problem } from "../problems";
import type { Model } from "./model";
import {
  reportingPeriod,
  type ScoredObjective,
  type ScoredPerspective,
  type ScoredScorecard,
  scorerOf,
} from "../scores";
import {
  type Both,
  type BothUnits,
  type DriverNode,
  isSteadyObjective,
  isSteadyPerspective,
  isSteadyScorecard,
  likeForLike,
  objectiveNode,
  perspectiveNode,
  reweighed,
  scorecardNode,
} from "../drivers";
import { trendOf } from "../scoring";

export interface Asked {
  /** Left out: the Settings' period, else the latest one that is complete enough. */
  readonly period?: Period;
  /** Left out: the Settings' view. */
  readonly view?: View;
}

/**
 * The scored model of the facts: a pure function of them. What the same facts have been scored for before, in whatever
 * period or view, is not scored again.
 *
 * @returns a model even without any data; everything is then No data
 */
export function buildModel(facts: Facts, asked: Asked = {}): Model {
  const view = asked.view ?? facts.settings.view;
  const scorer = scorerOf(facts);
  const period = asked.period ?? facts.settings.period ?? reportingPeriod(view, facts, scorer);
  const frame: Frame = { view, period, calendar: { fiscalYearStart: facts.settings.fiscalYearStart } };
  const { scorecards: now, problems } = scorer.units(frame);
  const { scorecards: before } = scorer.units(previousFrame(frame));
  const scorecards = withTrends(now, before, facts.settings);
  const [scorecard] = scorecards;
  if (!scorecard) throw new Error("there is always a root");
  return { facts, frame, scorecard, scorecards, problems: distinct(problems) };
}

/** Units share measures: what is wrong with one is said once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const known = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...known.values()];
}

type Scorecards = readonly ScoredScorecard[];

/** Every unit's scorecard with how it and all its groups moved against the same of the period before. */
function withTrends(now: Scorecards, before: Scorecards, settings: Settings): Scorecards {
  return now.map((scorecard, index) => {
    const both: BothUnits = { scorecards: [before, now], settings, unit: scorecard.id };
    return scorecardMoved(scorecard, before[index], both);
  });
}

/** A scored unit is another one as soon as it, or one below it, is. */
const scorecardMoved = oncePerPair((now: ScoredScorecard, before, both) => {
  const perspectives = now.perspectives.map((perspective, index) =>
    perspectiveMoved(perspective, before?.perspectives[index], both),
  );
  const moves = before && movesOf(isSteadyScorecard, [before, now], both, scorecardNode);
  return { ...now, ...moves, perspectives };
});

const perspectiveMoved = oncePerPair((now: ScoredPerspective, before, both) => {
  const objectives = now.objectives.map((objective, index) =>
    objectiveMoved(objective, before?.objectives[index], both),
  );
  const moves = before && movesOf(isSteadyPerspective, [before, now], both, perspectiveNode);
  return { ...now, ...moves, objectives };
});

const objectiveMoved = oncePerPair((now: ScoredObjective, before, both) => ({
  ...now,
  ...(before && movesOf(isSteadyObjective, [before, now], both, objectiveNode)),
}));

interface Moving {
  readonly score?: number;
  readonly coverage: number;
}

/**
 * How a group moved. Where the same counts with the same weights in both periods, all of the change is performance: nothing
 * need be rolled up anew to know that, and it is so nearly everywhere.
 */
function movesOf<Group extends Moving>(
  isSteady: (ends: Both<Group>, both: BothUnits) => boolean,
  [before, now]: Both<Group>,
  both: BothUnits,
  treeOf: (ends: Both<Group>, both: BothUnits) => DriverNode,
) {
  const { settings } = both;
  if (before.score === undefined || now.score === undefined) return {};
  const change = now.score - before.score;
  const moved = { change, coverageBefore: before.coverage };
  const compared = { direction: "Higher", steadyWithin: settings.steadyWithin } as const;
  if (isSteady([before, now], both))
    return { ...moved, trend: trendOf(before.score, now.score, compared), performance: change, weights: 0 };
  const tree = treeOf([before, now], both);
  const { from, to } = likeForLike(tree, settings);
  const weighed = reweighed(tree, settings);
  return {
    ...moved,
    trend: trendOf(from.score, to.score, compared),
    ...(from.score === undefined || to.score === undefined ? {} : { performance: to.score - from.score }),
    weights: (weighed.to.score ?? before.score) - (weighed.from.score ?? before.score),
  };
}

type Move<Group> = (now: Group, before: Group | undefined, both: BothUnits) => Group;

/** What an edit leaves alone is compared with the same as before: then the answer is the same as well. */
function oncePerPair<Group extends object>(move: Move<Group>): Move<Group> {
  const known = new WeakMap<Group, { before?: Group; settings: Settings; result: Group }>();
  return (now, before, both) => {
    const last = known.get(now);
    if (last && last.before === before && last.settings === both.settings) return last.result;
    const result = move(now, before, both);
    known.set(now, { before, settings: both.settings, result });
    return result;
  };
}
