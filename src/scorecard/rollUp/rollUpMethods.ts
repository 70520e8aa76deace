import type { Band } from "../terms";

export const rollUpMethodNames = ["Average", "Worst", "Best", "Median", "Majority"] as const;
export type RollUpMethod = (typeof rollUpMethodNames)[number];

export interface WeightedScore {
  readonly score: number;
  /** Its own: a two-colour child is banded at 50. */
  readonly band: Band;
  readonly weight: number;
}

/** Every way of rolling up; each is handed at least one child, all with a weight above 0. */
export const rollUpMethods: Readonly<Record<RollUpMethod, (children: readonly WeightedScore[]) => number>> = {
  Average: average,
  Worst: (children) => Math.min(...children.map(({ score }) => score)),
  Best: (children) => Math.max(...children.map(({ score }) => score)),
  Median: lowerMedian,
  Majority: majority,
};

function weightOf(children: readonly WeightedScore[]): number {
  return children.reduce((total, { weight }) => total + weight, 0);
}

function average(children: readonly WeightedScore[]): number {
  return children.reduce((total, { score, weight }) => total + score * weight, 0) / weightOf(children);
}

/** The lowest score that at least half of the weight does not exceed. */
function lowerMedian(children: readonly WeightedScore[]): number {
  const half = weightOf(children) / 2;
  const rising = [...children].sort((a, b) => a.score - b.score);
  let reached = 0;
  for (const { score, weight } of rising) {
    reached += weight;
    if (reached >= half) return score;
  }
  return average(children);
}

const worstFirst: readonly Band[] = ["Red", "Amber", "Green"];

/** The weighted mean of the children in the band that holds most weight; a tie takes the worse band. */
function majority(children: readonly WeightedScore[]): number {
  const groups = worstFirst.map((band) => children.filter((child) => child.band === band));
  const heaviest = groups.reduce((best, group) => (weightOf(group) > weightOf(best) ? group : best));
  return average(heaviest);
}
