import * as React from "react";
import { isReviewOf, isSamePeriod, type CellPlace, type Model, type Review } from "../../scorecard";

interface Props {
  readonly model: Model;
  readonly item: Review["item"];
  /** The unit's id; left out: the one on top. */
  readonly unit?: string;
  readonly onGoTo: (place: CellPlace) => void;
}

/** What people wrote about an item in the period that is shown. */
export function Commentary({ model, item, unit = model.scorecard.id, onGoTo }: Props) {
  const written = model.facts.reviews.filter(
    ({ period, ...review }) =>
      isReviewOf(review, { ...item, unit }) &&
      isSamePeriod(period, model.frame.period) &&
      [review.commentary, review.cause, review.decision].some(Boolean),
  );
  if (written.length === 0) return null;
  return (
    <>
      <h3>Commentary</h3>
      {written.map((review) => (
        <Written key={review.at.cell} {...review} onGoTo={onGoTo} />
      ))}
    </>
  );
}

function Written({ commentary, cause, decision, by, at, onGoTo }: Review & Pick<Props, "onGoTo">) {
  return (
    <blockquote className="commentary">
      {commentary && <p>{commentary}</p>}
      {cause && <p>Cause: {cause}</p>}
      {decision && <p>Decision: {decision}</p>}
      <p className="about">
        {by && `${by}. `}
        <button type="button" className="link" onClick={() => onGoTo(at)}>
          Go to it
        </button>
      </p>
    </blockquote>
  );
}
