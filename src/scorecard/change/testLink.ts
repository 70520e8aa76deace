import { normalQuantile, type Series } from "../series";
import { changesOf } from "./changesOf";
import type { Correlation } from "./correlation";
import { strongestLag, type LagsTried } from "./strongestLag";
import { standardError, toFisher } from "./fisher";

export const linkVerdicts = ["Supported", "Contradicted", "No evidence", "Too little data"] as const;
export type LinkVerdict = (typeof linkVerdicts)[number];

export interface LinkQuestion {
  /** The longest lag to try, in periods. Left out: 6. */
  readonly maxLag?: number;
  /** 1 where a rise of the lead should raise the lag, -1 where it should lower it. Left out: 1. */
  readonly sign?: 1 | -1;
  /** How many links are tested together, for the correction. Left out: 1. */
  readonly links?: number;
}

/** What the figures say of a link from cause to effect. They never prove it. */
export interface LinkEvidence {
  readonly verdict: LinkVerdict;
  /** The lag with the strongest correlation, in periods, and that correlation, -1..1, with its interval. */
  readonly lag?: number;
  readonly correlation?: number;
  readonly low?: number;
  readonly high?: number;
  /** Pairs of changes at that lag; the most there are when they are too few. */
  readonly count: number;
}

const errorShare = 0.05;

/**
 * Correlates the lead's changes with the lag's changes at every lag from 0 on (scoring.md, "Link test"). The interval
 * is Fisher's, at 95 % after Bonferroni's correction for the lags and links tried.
 *
 * @param lead one value a period, oldest first
 * @param lagging the same periods of the effect
 */
export function testLink(
  lead: Series,
  lagging: Series,
  { maxLag, ...question }: LinkQuestion = {},
): LinkEvidence {
  const [causes, effects] = [changesOf({ first: 0, values: lead }), changesOf({ first: 0, values: lagging })];
  return evidenceOf(strongestLag(causes, effects, maxLag), question);
}

/** What the lags that were tried say of a link. */
export function evidenceOf(
  { best, lags, most }: LagsTried,
  { sign = 1, links = 1 }: Pick<LinkQuestion, "sign" | "links">,
): LinkEvidence {
  if (!best) return { verdict: "Too little data", count: most };
  const interval = intervalOf(best, 1 - errorShare / (2 * lags * links));
  return { verdict: verdictOf(interval, sign), ...best, ...interval };
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

function intervalOf({ correlation, count }: Correlation, share: number): Interval {
  const halfWidth = normalQuantile(share) * standardError(count);
  const middle = toFisher(correlation);
  return { low: Math.tanh(middle - halfWidth), high: Math.tanh(middle + halfWidth) };
}

function verdictOf({ low, high }: Interval, sign: 1 | -1): LinkVerdict {
  if (low <= 0 && high >= 0) return "No evidence";
  return low > 0 === (sign === 1) ? "Supported" : "Contradicted";
}
