import type { Facts, Review } from "../../scorecard";
import { notInCopy } from "../../sheets";

/**
 * Facts without what people wrote of the figures: commentary, causes, decisions, reasons of overrides and comments on actuals. That
 * something was written stays, so that nothing is asked for that is there.
 */
export function withoutCommentary(facts: Facts): Facts {
  return {
    ...facts,
    actuals: facts.actuals.map((actual) => ({ ...actual, comment: marked(actual.comment) })),
    reviews: facts.reviews.map(withoutTexts),
  };
}

/** A review with a mark in the place of each of its texts. */
export function withoutTexts({ override, ...review }: Review): Review {
  return {
    ...review,
    commentary: marked(review.commentary),
    cause: marked(review.cause),
    decision: marked(review.decision),
    ...(override ? { override: { ...override, reason: notInCopy } } : {}),
  };
}

const marked = (text: string | undefined) => (text === undefined ? undefined : notInCopy);
