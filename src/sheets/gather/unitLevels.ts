import {
  type FactsIndex,
  levelsAt,
  type Levels,
  type Measure,
  type Period,
  type PhasedTarget,
  weightAt,
  wholeLevels,
} from "../../scorecard";

/** A measure in a unit, with the rows of the Targets table that hold there. */
export interface MeasureIn {
  readonly measure: Measure;
  readonly index: FactsIndex;
}

type Row = Omit<PhasedTarget, "measure" | "scorecard">;

/** The levels that a row of the Targets table can change. */
const keys = ["target", "redFlag", "stretch"] as const;
type Changing = Pick<Levels, (typeof keys)[number]>;

/**
 * The rows with which a unit has the same levels and weights in the group's workbook as in its own, where the group's measure has
 * others; undefined where no rows can say it.
 *
 * @param first the unit's first period
 */
export function rowsBeside(group: MeasureIn, own: MeasureIn, first: Period): readonly Row[] | undefined {
  if (isUnreadable(group) || isUnreadable(own)) return undefined;
  const at = (ordinal: number): Period => ({ frequency: first.frequency, ordinal });
  const inTurn = turnsOf(group, own, first.ordinal).map(at);
  const isWholeSame = inTurn.every((one) => isAlike(wholeIn(group, one), wholeIn(own, one)));
  const whole = isWholeSame ? [] : inTurn.map((period) => wholeRow(own, period));
  const alone = aloneRows(group, own, at);
  if (!alone || (!isWholeSame && !isSayable(group, own, inTurn, wholeIn))) return undefined;
  return [...whole, ...alone, ...weightRows(group, own, first)];
}

/** Rows for one period alone: those of the unit where it has all of the group's as they are, else one that says every level. */
function aloneRows(
  group: MeasureIn,
  own: MeasureIn,
  at: (ordinal: number) => Period,
): readonly Row[] | undefined {
  const [theirs, ours] = [group, own].map(
    (one) => phasedOf(one)?.forPeriod ?? new Map<number, PhasedTarget>(),
  );
  if (!theirs || !ours) return [];
  const isKept = [...theirs].every(([ordinal, row]) => isAlike(row, ours.get(ordinal) ?? {}));
  if (isKept)
    return [...ours]
      .filter(([ordinal]) => !theirs.has(ordinal))
      .map(([, row]) => ({ ...changing(row), period: row.period, at: row.at }));
  const periods = rising([...theirs.keys(), ...ours.keys()]).map(at);
  // What a year's target leaves for each period depends on all rows of the year.
  if (own.measure.targetFor === "Year" || !isSayable(group, own, periods, levelsIn)) return undefined;
  return periods.map((period) => aloneRow(own, period));
}

const phasedOf = ({ measure, index }: MeasureIn) => index.phased.get(measure.id);

function isUnreadable(one: MeasureIn): boolean {
  const phased = phasedOf(one);
  const rows = [...(phased?.fromPeriod ?? []), ...(phased?.forPeriod.values() ?? [])];
  return [one.measure.rule, ...rows].some(({ unreadable }) => unreadable !== undefined);
}

/** The periods from which on levels may be others. */
function turnsOf(group: MeasureIn, own: MeasureIn, first: number): readonly number[] {
  const turns = [group, own].flatMap(
    (one) => phasedOf(one)?.fromPeriod.map(({ period }) => period.ordinal) ?? [],
  );
  return rising([first, ...turns]);
}

const rising = (ordinals: readonly number[]) => [...new Set(ordinals)].sort((one, other) => one - other);

const levelsIn = ({ measure, index }: MeasureIn, period: Period): Changing =>
  levelsAt(measure, period, index);
const wholeIn = ({ measure, index }: MeasureIn, period: Period): Changing =>
  wholeLevels(measure, period, index);

const isAlike = (one: Changing, other: Changing) => keys.every((key) => one[key] === other[key]);

/** A row can give a level, never take one away. */
function isSayable(
  group: MeasureIn,
  own: MeasureIn,
  periods: readonly Period[],
  levelsOf: (one: MeasureIn, period: Period) => Changing,
): boolean {
  return keys.every((key) => {
    const isSaid = periods.map((period) => levelsOf(own, period)[key] !== undefined);
    const isThere =
      isSaid.includes(true) || periods.some((period) => levelsOf(group, period)[key] !== undefined);
    return !isThere || !isSaid.includes(false);
  });
}

function wholeRow(own: MeasureIn, period: Period): Row {
  const levels = wholeIn(own, period);
  const row = phasedOf(own)?.fromPeriod.findLast((one) => one.period.ordinal <= period.ordinal);
  return { ...changing(levels), period, holds: "From", at: row?.at ?? levelPlace(own) };
}

function aloneRow(own: MeasureIn, period: Period): Row {
  const at = phasedOf(own)?.forPeriod.get(period.ordinal)?.at ?? levelPlace(own);
  return { ...changing(levelsIn(own, period)), period, at };
}

const levelPlace = ({ measure }: MeasureIn) => measure.levelCells?.target ?? measure.at;

const changing = ({ target, redFlag, stretch }: Changing): Changing => ({ target, redFlag, stretch });

function weightRows(group: MeasureIn, own: MeasureIn, first: Period): readonly Row[] {
  const rows = [group, own].flatMap((one) => phasedOf(one)?.weights ?? []);
  const periods = rising([first.ordinal, ...rows.map(({ period }) => period.ordinal)]).map((ordinal) => ({
    ...first,
    ordinal,
  }));
  const weightIn = ({ measure, index }: MeasureIn, period: Period) => weightAt(measure, period, index);
  if (periods.every((period) => weightIn(group, period) === weightIn(own, period))) return [];
  return periods.map((period) => ({ period, weight: weightIn(own, period), at: own.measure.at }));
}
