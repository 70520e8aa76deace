import { correlationAt, type Correlation } from "./correlation";
import { standardError, toFisher } from "./fisher";
import type { DatedSeries } from "./seriesOf";

/** How changes go together with changes some periods later. */
export interface AtLag extends Correlation {
  /** In periods. */
  readonly lag: number;
}

/** What came of trying every lag. */
export interface LagsTried {
  /** The lag with the strongest correlation; none where no lag has pairs enough. */
  readonly best?: AtLag;
  /** How many lags have pairs enough. */
  readonly lags: number;
  /** The most pairs that a lag has. */
  readonly most: number;
}

const longestLag = 6;
const fewestPairs = 12;

/** Correlates a cause's changes with an effect's at every lag from 0 on. */
export function strongestLag(causes: DatedSeries, effects: DatedSeries, maxLag = longestLag): LagsTried {
  const shift = causes.first - effects.first;
  const all = Array.from({ length: maxLag + 1 }, (_, lag): AtLag => {
    return { lag, ...correlationAt(shift + lag, causes.values, effects.values) };
  });
  const enough = all.filter(({ count }) => count >= fewestPairs);
  const most = Math.max(...all.map(({ count }) => count));
  const [first, ...others] = enough;
  if (!first) return { lags: 0, most };
  const best = others.reduce((a, b) => (strengthOf(b) > strengthOf(a) ? b : a), first);
  return { best, lags: enough.length, most };
}

/** The correlation in standard errors: what makes lags with more and fewer pairs comparable. */
function strengthOf({ correlation, count }: AtLag): number {
  return Math.abs(toFisher(correlation)) / standardError(count);
}
