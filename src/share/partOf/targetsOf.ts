import { type Facts, heldIn, type Measure, type PhasedTarget, type UnitId } from "../../scorecard";
import type { Theirs } from "./theirs";

/**
 * A measure's targets in the copy. Where its own unit is not in the copy, those that share it get its targets as their own, behind
 * theirs; and since one of them is its unit there, the others say what they would take over from that one.
 */
export function targetsOf(measure: Measure, facts: Facts, theirs: Theirs): readonly PhasedTarget[] {
  const home = theirs.homeOf(measure.id);
  const rows = facts.phasedTargets.filter((row) => row.measure === measure.id);
  const of = (unit: UnitId) => rows.filter(({ scorecard = home }) => scorecard === unit);
  if (theirs.units.has(home))
    return rows.filter(({ scorecard = home }) => theirs.units.has(scorecard)).map(namedFor(theirs));
  const first = theirs.newHomeOf(measure.id);
  const all = (unit: UnitId) => [...of(unit), ...of(home).flatMap((row) => withoutReplaced(row, of(unit)))];
  const sharing = theirs.reporting(measure.id);
  return sharing
    .flatMap((unit) => {
      const own = all(unit);
      const from = unit === first ? [] : all(first);
      const taken = from.flatMap((row) => againstTakingOver(row, own, { facts, measure, unit }));
      const isReplaced = (row: PhasedTarget) =>
        taken.some((other) => isForSame(row, other) && hasLevels(row));
      return [...taken, ...own.flatMap((row) => (isReplaced(row) ? weightOf(row) : [row]))].map((row) => ({
        ...row,
        scorecard: unit,
      }));
    })
    .map(namedFor(theirs));
}

/** A unit is named where it is not the measure's own in the copy. */
function namedFor({ homeOf, newHomeOf }: Theirs): (row: PhasedTarget) => PhasedTarget {
  return (row) => {
    const unit = row.scorecard ?? homeOf(row.measure);
    return { ...row, scorecard: unit === newHomeOf(row.measure) ? undefined : unit };
  };
}

function isForSame(one: PhasedTarget, other: PhasedTarget): boolean {
  return one.period.ordinal === other.period.ordinal && isFrom(one) === isFrom(other);
}

const isFrom = ({ holds }: PhasedTarget) => holds === "From";

function hasLevels({ target, redFlag, stretch, unreadable }: PhasedTarget): boolean {
  return [target, redFlag, stretch, unreadable].some((level) => level !== undefined);
}

/** A row's weight alone; nothing where it has none. */
function weightOf({ measure, scorecard, holds, period, weight, at }: PhasedTarget): readonly PhasedTarget[] {
  return weight === undefined ? [] : [{ measure, scorecard, holds, period, weight, at }];
}

/** What of an inherited row holds beside a unit's own rows: the own row of one period stands there alone, as does its weight. */
function withoutReplaced(row: PhasedTarget, own: readonly PhasedTarget[]): readonly PhasedTarget[] {
  const same = own.filter((one) => isForSame(one, row));
  const weighed = own.some(
    ({ period, weight }) => period.ordinal === row.period.ordinal && weight !== undefined,
  );
  const kept = { ...row, weight: weighed ? undefined : row.weight };
  return isFrom(row) || !same.some(hasLevels) ? [kept] : weightOf(kept);
}

interface Sharing {
  readonly facts: Facts;
  readonly measure: Measure;
  readonly unit: UnitId;
}

/** Rows that keep a unit's levels and weight what they are where another unit's row would hold for it as well. */
function againstTakingOver(
  row: PhasedTarget,
  own: readonly PhasedTarget[],
  { facts, measure, unit }: Sharing,
): readonly PhasedTarget[] {
  const held = heldIn(facts, { measure, unit }, row.period);
  if (!held) return [];
  const isSafe =
    !hasLevels(row) || (!isFrom(row) && own.some((one) => isForSame(one, row) && hasLevels(one)));
  const { target, redFlag, stretch } = isFrom(row) ? held.inForce : held.levels;
  const isWeighed =
    row.weight === undefined ||
    own.some(({ period, weight }) => weight !== undefined && period.ordinal === row.period.ordinal);
  if (isSafe && isWeighed) return [];
  return [
    {
      ...{ measure: measure.id, scorecard: unit, holds: row.holds, period: row.period, at: row.at },
      ...(isSafe ? {} : { target, redFlag, stretch }),
      ...(isWeighed ? {} : { weight: held.weight }),
    },
  ];
}
