import {
  unitAndBelow,
  type Facts,
  type Measure,
  type MeasureId,
  type Model,
  type ObjectiveId,
  type PerspectiveId,
  type PhasedTarget,
  type ScoredScorecard,
  type UnitId,
} from "../../scorecard";

/** What is a unit's and that of the units below it: what their scorecards show. */
export interface Theirs {
  readonly unit: ScoredScorecard;
  /** Whether it is all there is: the unit is the one on top. */
  readonly isAll: boolean;
  readonly units: ReadonlySet<UnitId>;
  readonly perspectives: ReadonlySet<PerspectiveId>;
  /** The unit that each of their objectives belongs to in the copy. */
  readonly homes: ReadonlyMap<ObjectiveId, UnitId>;
  readonly measures: ReadonlySet<MeasureId>;
  /** Of their units those that report a measure. */
  reporting(measure: MeasureId): readonly UnitId[];
  /** The unit that an objective belongs to in the workbook. */
  homeBefore(objective: ObjectiveId): UnitId;
  /** The unit that a measure belongs to in the workbook, and in the copy. */
  homeOf(measure: MeasureId): UnitId;
  newHomeOf(measure: MeasureId): UnitId;
  /** Whether a row that names a measure and no unit means the same figures in the copy as in the workbook. */
  isMeantAlike(measure: MeasureId): boolean;
}

/** Looks up what is theirs, by the unit's id; what a scorecard shows is its unit's, as scoring.md ("Units") has it. */
export function theirsIn(model: Model, unit: ScoredScorecard): Theirs {
  const { facts, scorecard: root } = model;
  const shown = unitAndBelow(model, unit.id).map(shownBy);
  const units = new Set(shown.map(({ id }) => id));
  const all = model.scorecards.map(shownBy);
  const reporting = (measure: MeasureId) =>
    shown.filter(({ measures }) => measures.has(measure)).map(({ id }) => id);
  const homesBefore = new Map(facts.objectives.map(({ id, scorecard }) => [id, scorecard ?? root.id]));
  const homeBefore = (objective: ObjectiveId) => homesBefore.get(objective) ?? root.id;
  const objectives = facts.objectives.filter(({ id }) => shown.some((one) => one.objectives.has(id)));
  const measures = facts.measures.filter(({ id }) => reporting(id).length > 0);
  const homes = new Map(
    objectives.map(({ id }): [ObjectiveId, UnitId] => {
      const home = homeBefore(id);
      const sharing = shown.filter((one) => one.objectives.has(id)).map((one) => one.id);
      const own = measures.filter(({ objective }) => objective === id);
      return [id, units.has(home) ? home : newHome(sharing, own, facts, home)];
    }),
  );
  const objectiveOf = new Map(facts.measures.map(({ id, objective }) => [id, objective]));
  const homeOf = (measure: MeasureId) => homeBefore(objectiveOf.get(measure) ?? "");
  const newHomeOf = (measure: MeasureId) => homes.get(objectiveOf.get(measure) ?? "") ?? unit.id;
  const isAll = unit.id === root.id;
  const perspectives = isAll
    ? facts.perspectives.map(({ id }) => id)
    : objectives.map((one) => one.perspective);
  return {
    ...{ unit, isAll, units, homes, reporting, homeBefore, homeOf, newHomeOf },
    perspectives: new Set(perspectives),
    measures: new Set(measures.map(({ id }) => id)),
    isMeantAlike: (measure) => {
      const meant = meantBy(measure, homeOf(measure), all);
      const inCopy = meantBy(measure, newHomeOf(measure), shown);
      return meant.length === inCopy.length && meant.every((id) => inCopy.includes(id));
    },
  };
}

interface Shown {
  readonly id: UnitId;
  readonly objectives: ReadonlySet<ObjectiveId>;
  readonly measures: ReadonlySet<MeasureId>;
}

function shownBy({ id, perspectives }: ScoredScorecard): Shown {
  const objectives = perspectives.flatMap((perspective) => perspective.objectives);
  const measures = objectives.flatMap((objective) => objective.measures);
  return {
    id,
    objectives: new Set(objectives.map(({ objective }) => objective.id)),
    measures: new Set(measures.map(({ measure }) => measure.id)),
  };
}

/** The units whose figures are meant by a measure's name: its own, where that reports it, else all that do. */
function meantBy(measure: MeasureId, home: UnitId, units: readonly Shown[]): readonly UnitId[] {
  const reporting = units.filter(({ measures }) => measures.has(measure)).map(({ id }) => id);
  return reporting.includes(home) ? [home] : reporting;
}

/**
 * An objective of a unit that is not in the copy belongs there to one of those that share it: the others take over its targets where
 * they have none of their own, so it is one whose targets they all have in place of by theirs.
 */
function newHome(
  sharing: readonly UnitId[],
  measures: readonly Measure[],
  facts: Facts,
  home: UnitId,
): UnitId {
  const ids = new Set(measures.map(({ id }) => id));
  const targets = facts.phasedTargets.filter(({ measure }) => ids.has(measure));
  const of = (unit: UnitId) => targets.filter(({ scorecard = home }) => scorecard === unit);
  const takenOver = (unit: UnitId) =>
    sharing
      .filter((other) => other !== unit)
      .flatMap((other) => of(unit).filter((row) => !of(other).some((own) => isForSame(own, row)))).length;
  const [first = ""] = [...sharing].sort((one, other) => takenOver(one) - takenOver(other));
  return first;
}

function isForSame(one: PhasedTarget, other: PhasedTarget): boolean {
  return (
    one.measure === other.measure && one.period.ordinal === other.period.ordinal && one.holds === other.holds
  );
}
