import type { Model, ScoredObjective, ScoredPerspective, ScoredScorecard } from "../model/model";
import { isSamePeriod } from "../periods/period";
import type { ClosedBook, ClosedItem, ClosedPeriod, Reopening } from "./closedPeriod";
import { checksumOf, sealOf } from "./seal";

/** Who closes a period, and when. */
export interface Closing {
  /** The date, as `2026-11-05`. */
  readonly closedOn: string;
  readonly by?: string;
  /** Adds a seal that catches forgery; kept nowhere. */
  readonly passphrase?: string;
}

/** Freezes the period that a model shows: a snapshot of every item of every unit, with its checksum. */
export function closePeriod({ frame, scorecards }: Model, { passphrase, ...closing }: Closing): ClosedPeriod {
  const { period, view } = frame;
  const closed = { period, view, ...closing, items: scorecards.flatMap(itemsOf) };
  const sealed = { ...closed, checksum: checksumOf(closed) };
  return passphrase ? { ...sealed, seal: sealOf(closed, passphrase) } : sealed;
}

function itemsOf(scorecard: ScoredScorecard): readonly ClosedItem[] {
  const { id, name, weight, score, band } = scorecard;
  return [
    { kind: "scorecard", id, name, unit: id, weight, score, band },
    ...scorecard.perspectives.flatMap((perspective) => perspectiveItems(perspective, id)),
  ];
}

function perspectiveItems(
  { perspective, score, band, objectives }: ScoredPerspective,
  unit: string,
): readonly ClosedItem[] {
  const { id, name, weight } = perspective;
  return [
    { kind: "perspective", id, name, unit, weight, score, band },
    ...objectives.flatMap((objective) => objectiveItems(objective, unit)),
  ];
}

function objectiveItems(
  { objective, score, band, measures }: ScoredObjective,
  unit: string,
): readonly ClosedItem[] {
  const { id, name, weight } = objective;
  return [
    { kind: "objective", id, name, unit, weight, score, band },
    ...measures.map(({ measure, actual, levels, ...scored }): ClosedItem => {
      const { target, redFlag } = levels;
      return {
        ...{ kind: "measure", id: measure.id, name: measure.name, unit, actual, target, redFlag },
        ...{ weight: scored.weight, score: scored.score, band: scored.band },
      };
    }),
  ];
}

/** The closed periods with one more, which was open. */
export function withClosed(book: ClosedBook, closed: ClosedPeriod): ClosedBook {
  return { ...book, closed: [...book.closed, closed] };
}

/** The closed periods without one, and why. */
export function withReopened(book: ClosedBook, reopening: Reopening): ClosedBook {
  return {
    closed: book.closed.filter((one) => !isSamePeriod(one.period, reopening.period)),
    reopened: [...book.reopened, reopening],
  };
}
