import { valueOf } from "../series";
import type { Measure } from "../facts";
import {
  deciderOf,
  type Frame,
  isLongerThanView,
  type Period,
  periodOfDay,
  periodText,
  previousFrame,
  spanOf,
} from "../periods";
import { isScoringProblem, type Problem, problemText } from "../problems";
import {
  type Direction,
  type Explain,
  resolveDirection,
  type Rule,
  scoreActual,
  type ScoredActual,
  trendOf,
  variance,
} from "../scoring";
import { type FactsIndex, isRetiredIn } from "../lookup";
import {
  levelPlaces,
  percentScale,
  type Reading,
  readingInView,
  ruleAt,
  weightAt,
  type YearStanding,
  yearText,
} from "../figures";
import type { ScoredMeasure } from "./scored";
import { lessDataText } from "./lessData";
import { withOverride } from "./withOverride";

const historyLength = 12;

export interface MeasureOutcome {
  readonly scored: ScoredMeasure;
  readonly problems: readonly Problem[];
}

/** Scores one measure in a view: its reading against its levels, how it moved, and what was wrong on the way. */
export function scoreMeasure(measure: Measure, frame: Frame, index: FactsIndex): MeasureOutcome {
  const { scored, problems } = computeMeasure(measure, frame, index);
  const periods = () => [frame.period, figurePeriod(measure, scored.period, frame)];
  const item = { kind: "measure", id: measure.id, periods } as const;
  return { scored: withOverride(scored, item, index), problems };
}

/** Of a longer view's last figure only a period that it holds: what was said of an earlier one has ended. */
function figurePeriod({ frequency }: Measure, period: Period | undefined, frame: Frame): Period | undefined {
  if (!period || isLongerThanView({ ...frame, view: "period" }, frequency)) return period;
  const { first, last } = spanOf(frame.period, frame.calendar);
  const decider = deciderOf(period, frame.calendar);
  return decider >= first && decider <= last ? period : undefined;
}

interface Computed {
  readonly scored: Omit<ScoredMeasure, "computedBand">;
  readonly problems: readonly Problem[];
}

function computeMeasure(measure: Measure, frame: Frame, index: FactsIndex): Computed {
  const reading = readingInView(measure, frame, index);
  if (reading.kind === "failed") return unreadable(measure, frame, reading.problems, index);
  const { actual, levels, period, until } = reading.value;
  const rule = ruleAt(measure, levels, until ?? frame.period, index);
  const scored = scoreActual(actual, rule);
  if (scored.kind === "failed") return unscorable(measure, reading.value, frame, scored.problems, index);
  return {
    scored: toScoredMeasure(measure, { ...reading.value, rule }, scored.value, frame, index),
    problems: [
      ...scored.value.scale.warnings.map((warning) => atMeasure(measure, warning)),
      ...percentScale(measure, { actual, target: levels.target, at: placeOf(measure, period, index) }),
    ],
  };
}

function placeOf({ id }: Measure, period: Period | undefined, { actuals }: FactsIndex) {
  return period && actuals.get(id)?.get(period.ordinal)?.at;
}

/** A reading with the rule that it is scored by. */
interface RuledReading extends Reading {
  readonly rule: Rule;
}

function toScoredMeasure(
  measure: Measure,
  reading: RuledReading,
  { band, score, progress, explain, scale }: ScoredActual,
  frame: Frame,
  index: FactsIndex,
): Computed["scored"] {
  const { actual, levels } = reading;
  const { direction, redFlag = levels.redFlag, redFlagHigh = levels.redFlagHigh } = scale;
  const known = basics(measure, reading, direction, frame, index);
  return {
    ...known,
    levels: { ...levels, redFlag, redFlagHigh },
    progress,
    score: reading.isDue ? score : undefined,
    band: reading.isDue ? band : "Not scored",
    explain: reading.isDue
      ? explainWith(explain, { ...reading, measure, phased: index.phased, less: { ...known, score } })
      : explainNotDue(measure, frame),
    ...varianceOf(actual, direction, levels.target, levels.targetHigh),
  };
}

interface Explained extends Pick<Reading, "year" | "period" | "since">, Pick<FactsIndex, "phased"> {
  readonly measure: Measure;
  readonly less: Parameters<typeof lessDataText>[0];
}

/** It is kept as long as the score: so it holds on to what it needs of the facts alone, not to all of them. */
function explainWith(explain: Explain, { measure, year, period, since, phased, less }: Explained): Explain {
  return (isForReaders = false) =>
    [
      explain(),
      yearNote(year),
      isForReaders ? "" : levelPlaces(measure, period, { phased }),
      sinceNote(since),
      lessNote(less),
    ]
      .filter(Boolean)
      .join(" ");
}

