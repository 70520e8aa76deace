import type { InPieces } from "../terms";
import type { ModelAt } from "../model";
import { periodText } from "../periods";
import type { ClosingProblem } from "../problems";
import { headOf } from "./chain";
import { checkEntries, checkList, unchainedIn, type ClosingCheck } from "./checkClosings";
import { closedNow, type ClosedBook, type ClosingEntry } from "./closedPeriod";
import { verifyClosed, type Verified } from "./verifyClosed";

/** All closed periods of a workbook, checked. */
export interface BookVerified {
  /** Those that are closed now, each with what is wrong with it. */
  readonly periods: readonly Verified[];
  /** Everything that keeps the closed periods from being trusted, those of `periods` too. */
  readonly problems: readonly ClosingProblem[];
  /** What could not be checked, and is no fault. */
  readonly unsure: readonly ClosingProblem[];
  /** The newest link of the chain, as `3-4f0c…`; none where nothing was closed since there is a chain. */
  readonly head?: string;
}

/** Checks the list of closings and reopenings, and each period that is closed; in pieces, as a period may need a model of its own. */
export function* verifyBookInPieces(
  book: ClosedBook,
  modelAt: ModelAt,
  check: ClosingCheck = {},
): InPieces<BookVerified> {
  const closed = new Set<ClosingEntry>(closedNow(book));
  const periods: Verified[] = [];
  const problems: ClosingProblem[] = [];
  for (const { entry, problem } of checkEntries(book, check.passphrase)) {
    if (problem) problems.push(problem);
    if (entry.kind === "closed" && closed.has(entry)) periods.push(verifyClosed(entry, modelAt, problem));
    yield `closed ${periodText(entry.period)}`;
  }
  const head = headOf(book);
  return {
    periods,
    problems: [...problems, ...checkList(book, check)],
    unsure: unchainedIn(book),
    ...(head === undefined ? {} : { head }),
  };
}
