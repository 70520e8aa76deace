import {
  type Facts,
  type ItemKind,
  type ItemReference,
  type Measure,
  type MeasureId,
  type Objective,
  type ObjectiveId,
  rootUnit,
  type Unit,
  type UnitId,
} from "../facts";
import { groupBy } from "./groupBy";

/** Another unit's objective that counts in one of this unit's. */
export interface Contributor {
  /** The unit's id. */
  readonly unit: UnitId;
  readonly objective: Objective;
  readonly weight: number;
}

/** Who has what: units, the objectives and measures of each, and what contributes to what. */
export interface Structure {
  /** The root first. */
  readonly units: readonly Unit[];
  /** The unit of a figure: the one its row names, else the measure's own. */
  unitOf(measure: MeasureId, named: UnitId | undefined): UnitId;
  /** The own unit of an objective or of a measure; undefined for what every unit has. */
  homeOf(item: ItemReference): UnitId | undefined;
  objectivesIn(unit: UnitId): readonly Objective[];
  measuresIn(unit: UnitId): readonly Measure[];
  contributorsIn(unit: UnitId): ReadonlyMap<ObjectiveId, readonly Contributor[]>;
}

/**
 * Works out who has what (scoring.md, "Cascade"). An objective belongs to its own unit; it is shared with every other unit
 * that reports one of its measures. A measure that only other units report is not its own unit's.
 */
export function structureOf(facts: Facts): Structure {
  const units = facts.scorecards.length > 0 ? facts.scorecards : [rootUnit(facts.settings)];
  const root = units[0]?.id ?? facts.settings.name;
  const homes = new Map(facts.objectives.map(({ id, scorecard }) => [id, scorecard ?? root]));
  const measureHomes = new Map(facts.measures.map(({ id, objective }) => [id, homes.get(objective) ?? root]));
  const unitOf = (measure: MeasureId, named: UnitId | undefined): UnitId =>
    named ?? measureHomes.get(measure) ?? root;
  const reporting = reportingUnits(facts, unitOf);
  const measures = (unit: UnitId) =>
    facts.measures.filter(({ id }) => isReportedIn(unit, reporting.get(id), measureHomes.get(id)));
  const measuresBy = new Map(units.map(({ id }) => [id, measures(id)]));
  const objectivesIn = (unit: UnitId) => {
    const measured = new Set(measuresBy.get(unit)?.map(({ objective }) => objective));
    return facts.objectives.filter(({ id }) => homes.get(id) === unit || measured.has(id));
  };
  const objectivesBy = new Map(units.map(({ id }) => [id, objectivesIn(id)]));
  const said = groupBy(facts.objectives, ({ contributesTo = "" }) => contributesTo);
  const has: Holdings = { units, homes, measuresBy, objectivesBy, said };
  const homeOf: Readonly<Record<ItemKind, (id: string) => UnitId | undefined>> = {
    measure: (id) => measureHomes.get(id),
    objective: (id) => homes.get(id),
    perspective: () => undefined,
    scorecard: (id) => id,
  };
  return {
    units,
    unitOf,
    homeOf: ({ kind, id }) => homeOf[kind](id),
    objectivesIn: (unit) => objectivesBy.get(unit) ?? [],
    measuresIn: (unit) => measuresBy.get(unit) ?? [],
    contributorsIn: (unit) => contributorsIn(unit, has),
  };
}

function reportingUnits(
  facts: Facts,
  unitOf: Structure["unitOf"],
): ReadonlyMap<MeasureId, ReadonlySet<UnitId>> {
  const units = new Map<MeasureId, Set<UnitId>>();
  for (const { measure, scorecard } of facts.actuals) {
    const unit = unitOf(measure, scorecard);
    const known = units.get(measure);
    if (known) known.add(unit);
    else units.set(measure, new Set([unit]));
  }
  return units;
}

function isReportedIn(unit: UnitId, reporting: ReadonlySet<UnitId> | undefined, home?: UnitId): boolean {
  return reporting ? reporting.has(unit) : home === unit;
}

interface Holdings {
  readonly units: readonly Unit[];
  readonly homes: ReadonlyMap<ObjectiveId, UnitId>;
  readonly measuresBy: ReadonlyMap<UnitId, readonly Measure[]>;
  readonly objectivesBy: ReadonlyMap<UnitId, readonly Objective[]>;
  /** Objectives by the one that they say they contribute to. */
  readonly said: ReadonlyMap<ObjectiveId, readonly Objective[]>;
}

/** What counts in a unit's objectives: those that say so, and its own shared objectives where it reports none itself. */
function contributorsIn(unit: UnitId, has: Holdings): ReadonlyMap<ObjectiveId, readonly Contributor[]> {
  const own = (has.objectivesBy.get(unit) ?? []).filter(({ id }) => has.homes.get(id) === unit);
  const measured = new Set(has.measuresBy.get(unit)?.map(({ objective }) => objective));
  const entries = own.map((objective) => {
    const explicit = (has.said.get(objective.id) ?? []).map((one) => ({
      unit: has.homes.get(one.id) ?? unit,
      objective: one,
      weight: one.weight,
    }));
    const shared = measured.has(objective.id) ? [] : sharedBelow(unit, objective, has);
    return [objective.id, [...explicit, ...shared]] as const;
  });
  return new Map(entries.filter(([, contributors]) => contributors.length > 0));
}

/** The units below that have a shared objective too, each on its way down the first that has. */
function sharedBelow(unit: UnitId, objective: Objective, has: Holdings): readonly Contributor[] {
  return has.units
    .filter(({ parent }) => parent === unit)
    .flatMap(({ id, weight }) => {
      const isShared = has.objectivesBy.get(id)?.includes(objective) ?? false;
      return isShared ? [{ unit: id, objective, weight }] : sharedBelow(id, objective, has);
    });
}
