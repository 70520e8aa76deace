import { isAtLeast } from "../terms";
import type { Facts, Measure } from "../facts";
import {
  type Calendar,
  deciderOf,
  frequencies,
  type Frequency,
  type Period,
  periodOfDay,
  shift,
  type View,
} from "../periods";
import { latestReported } from "../lookup";
import type { Scorer } from "./scorer";

const periodsLookedAt = 24;
/** With no actual at all: any period will do, as nothing is shown; this one is easy to recognise. */
const emptyYear = 2000 * 12;

/** The latest period that reaches the minimum coverage, else the latest with an actual (scoring.md, "Periods"). */
export function reportingPeriod(view: View, facts: Facts, scorer: Scorer): Period {
  const { fiscalYearStart, minimumCoverage } = facts.settings;
  const calendar = { fiscalYearStart };
  const latest = latestWithActual(reportingFrequency(facts.measures), facts, calendar);
  if (!latest) return { frequency: "Monthly", ordinal: emptyYear };
  const isComplete = (period: Period) =>
    isAtLeast(scorer.root({ view, period, calendar })?.coverage ?? 0, minimumCoverage);
  const candidates = Array.from({ length: periodsLookedAt }, (_, back) => shift(latest, -back));
  return candidates.find(isComplete) ?? latest;
}

/** Months, unless every measure is reported less often: then the most frequent of them. */
function reportingFrequency(measures: readonly Measure[]): Frequency {
  const used = new Set(measures.map(({ frequency }) => frequency));
  const finest = frequencies.find((frequency) => used.has(frequency)) ?? "Monthly";
  return finest === "Weekly" ? "Monthly" : finest;
}

function latestWithActual(frequency: Frequency, facts: Facts, calendar: Calendar): Period | undefined {
  const days = [...latestReported(facts).values()].map((period) => deciderOf(period, calendar));
  return days.length === 0 ? undefined : periodOfDay(Math.max(...days), frequency, calendar);
}
