import {
  isSame,
  periodText,
  periodsWithin,
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
 * The rows for longer periods as rows for each of the measure's own periods in them. A period that has a row of its own, or
 * one for a shorter of the longer periods, keeps it; of a Sum the others share what is left of the total.
 */
export function spreadTargets(
  own: readonly PhasedTarget[],
  longer: readonly LongerTarget[],
  ...[calendar, problems]: [Calendar, Problem[]]
): readonly PhasedTarget[] {
  const spans = longer.map((one) => ({
    ...one,
    periods: periodsWithin(one.longer, one.measure.frequency, calendar),
  }));
  const shortestFirst = [...spans].sort((a, b) => a.periods.length - b.periods.length);
  return shortestFirst.reduce((rows, span) => [...rows, ...spreadOne(span, rows, problems)], own);
}

interface Span extends LongerTarget {
  readonly periods: readonly Period[];
}

function spreadOne(span: Span, rows: readonly PhasedTarget[], problems: Problem[]): readonly PhasedTarget[] {
  const { row, periods } = span;
  const ordinals = new Set(periods.map(({ ordinal }) => ordinal));
  const given = rows.filter(
    (one) =>
      isSameFigure(one, row) && one.holds !== "From" && ordinals.has(one.period.ordinal) && hasLevel(one),
  );
  const taken = new Set(given.map(({ period }) => period.ordinal));
  const open =
    row.holds === "From" ? periods.slice(0, 1) : periods.filter(({ ordinal }) => !taken.has(ordinal));
  const levels = levelsOf(span, given, open.length);
  if (open.length === 0) problems.push(...totalDiffers(span, given));
  return open.map((period, index) => ({
    ...row,
    ...levels,
    weight: index === 0 ? row.weight : undefined,
    period,
    isSpread: true,
  }));
}

function isSameFigure(one: PhasedTarget, row: Omit<PhasedTarget, "period">): boolean {
  return one.measure === row.measure && one.scorecard === row.scorecard;
}

function hasLevel({ target, redFlag, stretch }: PhasedTarget): boolean {
  return [target, redFlag, stretch].some((level) => level !== undefined);
}

/** Of a Sum each period's share; of all else the levels hold in every period. */
function levelsOf({ measure, row, periods }: Span, given: readonly PhasedTarget[], open: number) {
  if (measure.aggregation !== "Sum") return {};
  const share = (level: number | undefined) => (level === undefined ? undefined : level / periods.length);
  const left = row.holds === "From" ? undefined : remainder(row.target, given);
  return {
    target: left === undefined ? share(row.target) : left / open,
    redFlag: share(row.redFlag),
    stretch: share(row.stretch),
  };
}

function remainder(total: number | undefined, given: readonly PhasedTarget[]): number | undefined {
  if (total === undefined) return undefined;
  return given.reduce((left, { target = 0 }) => left - target, total);
}

function totalDiffers({ measure, row, longer }: Span, given: readonly PhasedTarget[]): readonly Problem[] {
  const { target } = row;
  const total = given.reduce((sum, one) => sum + (one.target ?? 0), 0);
  if (measure.aggregation !== "Sum" || target === undefined || isSame(total, target)) return [];
  const found = { measure: measure.name, year: periodText(longer), total, target };
  return [{ code: "phased-total-differs", at: row.at, ...found }];
}
