import type { Series } from "../series";

/** How two series go together. */
export interface Correlation {
  /** Pearson's, -1..1; 0 where one of the two is always the same, as that goes together with nothing. */
  readonly correlation: number;
  /** Pairs with both values. */
  readonly count: number;
}

/** Within this share of their size, values are the same as a person reads them. */
const sameShare = 1e-9;

/**
 * Correlates each value of one series with the value of another so many places later. Hundreds of pairs of series are tried
 * for one map, so nothing is copied.
 */
export function correlationAt(shift: number, one: Series, other: Series): Correlation {
  const means = addUp({ shift, one, other }, 0, 0);
  if (means.count < 2) return { correlation: 0, count: means.count };
  const { count } = means;
  const off = addUp({ shift, one, other }, means.x / count, means.y / count);
  const isSteady = (squares: number, size: number) => squares <= sameShare * sameShare * size;
  if (isSteady(off.squaresX, means.squaresX) || isSteady(off.squaresY, means.squaresY))
    return { correlation: 0, count };
  const correlation = off.products / Math.sqrt(off.squaresX) / Math.sqrt(off.squaresY);
  return { correlation: Number.isFinite(correlation) ? correlation : 0, count };
}

interface Pairs {
  readonly shift: number;
  readonly one: Series;
  readonly other: Series;
}

/** Sums over the pairs of how far the values lie off two levels. */
function addUp({ shift, one, other }: Pairs, levelX: number, levelY: number) {
  const sums = { count: 0, x: 0, y: 0, squaresX: 0, squaresY: 0, products: 0 };
  for (let index = 0; index < one.length; index++) {
    const x = one[index];
    const y = other[index + shift];
    if (x === undefined || y === undefined) continue;
    const offX = x - levelX;
    const offY = y - levelY;
    sums.count += 1;
    sums.x += offX;
    sums.y += offY;
    sums.squaresX += offX * offX;
    sums.squaresY += offY * offY;
    sums.products += offX * offY;
  }
  return sums;
}
