import { periodText, type Model, type Period } from "../../scorecard";

/** A period that can be looked at, with how it is written. */
export interface PeriodChoice {
  readonly key: string;
  readonly period: Period;
}

const mostChoices = 36;

/** The periods in the frequency of the one that is shown that have actuals, newest first. */
export function periodChoices({ facts, frame }: Model): readonly PeriodChoice[] {
  const { frequency } = frame.period;
  const ordinals = facts.actuals
    .filter(({ period, value }) => period.frequency === frequency && value !== undefined)
    .map(({ period }) => period.ordinal);
  const newest = [...new Set([...ordinals, frame.period.ordinal])].sort((one, other) => other - one);
  return newest.slice(0, mostChoices).map((ordinal) => {
    const period = { frequency, ordinal };
    return { key: periodText(period), period };
  });
}
