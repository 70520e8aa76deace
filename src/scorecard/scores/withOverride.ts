import type { Band } from "../terms";
import type { Review, Settings } from "../facts";
import { type Calendar, isSamePeriod, type Period, spanOf } from "../periods";
import type { Child } from "../rollUp";
import { type FactsIndex, itemKey } from "../lookup";
import type { Override } from "./scored";

/** An item as it was computed: the status that people see is that one so far. */
interface Computed {
  readonly band: Band;
  readonly computedBand: Band;
}

interface Item {
  readonly kind: Review["item"]["kind"];
  readonly id: string;
  /** The periods that a review may speak of: the reporting period, and the one the actual is from. */
  readonly periods: () => readonly (Period | undefined)[];
}

/** An item with the status that people see: the computed one, unless a review that holds in that period overrides it. */
export function withOverride<Scored extends Computed>(
  scored: Scored,
  { kind, id, periods }: Item,
  index: FactsIndex,
): Scored & { readonly override?: Override } {
  const { calendar, overrides } = index;
  const said = overrides.size > 0 ? overrides.get(itemKey(kind, id)) : undefined;
  if (!said) return scored;
  const spoken = periods();
  const holding = said.filter((review) =>
    spoken.some((period) => period && holdsIn(review, period, calendar)),
  );
  const review = latestOf(holding, calendar);
  if (!review?.override) return scored;
  const { period: since, by } = review;
  return { ...scored, band: review.override.band, override: { ...review.override, by, since } };
}

/** In the review's own period, and in each that lies between it and its end, where it has one. */
export function holdsIn({ period: since, override }: Review, period: Period, calendar: Calendar): boolean {
  if (isSamePeriod(since, period)) return true;
  if (override?.until === undefined) return false;
  const { first, last } = spanOf(period, calendar);
  return first >= spanOf(since, calendar).first && last <= spanOf(override.until, calendar).last;
}

/** What was said later replaces what still holds from before; of one period the first row counts. */
function latestOf(reviews: readonly Review[], calendar: Calendar): Review | undefined {
  const began = ({ period }: Review) => spanOf(period, calendar).first;
  return reviews.reduce<Review | undefined>(
    (latest, review) => (latest && began(latest) >= began(review) ? latest : review),
    undefined,
  );
}

const middles: Readonly<Record<"Green" | "Amber" | "Red", number>> = {
  Green: 250 / 3,
  Amber: 50,
  Red: 50 / 3,
};

/** What a status that was set by hand counts as; undefined where it is no score. */
export function middleOf(band: Band | undefined): number | undefined {
  return band === "Green" || band === "Amber" || band === "Red" ? middles[band] : undefined;
}

interface Overridable extends Omit<Child, "band"> {
  readonly computedBand: Band;
  readonly override?: Override;
}

/**
 * What an item brings to its parent: what was computed, or the middle of its overriding band where Settings say so. What is not
 * scored takes no part, whatever status it is given.
 */
export function asChild(item: Overridable, { overridesRollUp }: Settings): Child {
  const { score, computedBand, override, weight, coverage } = item;
  const band = computedBand === "Not scored" ? undefined : override?.band;
  const middle = overridesRollUp ? middleOf(band) : undefined;
  if (middle === undefined || band === undefined) return { score, band: computedBand, weight, coverage };
  return { score: middle, band, weight, coverage: score === undefined ? 1 : coverage };
}
