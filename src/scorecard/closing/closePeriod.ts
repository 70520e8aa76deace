import type { Model, ScoredObjective, ScoredPerspective, ScoredScorecard } from "../model/model";
import { isSamePeriod } from "../periods/period";
import { withEntry } from "./chain";
import {
  closedNow,
  type ClosedBook,
  type ClosedItem,
  type ClosedPeriod,
  type Reopening,
} from "./closedPeriod";
import { asKept, keptText } from "./keptText";
import { checksumOf } from "./seal";

/** Who closes a period, and when. */
export interface Closing {
  /** The date, as `2026-11-05`. */
  readonly closedOn: string;
  readonly by?: string;
}

/** Freezes the period that a model shows: a snapshot of every item of every unit, with its checksum. */
export function closePeriod({ frame, scorecards }: Model, { closedOn, by }: Closing): ClosedPeriod {
  const { period, view } = frame;
  const closed = { period, view, closedOn, by: keptText(by), items: scorecards.flatMap(itemsOf) };
  return { kind: "closed", ...closed, checksum: checksumOf(closed) };
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

/** The book with a period closed that was open; with a passphrase its place in the list is sealed, which is kept nowhere. */
export function withClosed(book: ClosedBook, closed: ClosedPeriod, passphrase?: string): ClosedBook {
  return withEntry(book, closed, passphrase);
}

/** The book with a closed period opened again, and why; its snapshot goes, that it was closed stays. */
export function withReopened(book: ClosedBook, given: Reopening, passphrase?: string): ClosedBook {
  const reopening = asKept(given);
  const gone = new Set<unknown>(
    closedNow(book).filter(({ period }) => isSamePeriod(period, reopening.period)),
  );
  const entries = book.entries.map((entry) => (gone.has(entry) ? { ...entry, items: [] } : entry));
  return withEntry({ entries }, { kind: "reopened", ...reopening }, passphrase);
}
