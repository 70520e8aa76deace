import { meanOf } from "../series/series";
import type { Actual } from "../facts/facts";
import type { SurveyAnswer } from "../facts/followUp";

/**
 * What the answers to a survey say as actuals: the mean rating of a measure in a period. Where somebody entered an actual,
 * that one stands.
 */
export function surveyActuals(
  answers: readonly SurveyAnswer[],
  entered: readonly Actual[],
): readonly Actual[] {
  const taken = new Set(entered.map(({ measure, period }) => keyOf(measure, period.ordinal)));
  const groups = new Map<string, SurveyAnswer[]>();
  for (const answer of answers) {
    if (answer.measure === undefined || !answer.period) continue;
    const key = keyOf(answer.measure, answer.period.ordinal);
    if (!taken.has(key)) groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()].flatMap((group) => toActual(group));
}

function toActual(group: readonly SurveyAnswer[]): readonly Actual[] {
  const [first] = group;
  if (!first?.measure || !first.period) return [];
  const value = meanOf(group.map(({ rating }) => rating));
  return [{ measure: first.measure, period: first.period, value, at: first.at }];
}

function keyOf(measure: string, ordinal: number): string {
  return JSON.stringify([measure, ordinal]);
}
