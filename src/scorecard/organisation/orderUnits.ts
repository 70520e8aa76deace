import type { Compared } from "./compareUnits";

/** By what units that are compared may be ordered. */
export const unitOrders = ["rank", "unit", "actual", "target", "score", "peers"] as const;
export type UnitOrder = (typeof unitOrders)[number];

type Order = (one: Compared, other: Compared) => number;

/** What is not there comes last, whichever way the others go. */
const by =
  (valueOf: (one: Compared) => number | undefined, sign: 1 | -1): Order =>
  (one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * (a - b);
  };

const orders: Readonly<Record<UnitOrder, Order>> = {
  rank: by(({ rank }) => rank, 1),
  unit: (one, other) => one.unit.name.localeCompare(other.unit.name, "en"),
  actual: by(({ scored }) => scored.actual, -1),
  target: by(({ scored }) => scored.levels.target, -1),
  score: by(({ scored }) => scored.score, -1),
  peers: by(({ fromPeers }) => fromPeers, -1),
};

/** The best place first, names as the alphabet has them, and of figures the largest first; those without one come last. */
export function orderUnits(units: readonly Compared[], order: UnitOrder): readonly Compared[] {
  return units.toSorted(orders[order]);
}
