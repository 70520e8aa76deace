import {
  checkPhasedTotal,
  firstOfEachPeriod,
  periodOfDay,
  periodText,
  periodsWithin,
  spanOf,
  withTarget,
  type Calendar,
  type Measure,
  type Period,
  type PhasedTarget,
  type Problem,
} from "../../scorecard";

/** A row of the Targets table for a longer period than its measure's: a year's target of a monthly measure. */
export interface LongerTarget {
  readonly measure: Measure;
  /** Its levels; the period of its own is still to come. */
  readonly row: Omit<PhasedTarget, "period">;
  readonly longer: Period;
}

/**
 * The rows for longer periods as rows for each of the measure's own periods in them. A period that has a target of its own, or
 * one for a shorter of the longer periods, keeps it; of a Sum the others share what is left of the total.
 */
export function spreadTargets(
  own: readonly PhasedTarget[],
  longer: readonly LongerTarget[],
  calendar: Calendar,
  problems: Problem[],
): readonly PhasedTarget[] {
  const spans = longer.map((one) => ({
    ...one,
    calendar,
    periods: periodsWithin(one.longer, one.measure.frequency, calendar),
  }));
  const shortestFirst = [...spans].sort((a, b) => a.periods.length - b.periods.length);
  return shortestFirst.reduce(
    (rows, span) =>
      span.row.holds === "From" ? [...rows, ...fromItsFirst(span)] : spreadOne(span, rows, problems),
    own,
  );
}

interface Span extends LongerTarget {
  readonly periods: readonly Period[];
  readonly calendar: Calendar;
}

type Levels = Pick<PhasedTarget, "target" | "redFlag" | "stretch">;

/** From the first of its periods on. */
function fromItsFirst({ measure, row, periods, calendar }: Span): readonly PhasedTarget[] {
  const [period] = periods;
  if (!period) return [];
  const held = measure.targetFor === "Year" ? periodsInYearOf(period, calendar) : 1;
  const levels = measure.aggregation === "Sum" ? scaled(row, held / periods.length) : {};
  return [{ ...row, ...levels, period, isSpread: true }];
}

function periodsInYearOf(period: Period, calendar: Calendar): number {
  const year = periodOfDay(spanOf(period, calendar).last, "Yearly", calendar);
  return periodsWithin(year, period.frequency, calendar).length;
}

function spreadOne(span: Span, rows: readonly PhasedTarget[], problems: Problem[]): readonly PhasedTarget[] {
  const { row, periods } = span;
  const given = firstOfEachPeriod(rows.filter((one) => isGivenIn(span, one)));
  const targets = given.flatMap(({ target }) => target ?? []);
  problems.push(...checkTotal(span, targets));
  const levels = levelsOf(span, targets);
  const completed = rows.map((one) => (given.includes(one) ? completedBy(span, one, levels) : one));
  const taken = new Set(given.map(({ period }) => period.ordinal));
  const added = periods
    .filter(({ ordinal }) => !taken.has(ordinal))
    .map((period) => ({ ...row, ...levels, weight: weightIn(span, period), period, isSpread: true }));
  return [...completed, ...added];
}

/** Whether a row gives levels for one of a span's periods alone. */
function isGivenIn({ row, periods }: Span, one: PhasedTarget): boolean {
  const isSameFigure = one.measure === row.measure && one.scorecard === row.scorecard;
  return (
    isSameFigure &&
    one.holds !== "From" &&
    [one.target, one.redFlag, one.stretch].some((level) => level !== undefined) &&
    periods.some(({ ordinal }) => ordinal === one.period.ordinal)
  );
}

/** A weight holds from the first period on. */
function weightIn({ row, periods }: Span, { ordinal }: Period): number | undefined {
  return ordinal === periods[0]?.ordinal ? row.weight : undefined;
}

/** What a period's own row leaves open: the weight, and without a target of its own the levels. */
function completedBy(span: Span, one: PhasedTarget, levels: Levels): PhasedTarget {
  const weight = one.weight ?? weightIn(span, one.period);
  if (one.target !== undefined || one.unreadable) return { ...one, weight };
  const { redFlag = levels.redFlag, stretch = levels.stretch } = one;
  const levelCells = { ...span.row.levelCells, ...one.levelCells };
  const { unreadable } = span.row;
  return { ...one, target: levels.target, redFlag, stretch, unreadable, levelCells, weight, isSpread: true };
}

/** Of a Sum each period's share of what is left, with the red flag moved along; of all else the levels hold in every period. */
function levelsOf({ measure, row, periods }: Span, targets: readonly number[]): Levels {
  const { target, redFlag, stretch } = row;
  if (measure.aggregation !== "Sum") return { target, redFlag, stretch };
  const even = scaled(row, 1 / periods.length);
  if (target === undefined || targets.length === 0) return even;
  return withTarget(even, (target - sumOf(targets)) / (periods.length - targets.length));
}

function scaled({ target, redFlag, stretch }: Levels, share: number): Levels {
  const scale = (level: number | undefined) => (level === undefined ? undefined : level * share);
  return { target: scale(target), redFlag: scale(redFlag), stretch: scale(stretch) };
}

const sumOf = (targets: readonly number[]) => targets.reduce((sum, target) => sum + target, 0);

function checkTotal(span: Span, targets: readonly number[]): readonly Problem[] {
  const { measure, row, longer, periods } = span;
  const { target, at } = row;
  if (measure.aggregation !== "Sum" || target === undefined) return [];
  const whole = { measure: measure.name, year: periodText(longer), periods: periods.length };
  return checkPhasedTotal({ ...whole, target, targets, at });
}
