import { sampleCorrelation } from "simple-statistics";
import { normalQuantile } from "../series/quantiles";
import type { Series } from "../series/series";

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

const longestLag = 6;
const fewestPairs = 12;
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
  { maxLag = longestLag, sign = 1, links = 1 }: LinkQuestion = {},
): LinkEvidence {
  const [causes, effects] = [changesOf(lead), changesOf(lagging)];
  const all = Array.from({ length: maxLag + 1 }, (_, lag) => correlateAt(lag, causes, effects));
  const enough = all.filter(({ count }) => count >= fewestPairs);
  if (enough.length === 0)
    return { verdict: "Too little data", count: Math.max(...all.map(({ count }) => count)) };
  const best = enough.reduce((a, b) => (strengthOf(b) > strengthOf(a) ? b : a));
  const interval = intervalOf(best, 1 - errorShare / (2 * enough.length * links));
  return { verdict: verdictOf(interval, sign), ...best, ...interval };
}

interface AtLag {
  readonly lag: number;
  readonly correlation: number;
  readonly count: number;
}

/** Changes from period to period; none where one of the two has no data. */
function changesOf(series: Series): Series {
  return series.slice(1).map((value, index) => {
    const before = series[index];
    return value === undefined || before === undefined ? undefined : value - before;
  });
}

function correlateAt(lag: number, causes: Series, effects: Series): AtLag {
  const pairs = causes.flatMap((cause, index) => {
    const effect = effects[index + lag];
    return cause === undefined || effect === undefined ? [] : [[cause, effect] as const];
  });
  const correlation =
    pairs.length < 2
      ? 0
      : sampleCorrelation(
          pairs.map(([cause]) => cause),
          pairs.map(([, effect]) => effect),
        );
  // Changes that are all the same correlate with nothing.
  return { lag, correlation: Number.isFinite(correlation) ? correlation : 0, count: pairs.length };
}

/** The correlation in standard errors: what makes lags with more and fewer pairs comparable. */
function strengthOf({ correlation, count }: AtLag): number {
  return Math.abs(toFisher(correlation)) * Math.sqrt(count - 3);
}

/** Fisher's z; a perfect correlation is taken as just short of it, as its z has no end. */
function toFisher(correlation: number): number {
  const most = 1 - 1e-12;
  return Math.atanh(Math.min(most, Math.max(-most, correlation)));
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

function intervalOf({ correlation, count }: AtLag, share: number): Interval {
  const halfWidth = normalQuantile(share) / Math.sqrt(count - 3);
  const middle = toFisher(correlation);
  return { low: Math.tanh(middle - halfWidth), high: Math.tanh(middle + halfWidth) };
}

function verdictOf({ low, high }: Interval, sign: 1 | -1): LinkVerdict {
  if (low <= 0 && high >= 0) return "No evidence";
  return low > 0 === (sign === 1) ? "Supported" : "Contradicted";
}
