import type { Settings } from "../facts/settings";
import { trendOf } from "../trend";
import type { ScoredObjective, ScoredPerspective, ScoredScorecard } from "./model";

interface Moving {
  readonly score?: number;
}

/** A scorecard with how it and all its groups moved against the one of the period before. */
export function withTrends(
  now: ScoredScorecard,
  before: ScoredScorecard | undefined,
  settings: Settings,
): ScoredScorecard {
  const perspectives = now.perspectives.map((perspective, index) =>
    perspectiveMoved(perspective, before?.perspectives[index], settings),
  );
  return { ...now, ...moved(now, before, settings), perspectives };
}

const perspectiveMoved = oncePerPair((now: ScoredPerspective, before, settings) => {
  const objectives = now.objectives.map((objective, index) =>
    objectiveMoved(objective, before?.objectives[index], settings),
  );
  return { ...now, ...moved(now, before, settings), objectives };
});

const objectiveMoved = oncePerPair((now: ScoredObjective, before, settings) => ({
  ...now,
  ...moved(now, before, settings),
}));

function moved(now: Moving, before: Moving | undefined, { steadyWithin }: Settings) {
  const trend = trendOf(before?.score, now.score, { direction: "Higher", steadyWithin });
  if (before?.score === undefined || now.score === undefined) return { trend };
  return { trend, change: now.score - before.score };
}

type Move<Group> = (now: Group, before: Group | undefined, settings: Settings) => Group;

/** What an edit leaves alone is compared with the same as before: then the answer is the same as well. */
function oncePerPair<Group extends object>(move: Move<Group>): Move<Group> {
  const known = new WeakMap<Group, { before?: Group; settings: Settings; result: Group }>();
  return (now, before, settings) => {
    const last = known.get(now);
    if (last && last.before === before && last.settings === settings) return last.result;
    const result = move(now, before, settings);
    known.set(now, { before, settings, result });
    return result;
  };
}
