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

/** A measure in a view, and what is known of its unit. */
interface Seen {
  readonly measure: Measure;
  readonly frame: Frame;
  readonly index: FactsIndex;
}

function computeMeasure(measure: Measure, frame: Frame, index: FactsIndex): MeasureOutcome {
  const seen = { measure, frame, index };
  const reading = readingInView(measure, frame, index);
  if (reading.kind === "failed") return unreadable(seen, reading.problems);
  const { actual, levels, period, until } = reading.value;
  const rule = ruleAt(measure, levels, until ?? frame.period, index);
  const outcome = scoreActual(actual, rule);
  if (outcome.kind === "failed") return unscorable(seen, reading.value, outcome.problems);
  return {
    scored: toScoredMeasure(seen, reading.value, rule, outcome.value),
    problems: [
      ...outcome.value.scale.warnings.map((warning) => atMeasure(measure, warning)),
      ...percentScale(measure, { actual, target: levels.target, at: placeOf(measure, period, index) }),
    ],
  };
}

function placeOf({ id }: Measure, period: Period | undefined, { actuals }: FactsIndex) {
  return period && actuals.get(id)?.get(period.ordinal)?.at;
}

function toScoredMeasure(
  seen: Seen,
  reading: Reading,
  rule: Rule,
  { band, score, progress, explain, scale }: ScoredActual,
): ScoredMeasure {
  const { measure, frame, index } = seen;
  const { actual, levels, isDue, coverage } = reading;
  const { direction, redFlag = levels.redFlag, redFlagHigh = levels.redFlagHigh } = scale;
  const isAsGiven = redFlag === levels.redFlag && redFlagHigh === levels.redFlagHigh;
  const { year, period, since } = reading;
  const why = { measure, year, period, since, phased: index.phased };
  return scoredAs(seen, reading, rule, {
    direction,
    levels: isAsGiven ? levels : { ...levels, redFlag, redFlagHigh },
    progress,
    score: isDue ? score : undefined,
    band: isDue ? band : "Not scored",
    coverage,
    variance: varianceOf(actual, direction, levels.target, levels.targetHigh),
    explain: (coverageBefore) =>
      isDue ? explainWith(explain, why, { score, coverage, coverageBefore }) : explainNotDue(measure, frame),
  });
}

/** What a rule made of a reading. */
interface Verdict extends Pick<
  ScoredMeasure,
  "direction" | "levels" | "progress" | "score" | "band" | "coverage" | "variance"
> {
  readonly explain: (coverageBefore: number | undefined) => Explain;
}

/** All that a scored measure says, made at once: there are thousands of them. */
function scoredAs(
  { measure, frame, index }: Seen,
  reading: Reading,
  rule: Rule,
  verdict: Verdict,
): ScoredMeasure {
  const { actual, period, year } = reading;
  const { target, targetHigh } = reading.levels;
  const { direction, band } = verdict;
  const { steadyWithin } = index.facts.settings;
  const { actual: previous, coverage: coverageBefore } = readingBefore(measure, reading, frame, index);
  return {
    measure,
    period,
    actual,
    previous,
    levels: verdict.levels,
    rule,
    direction,
    score: verdict.score,
    band,
    computedBand: band,
    coverage: verdict.coverage,
    coverageBefore,
    year,
    weight: weightAt(measure, lastPeriod(measure, frame), index),
    trend: trendOf(previous, actual, { direction, steadyWithin, target, targetHigh }),
    variance: verdict.variance,
    progress: verdict.progress,
    explain: verdict.explain(coverageBefore),
    history: historyOf(measure, period, index),
  };
}

interface Explained extends Pick<Reading, "year" | "period" | "since">, Pick<FactsIndex, "phased"> {
  readonly measure: Measure;
}

/** It is kept as long as the score: so it holds on to what it needs of the facts alone, not to all of them. */
function explainWith(
  explain: Explain,
  { measure, year, period, since, phased }: Explained,
  less: Parameters<typeof lessDataText>[0],
): Explain {
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

function varianceOf(
  actual?: number,
  direction?: Direction,
  target?: number,
  targetHigh?: number,
): number | undefined {
  if (actual === undefined || target === undefined || !direction || direction === "Yes/No") return undefined;
  return variance(actual, { direction, target, targetHigh });
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

function unreadable(seen: Seen, problems: readonly Problem[]): MeasureOutcome {
  return unscorable(seen, { levels: seen.measure.rule, coverage: 0, isDue: true }, problems);
}

function unscorable(seen: Seen, reading: Reading, problems: readonly Problem[]): MeasureOutcome {
  const { measure, frame, index } = seen;
  const { levels } = reading;
  const rule = ruleAt(measure, levels, reading.until ?? frame.period, index);
  const direction = resolveDirection(measure.rule);
  const shown = direction.kind === "ok" ? direction.value : (measure.rule.direction ?? "Higher");
  const explain = () => `No data: ${problems.map(problemText).join(" ")}`;
  return {
    scored: scoredAs(seen, reading, rule, {
      ...{ direction: shown, levels, coverage: 0, band: "No data" },
      explain: () => explain,
    }),
    problems: problems
      .filter(({ code }) => code !== "rule-unreadable") // the reading of the sheets has said it, cell by cell
      .map((problem) => atMeasure(measure, problem)),
  };
}

function atMeasure(measure: Measure, problem: Problem): Problem {
  if (!isScoringProblem(problem)) return problem;
  return { code: "measure-problem", at: measure.at, measure: measure.name, because: problem };
}
