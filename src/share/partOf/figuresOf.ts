import type { Actual, Facts, MeasureId, PhasedTarget, UnitId } from "../../scorecard";
import type { Theirs } from "./theirs";

type Figures = Pick<Facts, "actuals" | "phasedTargets" | "groupWeights">;

/** Their figures and targets, of shared definitions too; a unit is named where it is not the measure's own in the copy. */
export function figuresOf(facts: Facts, theirs: Theirs): Figures {
  const groups: ReadonlySet<string> = new Set([...theirs.homes.keys(), ...theirs.perspectives]);
  return {
    actuals: facts.actuals.flatMap((actual) => ownRow(actual, theirs)),
    phasedTargets: facts.measures
      .filter(({ id }) => theirs.measures.has(id))
      .flatMap(({ id }) => targetsOf(id, facts.phasedTargets, theirs)),
    groupWeights: (facts.groupWeights ?? []).filter(({ id }) => groups.has(id)),
  };
}

type FigureRow = Pick<Actual, "measure" | "scorecard">;

/** A row as it is in the copy; none where its unit or its measure is not. */
function ownRow<Row extends FigureRow>(row: Row, theirs: Theirs): readonly Row[] {
  const unit = row.scorecard ?? theirs.homeOf(row.measure);
  return theirs.units.has(unit) && theirs.measures.has(row.measure) ? [inUnit(row, unit, theirs)] : [];
}

function inUnit<Row extends FigureRow>(row: Row, unit: UnitId, { newHomeOf }: Theirs): Row {
  return { ...row, scorecard: unit === newHomeOf(row.measure) ? undefined : unit };
}

/** Where the measure's own unit is not in the copy, those that share it get its targets as their own, behind theirs. */
function targetsOf(
  measure: MeasureId,
  all: readonly PhasedTarget[],
  theirs: Theirs,
): readonly PhasedTarget[] {
  const rows = all.filter((row) => row.measure === measure);
  const home = theirs.homeOf(measure);
  if (theirs.units.has(home)) return rows.flatMap((row) => ownRow(row, theirs));
  const inherited = rows.filter(({ scorecard }) => scorecard === undefined || scorecard === home);
  return theirs.reporting(measure).flatMap((unit) => {
    const own = rows.filter(({ scorecard }) => scorecard === unit);
    const others = inherited.flatMap((row) => withoutReplaced(row, own));
    return [...own, ...others].map((row) => inUnit(row, unit, theirs));
  });
}

/** What of an inherited row holds beside a unit's own rows of the same period: its levels, its weight, both or nothing. */
function withoutReplaced(row: PhasedTarget, own: readonly PhasedTarget[]): readonly PhasedTarget[] {
  const same = own.filter(
    ({ period, holds }) => period.ordinal === row.period.ordinal && holds === row.holds,
  );
  const hasLevels = same.some(({ target, redFlag, stretch, unreadable }) =>
    [target, redFlag, stretch, unreadable].some((level) => level !== undefined),
  );
  const weight = same.some((one) => one.weight !== undefined) ? undefined : row.weight;
  if (!hasLevels) return [{ ...row, weight }];
  // A level that only the inherited row has still holds from then on; for one period alone the own row stands alone.
  if (row.holds === "From") return [{ ...row, weight }];
  const { target: _target, redFlag: _redFlag, stretch: _stretch, unreadable: _unreadable, ...rest } = row;
  return weight === undefined ? [] : [{ ...rest, levelCells: {}, weight }];
}
