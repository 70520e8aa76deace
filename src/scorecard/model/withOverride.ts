import type { Band } from "../band";
import type { Review } from "../facts/reviews";
import type { Settings } from "../facts/settings";
import { isSamePeriod, type Period } from "../periods/period";
import type { Child } from "../rollUp/rollUp";
import { itemKey, type FactsIndex } from "./factsIndex";
import type { Override } from "./model";

interface Banded {
  readonly band: Band;
}

interface Item {
  readonly kind: Review["item"]["kind"];
  readonly id: string;
  /** The periods that a review may speak of: the reporting period, and the one the actual is from. */
  readonly periods: readonly (Period | undefined)[];
}

/** An item with the status that people see: the computed one, unless a review of that period overrides it. */
export function withOverride<Scored extends Banded>(
  scored: Scored,
  { kind, id, periods }: Item,
  index: FactsIndex,
): Scored & { readonly computedBand: Band; readonly override?: Override } {
  const computedBand = scored.band;
  const reviews = index.overrides.get(itemKey(kind, id)) ?? [];
  const review = reviews.find((one) => periods.some((period) => period && isSamePeriod(period, one.period)));
  if (!review?.override) return { ...scored, computedBand };
  const { band, reason } = review.override;
  return { ...scored, band, computedBand, override: { band, reason, by: review.by } };
}

const middles: Readonly<Record<"Green" | "Amber" | "Red", number>> = {
  Green: 250 / 3,
  Amber: 50,
  Red: 50 / 3,
};

interface Overridable extends Omit<Child, "band"> {
  readonly computedBand: Band;
  readonly override?: Override;
}

/** What an item brings to its parent: what was computed, or the middle of its overriding band where Settings say so. */
export function asChild(item: Overridable, { overridesRollUp }: Settings): Child {
  const { score, computedBand, override, weight, coverage } = item;
  const band = override?.band;
  if (!overridesRollUp || (band !== "Green" && band !== "Amber" && band !== "Red"))
    return { score, band: computedBand, weight, coverage };
  return { score: middles[band], band, weight, coverage: score === undefined ? 1 : coverage };
}
