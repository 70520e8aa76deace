import type {
  Actual,
  Facts,
  Measure,
  MeasureId,
  Objective,
  ObjectiveId,
  PerspectiveId,
  PhasedTarget,
  Review,
  Unit,
  UnitId,
} from "../facts";
import type { Calendar } from "../periods";
import { dueMemory, type DueOf } from "./dueMemory";
import { groupBy } from "./groupBy";
import { oncePerFacts } from "./oncePerFacts";
import { mergePhased, type MeasurePhased } from "./phased";
import { recordKey, type RecordKey } from "./recordKey";
import { structureOf, type Contributor, type Structure } from "./structure";

/** The facts of one unit with what the scoring looks up again and again. */
export interface FactsIndex {
  readonly facts: Facts;
  readonly calendar: Calendar;
  readonly unit: Unit;
  /** The unit of a figure: the one its row names, else the measure's own. */
  readonly unitOf: Structure["unitOf"];
  /** What is due in a frame, worked out once. */
  readonly due: DueOf;
  /** What the unit itself reported: by measure id, then by the period's ordinal. */
  readonly actuals: ReadonlyMap<MeasureId, ReadonlyMap<number, Actual>>;
  readonly phased: ReadonlyMap<MeasureId, MeasurePhased>;
  /** By objective id. */
  readonly measuresOf: ReadonlyMap<ObjectiveId, readonly Measure[]>;
  /** By perspective id. */
  readonly objectivesOf: ReadonlyMap<PerspectiveId, readonly Objective[]>;
  /** By objective id: the other units' objectives that count in it. */
  readonly contributorsTo: ReadonlyMap<ObjectiveId, readonly Contributor[]>;
  /** The units right below. */
  readonly children: readonly Unit[];
  /** Reviews with an override, by kind and id of their item. */
  readonly overrides: ReadonlyMap<string, readonly Review[]>;
}

const indexes = oncePerFacts(indexAll);

/** Every unit's index, the root's first; made once for the same facts. */
export function indexUnits(facts: Facts): readonly FactsIndex[] {
  return indexes.of(facts);
}

/** One unit's index, by the unit's id. */
export function indexOfUnit(facts: Facts, unit: UnitId): FactsIndex | undefined {
  return indexUnits(facts).find((index) => index.unit.id === unit);
}

/** Another value, or none, in the place of an actual: the measure, the unit and the period stay. */
export interface ActualChange {
  readonly was: Actual;
  readonly is: Actual;
}

/** Facts that differ only in some actuals: their indexes are those of the facts before, but for these. */
export function indexEdited(before: Facts, edited: Facts, changes: readonly ActualChange[]): void {
  const byUnit = groupBy(changes, ({ is }) => unitOf(before, is));
  const all = indexUnits(before).map((index) => ({
    ...index,
    facts: edited,
    actuals: withChanges(index.actuals, byUnit.get(index.unit.id) ?? []),
  }));
  indexes.know(edited, all);
}

/** The actual that facts have of a measure in a unit and a period. */
export function actualIn(
  facts: Facts,
  { measure, scorecard, period }: Pick<Actual, "measure" | "scorecard" | "period">,
): Actual | undefined {
  const index = indexOfUnit(facts, unitOf(facts, { measure, scorecard }));
  return index?.actuals.get(measure)?.get(period.ordinal);
}

/** The unit whose figure an actual is. */
export function unitOf(facts: Facts, { measure, scorecard }: Pick<Actual, "measure" | "scorecard">): UnitId {
  const [root] = indexUnits(facts);
  if (!root) throw new Error("a structure has a root");
  return root.unitOf(measure, scorecard);
}

function withChanges(
  actuals: FactsIndex["actuals"],
  changes: readonly ActualChange[],
): FactsIndex["actuals"] {
  if (changes.length === 0) return actuals;
  const changed = new Map(actuals);
  groupBy(changes, ({ is }) => is.measure).forEach((ofMeasure, measure) => {
    const entries = ofMeasure.map(({ is }) => [is.period.ordinal, is] as const);
    changed.set(measure, new Map([...(actuals.get(measure) ?? []), ...entries]));
  });
  return changed;
}

function indexAll(facts: Facts): readonly FactsIndex[] {
  const structure = structureOf(facts);
  const actuals = groupBy(facts.actuals, (actual) => structure.unitOf(actual.measure, actual.scorecard));
  const phased = groupBy(facts.phasedTargets, (row) =>
    recordKey(structure.unitOf(row.measure, row.scorecard), row.measure),
  );
  const due = dueMemory();
  return structure.units.map((unit) => ({
    due,
    unitOf: structure.unitOf,
    ...unitIndex(unit, structure, facts),
    actuals: byPeriod(actuals.get(unit.id) ?? []),
    phased: phasedFor(unit, structure, phased),
  }));
}

function unitIndex(unit: Unit, structure: Structure, facts: Facts) {
  const objectives = structure.objectivesIn(unit.id);
  const isRoot = unit.parent === undefined;
  const ofUnit = ({ scorecard, item }: Review) =>
    scorecard === undefined ? isRoot || structure.homeOf(item) === unit.id : scorecard === unit.id;
  const overrides = facts.reviews.filter((review) => review.override && ofUnit(review));
  return {
    facts,
    unit,
    calendar: { fiscalYearStart: facts.settings.fiscalYearStart },
    measuresOf: groupBy(structure.measuresIn(unit.id), (measure) => measure.objective),
    objectivesOf: groupBy(objectives, (objective) => objective.perspective),
    contributorsTo: structure.contributorsIn(unit.id),
    children: structure.units.filter(({ parent }) => parent === unit.id),
    overrides: groupBy(overrides, ({ item }) => itemKey(item.kind, item.id)),
  };
}

/** What an item's overrides are found by. */
export function itemKey(kind: string, id: string): string {
  return `${kind} ${id}`;
}

function byPeriod(actuals: readonly Actual[]): ReadonlyMap<MeasureId, ReadonlyMap<number, Actual>> {
  const found = new Map<MeasureId, Map<number, Actual>>();
  for (const actual of actuals) {
    const ofMeasure = found.get(actual.measure);
    if (ofMeasure) ofMeasure.set(actual.period.ordinal, actual);
    else found.set(actual.measure, new Map([[actual.period.ordinal, actual]]));
  }
  return found;
}

/** A unit's own rows, and for periods without one those of the measure's own unit. */
function phasedFor(
  unit: Unit,
  structure: Structure,
  phased: ReadonlyMap<RecordKey, readonly PhasedTarget[]>,
): ReadonlyMap<MeasureId, MeasurePhased> {
  const found = new Map<MeasureId, MeasurePhased>();
  for (const { id } of structure.measuresIn(unit.id)) {
    const home = structure.unitOf(id, undefined);
    const own = phased.get(recordKey(unit.id, id)) ?? [];
    const inherited = home === unit.id ? [] : (phased.get(recordKey(home, id)) ?? []);
    if (own.length + inherited.length > 0) found.set(id, mergePhased(own, inherited));
  }
  return found;
}
