import * as React from "react";
import { isSamePeriod, type CellPlace, type Model, type Review } from "../../scorecard";

interface Props {
  readonly model: Model;
  readonly item: Review["item"];
  readonly onGoTo: (place: CellPlace) => void;
}

/** What people wrote about an item in the period that is shown. */
export function Commentary({ model, item, onGoTo }: Props) {
  const written = model.facts.reviews.filter(
    ({ item: { kind, id }, period, scorecard = model.scorecard.id, ...review }) =>
      kind === item.kind &&
      id === item.id &&
      scorecard === model.scorecard.id &&
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
