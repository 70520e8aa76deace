import { meanOf } from "../series";
import type { Actual, MeasureId, SurveyAnswer, UnitId } from "../facts";
import type { Period } from "../periods";

/**
 * What the answers to a survey say as actuals: the mean rating of a unit's measure in a period. Where somebody entered
 * the unit's actual, that one stands.
 */
export function surveyActuals(
  answers: readonly SurveyAnswer[],
  entered: readonly Actual[],
): readonly Actual[] {
  const taken = new Set(entered.map(({ measure, scorecard, period }) => keyOf(measure, scorecard, period)));
  const groups = new Map<string, SurveyAnswer[]>();
  for (const answer of answers) {
    const { measure, scorecard, period } = answer;
    if (measure === undefined || !period) continue;
    const key = keyOf(measure, scorecard, period);
    if (!taken.has(key)) groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()].flatMap((group) => toActual(group));
}

function toActual(group: readonly SurveyAnswer[]): readonly Actual[] {
  const [first] = group;
  if (!first?.measure || !first.period) return [];
  const value = meanOf(group.map(({ rating }) => rating));
  const { measure, scorecard, period, at } = first;
  return [{ measure, scorecard, period, value, at }];
}

function keyOf(measure: MeasureId, unit: UnitId | undefined, { ordinal }: Period): string {
  return JSON.stringify([measure, unit, ordinal]);
}
