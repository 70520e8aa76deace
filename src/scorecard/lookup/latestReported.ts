import type { Facts } from "../facts";
import type { Frequency, Period } from "../periods";
import type { ActualChange } from "./factsIndex";
import { oncePerFacts } from "./oncePerFacts";
import { hasData } from "./hasData";

/** By frequency, the latest period with an actual. */
type Latest = ReadonlyMap<Frequency, Period>;

const latest = oncePerFacts(({ actuals }) => withLater(new Map(), actuals.filter(hasData)));

/** The latest period that has been reported, of each frequency that has been. */
export function latestReported(facts: Facts): Latest {
  return latest.of(facts);
}

/** Facts that differ in some actuals: what is new may be later; where an actual has gone it is looked for again. */
export function reportedAfter(before: Facts, edited: Facts, changes: readonly ActualChange[]): void {
  const isGone = changes.some(({ was, is }) => hasData(was) && !hasData(is));
  const added = changes.map(({ is }) => is).filter(hasData);
  if (!isGone) latest.know(edited, withLater(latestReported(before), added));
}

function withLater(known: Latest, reported: readonly { readonly period: Period }[]): Latest {
  const later = new Map(known);
  for (const { period } of reported) {
    const before = later.get(period.frequency);
    if (!before || before.ordinal < period.ordinal) later.set(period.frequency, period);
  }
  return later;
}