function explainNotDue(measure: Measure, frame: Frame): Explain {
  const { retiredFrom } = measure;
  return () =>
    retiredFrom && isRetiredIn(measure, lastPeriod(measure, frame))
      ? `Retired from ${periodText(retiredFrom)} on.`
      : "Not due in this view yet.";
}

function sinceNote(since: Period | undefined): string {
  return since ? `It counts from ${periodText(since)} on, its first figure.` : "";
}

function lessNote(measure: Parameters<typeof lessDataText>[0]): string {
  const less = lessDataText(measure);
  return less === undefined ? "" : `On less data than before: ${less}.`;
}

function yearNote(year: YearStanding | undefined): string {
  return year ? yearText(year) : "";
}

function varianceOf(actual?: number, direction?: Direction, target?: number, targetHigh?: number) {
  if (actual === undefined || target === undefined || !direction || direction === "Yes/No") return {};
  return { variance: variance(actual, { direction, target, targetHigh }) };
}

function basics(
  measure: Measure,
  reading: RuledReading,
  direction: Direction,
  frame: Frame,
  index: FactsIndex,
) {
  const { actual, levels, period, coverage, year, rule } = reading;
  const { actual: previous, coverage: coverageBefore } = readingBefore(measure, reading, frame, index);
  const { steadyWithin } = index.facts.settings;
  return {
    measure,
    actual,
    previous,
    period,
    levels,
    rule,
    coverage,
    ...(coverageBefore === undefined ? {} : { coverageBefore }),
    year,
    direction,
    weight: weightAt(measure, lastPeriod(measure, frame), index),
    trend: trendOf(previous, actual, {
      direction,
      steadyWithin,
      target: levels.target,
      targetHigh: levels.targetHigh,
    }),
    history: historyOf(measure, period, index),
  };
}

/** A weight holds from its period on, whenever the figure is from: it is that of the measure's period in which the reporting period ends. */
function lastPeriod({ frequency }: Measure, { period, calendar }: Frame): Period {
  if (frequency === period.frequency) return period;
  return periodOfDay(deciderOf(period, calendar), frequency, calendar);
}

/** The figure of the period before, and the share of what was due that it was made of. */
function readingBefore(
  measure: Measure,
  reading: Reading,
  frame: Frame,
  index: FactsIndex,
): Partial<Pick<Reading, "actual" | "coverage">> {
  if (reading.period && isLongerThanView(frame, measure.frequency)) {
    const before = index.actuals.get(measure.id)?.get(reading.period.ordinal - 1);
    return before ? { actual: valueOf(before) } : {};
  }
  const previous = readingInView(measure, previousFrame(frame), index);
  if (previous.kind === "failed" || previous.value.actual === undefined) return {};
  return { actual: previous.value.actual, coverage: previous.value.coverage };
}

function historyOf(
  measure: Measure,
  last: Period | undefined,
  index: FactsIndex,
): readonly (number | undefined)[] {
  if (!last) return [];
  const actuals = index.actuals.get(measure.id);
  return Array.from({ length: historyLength }, (_, back) => {
    const actual = actuals?.get(last.ordinal + back - historyLength + 1);
    return actual && valueOf(actual);
  });
}

function unreadable(
  measure: Measure,
  frame: Frame,
  problems: readonly Problem[],
  index: FactsIndex,
): Computed {
  return unscorable(measure, { levels: measure.rule, coverage: 0, isDue: true }, frame, problems, index);
}

function unscorable(
  measure: Measure,
  reading: Reading,
  frame: Frame,
  problems: readonly Problem[],
  index: FactsIndex,
): Computed {
  const rule = ruleAt(measure, reading.levels, reading.until ?? frame.period, index);
  const direction = resolveDirection(measure.rule);
  const shown = direction.kind === "ok" ? direction.value : (measure.rule.direction ?? "Higher");
  return {
    scored: {
      ...basics(measure, { ...reading, rule }, shown, frame, index),
      coverage: 0,
      band: "No data",
      explain: () => `No data: ${problems.map(problemText).join(" ")}`,
    },
    problems: problems
      .filter(({ code }) => code !== "rule-unreadable") // the reading of the sheets has said it, cell by cell
      .map((problem) => atMeasure(measure, problem)),
  };
}

function atMeasure(measure: Measure, problem: Problem): Problem {
  if (!isScoringProblem(problem)) return problem;
  return { code: "measure-problem", at: measure.at, measure: measure.name, because: problem };
}
