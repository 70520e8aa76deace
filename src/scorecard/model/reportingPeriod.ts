import { isAtLeast } from "../compare";
import type { Measure } from "../facts/facts";
import { deciderOf, periodOfDay } from "../periods/calendar";
import { frequencies, shift, type Frequency, type Period } from "../periods/period";
import type { View } from "../periods/view";
import type { FactsIndex } from "./factsIndex";
import { hasData } from "./readingInView";
import { scoreRoot } from "./scoreGroups";

const periodsLookedAt = 24;
/** With no actual at all: any period will do, as nothing is shown; this one is easy to recognise. */
const emptyYear = 2000 * 12;

/** The latest period that reaches the minimum coverage, else the latest with an actual (scoring.md, "Periods"). */
export function reportingPeriod(view: View, indexes: readonly FactsIndex[]): Period {
  const [root] = indexes;
  const frequency = reportingFrequency(root?.facts.measures ?? []);
  const latest = root && latestWithActual(frequency, root);
  if (!latest) return { frequency: "Monthly", ordinal: emptyYear };
  const candidates = Array.from({ length: periodsLookedAt }, (_, back) => shift(latest, -back));
  return candidates.find((period) => isComplete(period, view, indexes)) ?? latest;
}

/** Months, unless every measure is reported less often: then the most frequent of them. */
function reportingFrequency(measures: readonly Measure[]): Frequency {
  const used = frequencies.filter((frequency) => measures.some((measure) => measure.frequency === frequency));
  const [finest = "Monthly"] = used;
  return finest === "Weekly" ? "Monthly" : finest;
}

function latestWithActual(frequency: Frequency, { facts, calendar }: FactsIndex): Period | undefined {
  const days = facts.actuals.filter(hasData).map((actual) => deciderOf(actual.period, calendar));
  if (days.length === 0) return undefined;
  const latest = days.reduce((a, b) => Math.max(a, b));
  return periodOfDay(latest, frequency, calendar);
}

function isComplete(period: Period, view: View, indexes: readonly FactsIndex[]): boolean {
  const [root] = indexes;
  if (!root) return false;
  const scored = scoreRoot({ view, period, calendar: root.calendar }, indexes);
  return scored !== undefined && isAtLeast(scored.coverage, root.facts.settings.minimumCoverage);
}
