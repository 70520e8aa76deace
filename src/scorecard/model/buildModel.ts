import type { Facts } from "../facts";
import { type Frame, type Period, previousFrame, type View } from "../periods";
import type { Problem } from "../problems";
import type { Model } from "./model";
import { reportingPeriod, scorerOf } from "../scores";
import { withTrends } from "./withTrends";

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
