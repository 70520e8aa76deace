import type { Facts } from "../facts/facts";
import { previousFrame, type Frame, type View } from "../periods/view";
import type { Period } from "../periods/period";
import { trendOf } from "../trend";
import { indexFacts, type FactsIndex } from "./factsIndex";
import type { Model, ScoredScorecard } from "./model";
import { reportingPeriod } from "./reportingPeriod";
import { scoreScorecard } from "./scoreGroups";

export interface Asked {
  /** Left out: the Settings' period, else the latest one that is complete enough. */
  readonly period?: Period;
  /** Left out: the Settings' view. */
  readonly view?: View;
}

/**
 * The scored model of the facts: a pure function of them.
 *
 * @returns a model even without any data; everything is then No data
 */
export function buildModel(facts: Facts, asked: Asked = {}): Model {
  const index = indexFacts(facts);
  const view = asked.view ?? facts.settings.view;
  const period = asked.period ?? facts.settings.period ?? reportingPeriod(view, index);
  const frame: Frame = { view, period, calendar: index.calendar };
  const { group, problems } = scoreScorecard(frame, index);
  return { facts, frame, scorecard: withTrends(group, frame, index), problems };
}

function withTrends(now: ScoredScorecard, frame: Frame, index: FactsIndex): ScoredScorecard {
  const before = scoreScorecard(previousFrame(frame), index).group;
  const moved = moveIn(index);
  return {
    ...now,
    ...moved(now, before),
    perspectives: now.perspectives.map((perspective, p) => {
      const was = before.perspectives[p];
      const objectives = perspective.objectives.map((objective, o) => ({
        ...objective,
        ...moved(objective, was?.objectives[o]),
      }));
      return { ...perspective, ...moved(perspective, was), objectives };
    }),
  };
}

interface Moving {
  readonly score?: number;
}

function moveIn({ facts }: FactsIndex) {
  const { steadyWithin } = facts.settings;
  return (now: Moving, before: Moving | undefined) => {
    const trend = trendOf(before?.score, now.score, { direction: "Higher", steadyWithin });
    if (before?.score === undefined || now.score === undefined) return { trend };
    return { trend, change: now.score - before.score };
  };
}
