import {
  unitAndBelow,
  type MeasureId,
  type Model,
  type Objective,
  type ObjectiveId,
  type PerspectiveId,
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

/** Looks up what is theirs: what a scorecard shows is its unit's (scoring.md, "Units"). */
export function theirsIn(model: Model, unit: ScoredScorecard): Theirs {
  const { facts, scorecard: root } = model;
  const shown = unitAndBelow(model, unit.id).map(shownBy);
  const units = new Set(shown.map(({ id }) => id));
  const isAll = unit.id === root.id;
  const objectives = facts.objectives.filter(({ id }) => shown.some((one) => one.objectives.has(id)));
  const perspectives = isAll
    ? facts.perspectives.map(({ id }) => id)
    : objectives.map(({ perspective }) => perspective);
  return {
    ...{ unit, isAll, units, perspectives: new Set(perspectives) },
    measures: new Set(shown.flatMap(({ measures }) => [...measures])),
    reporting: (measure) => shown.filter(({ measures }) => measures.has(measure)).map(({ id }) => id),
    ...homesIn(model, { shown, units, objectives }),
  };
}

interface Showing {
  readonly shown: readonly Shown[];
  readonly units: ReadonlySet<UnitId>;
  readonly objectives: readonly Objective[];
}

type Homes = Pick<Theirs, "homes" | "homeBefore" | "homeOf" | "newHomeOf" | "isMeantAlike">;

/**
 * An objective of a unit that is not in the copy belongs there to one of those that share it: the others take over its targets, so it is
 * the one with the fewest.
 */
function homesIn(model: Model, { shown, units, objectives }: Showing): Homes {
  const { facts, scorecard: root } = model;
  const homesBefore = new Map(facts.objectives.map(({ id, scorecard }) => [id, scorecard ?? root.id]));
  const objectiveOf = new Map(facts.measures.map(({ id, objective }) => [id, objective]));
  const homeBefore = (objective: ObjectiveId) => homesBefore.get(objective) ?? root.id;
  const homeOf = (measure: MeasureId) => homeBefore(objectiveOf.get(measure) ?? "");
  const targetsIn = (unit: UnitId, objective: ObjectiveId) =>
    facts.phasedTargets.filter(
      ({ scorecard, measure }) => scorecard === unit && objectiveOf.get(measure) === objective,
    ).length;
  const homes = new Map(
    objectives.map(({ id }): [ObjectiveId, UnitId] => {
      const home = homeBefore(id);
      const sharing = shown.filter((one) => one.objectives.has(id)).map((one) => one.id);
      const [first] = sharing.sort((one, other) => targetsIn(one, id) - targetsIn(other, id));
      return [id, units.has(home) || first === undefined ? home : first];
    }),
  );
  const newHomeOf = (measure: MeasureId) => homes.get(objectiveOf.get(measure) ?? "") ?? homeOf(measure);
  const all = model.scorecards.map(shownBy);
  const isMeantAlike = (measure: MeasureId) => {
    const meant = meantBy(measure, homeOf(measure), all);
    const inCopy = meantBy(measure, newHomeOf(measure), shown);
    return meant.length === inCopy.length && meant.every((id) => inCopy.includes(id));
  };
  return { homes, homeBefore, homeOf, newHomeOf, isMeantAlike };
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
