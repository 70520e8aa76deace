import type { DriverNode } from "../change/driverNode";
import { objectiveNode, perspectiveNode, scorecardNode, type BothUnits } from "../change/driverTree";
import { likeForLike, reweighed } from "../change/likeForLike";
import type { Settings } from "../facts/settings";
import { trendOf } from "../trend";
import type { ScoredObjective, ScoredPerspective, ScoredScorecard } from "./model";

type Scorecards = readonly ScoredScorecard[];

/** Every unit's scorecard with how it and all its groups moved against the same of the period before. */
export function withTrends(now: Scorecards, before: Scorecards, settings: Settings): Scorecards {
  return now.map((scorecard, index) => {
    const both: BothUnits = { scorecards: [before, now], settings, unit: scorecard.id };
    return scorecardMoved(scorecard, before[index], both);
  });
}

function scorecardMoved(
  now: ScoredScorecard,
  before: ScoredScorecard | undefined,
  both: BothUnits,
): ScoredScorecard {
  const perspectives = now.perspectives.map((perspective, index) =>
    perspectiveMoved(perspective, before?.perspectives[index], both),
  );
  const moves = before && movesOf(now, before, both, () => scorecardNode([before, now], both));
  return { ...now, ...moves, perspectives };
}

const perspectiveMoved = oncePerPair((now: ScoredPerspective, before, both) => {
  const objectives = now.objectives.map((objective, index) =>
    objectiveMoved(objective, before?.objectives[index], both),
  );
  const moves = before && movesOf(now, before, both, () => perspectiveNode([before, now], both));
  return { ...now, ...moves, objectives };
});

const objectiveMoved = oncePerPair((now: ScoredObjective, before, both) => ({
  ...now,
  ...(before && movesOf(now, before, both, () => objectiveNode([before, now], both))),
}));

interface Moving {
  readonly score?: number;
  readonly coverage: number;
}

function movesOf(now: Moving, before: Moving, { settings }: BothUnits, treeOf: () => DriverNode) {
  if (before.score === undefined || now.score === undefined) return {};
  const tree = treeOf();
  const { from, to } = likeForLike(tree, settings);
  const weighed = reweighed(tree, settings);
  return {
    trend: trendOf(from.score, to.score, { direction: "Higher", steadyWithin: settings.steadyWithin }),
    change: now.score - before.score,
    coverageBefore: before.coverage,
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
