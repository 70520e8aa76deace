import {
  type Day,
  type Facts,
  gatheringProblem,
  type GatheringProblem,
  indexOfUnit,
  type Measure,
  type MeasureId,
  type Objective,
  type ObjectiveId,
  periodOfDay,
  type PhasedTarget,
  spanOf,
  type UnitId,
} from "../../scorecard";
import { measureDifference, measureMeant, objectiveDifference, objectiveMeant } from "./definitions";
import { heldProblems } from "./heldProblems";
import type { UnitIds } from "./joinUnits";
import { placeIn, type UnitBook, unitsOfRows } from "./unitBook";
import { rowsBeside } from "./unitLevels";

/** The definitions that units share. */
export interface Base {
  readonly facts: Facts;
  /** The same with every measure reported where it has targets, so that its levels can be looked up there. */
  readonly reported: Facts;
  /** The workbook that each definition stands in. */
  readonly bookOf: (item: Measure | Objective) => UnitBook;
  /** Where nobody says what the group's is: items of which another workbook has another one under the same id. */
  readonly apart: ReadonlyMap<Measure | Objective, Pick<Differing, "group" | "column">>;
}

/** A definition that is not the group's although it seemed so. */
export interface Differing {
  readonly kind: "measure" | "objective";
  readonly item: Measure | Objective;
  readonly column: string;
  readonly group: Measure | Objective;
}

/** A workbook held against the definitions that units share: what in it is those, by its own ids, and what is its own. */
export interface Held {
  readonly book: UnitBook;
  readonly units: UnitIds;
  readonly objectives: ReadonlyMap<ObjectiveId, Objective>;
  readonly measures: ReadonlyMap<MeasureId, Measure>;
  /** Targets of its units for shared measures, by ids of the group's. */
  readonly targets: readonly PhasedTarget[];
  readonly ownObjectives: readonly Objective[];
  readonly ownMeasures: readonly Measure[];
  readonly differing: readonly Differing[];
}

/** Holds a workbook against the definitions that units share. */
export function holdAgainst(base: Base, book: UnitBook, units: UnitIds, problems: GatheringProblem[]): Held {
  const objectives = holdObjectives(base, book, units);
  const measures = holdMeasures(base, { book, units, objectives }, problems);
  problems.push(...unmeasured(base, { book, units, objectives }));
  problems.push(...heldProblems(base, book, { objectives: objectives.shared, measures: measures.shared }));
  return {
    ...{ book, units, targets: measures.targets },
    objectives: new Map(objectives.shared.map(([own, group]) => [own.id, group])),
    measures: new Map(measures.shared.map(([own, group]) => [own.id, group])),
    ...{ ownObjectives: objectives.own, ownMeasures: measures.own },
    differing: [...objectives.differing, ...measures.differing],
  };
}

interface ObjectivesHeld {
  readonly shared: (readonly [own: Objective, group: Objective])[];
  readonly own: Objective[];
  readonly differing: Differing[];
}

function holdObjectives(base: Base, book: UnitBook, units: UnitIds): ObjectivesHeld {
  const held: ObjectivesHeld = { shared: [], own: [], differing: [] };
  const { homeOfObjective } = unitsOfRows(book);
  for (const item of book.facts.objectives) {
    const group = objectiveMeant(item, book.facts.objectives, base.facts.objectives);
    const column = group && objectiveDifference(item, group);
    if (group && column === undefined) held.shared.push([item, group]);
    else if (units.has(homeOfObjective(item.id))) {
      held.own.push(item);
      const other = group && column !== undefined ? { group, column } : base.apart.get(item);
      if (other) held.differing.push({ kind: "objective", item, ...other });
    }
  }
  return held;
}

interface MeasuresHeld {
  readonly shared: (readonly [own: Measure, group: Measure])[];
  readonly own: Measure[];
  readonly targets: PhasedTarget[];
  readonly differing: Differing[];
}

interface Holding {
  readonly book: UnitBook;
  readonly units: UnitIds;
  readonly objectives: ObjectivesHeld;
}

function holdMeasures(base: Base, holding: Holding, problems: GatheringProblem[]): MeasuresHeld {
  const { book } = holding;
  const held: MeasuresHeld = { shared: [], own: [], targets: [], differing: [] };
  const sharedObjectives = new Map(holding.objectives.shared.map(([own, group]) => [own.id, group]));
  const ownObjectives = new Set(holding.objectives.own.map(({ id }) => id));
  const reporting = reportingIn(holding);
  const firstRow = firstRowDay(book);
  for (const item of book.facts.measures) {
    const group = measureMeant(item, book.facts.measures, base.facts.measures);
    const objective = sharedObjectives.get(item.objective);
    const reporters = reporting.get(item.id) ?? [];
    const match =
      group &&
      matchOf(base, {
        ...holding,
        item,
        group,
        reporters,
        objective,
        from: Math.min(firstRow, dueDay(book, item)),
      });
    const isCounted = reporters.length > 0 || isHome(base, holding, objective);
    if (match?.kind === "same") {
      held.shared.push([item, match.group]);
      held.targets.push(...match.targets);
    } else if (objective ? isCounted : ownObjectives.has(item.objective)) {
      held.own.push(item);
      const other = match ?? base.apart.get(item);
      if (other) held.differing.push({ kind: "measure", item, column: other.column, group: other.group });
    }
    if (objective && !isCounted && holding.units.has(unitsOfRows(book).homeOfMeasure(item.id)))
      problems.push(notReported(book, "measure", item));
  }
  return held;
}

function notReported(
  book: UnitBook,
  kind: "measure" | "objective",
  item: Measure | Objective,
): GatheringProblem {
  const said = { code: "gather-not-reported", kind, item: `${item.id} ${item.name}` } as const;
  return gatheringProblem(said, placeIn(book, item.at));
}

/** Objectives that units share, of which the workbook has no measure: those are then not its units'. */
function unmeasured(base: Base, holding: Holding): readonly GatheringProblem[] {
  const { book, units, objectives } = holding;
  const measured = new Set(book.facts.measures.map(({ objective }) => objective));
  const { homeOfObjective } = unitsOfRows(book);
  return objectives.shared
    .filter(([own, group]) => !measured.has(own.id) && !isHome(base, holding, group))
    .filter(([own]) => units.has(homeOfObjective(own.id)))
    .map(([own]) => notReported(book, "objective", own));
}

/** Whether an objective that units share belongs to one of the workbook's own units: what nobody reports is then missing there. */
function isHome(base: Base, { units }: Holding, objective: Objective | undefined): boolean {
  const [top] = base.facts.scorecards;
  const home = objective && (objective.scorecard ?? top?.id);
  return [...units.values()].some((unit) => unit === home);
}

/** The units that report each measure, of those that are taken. */
function reportingIn({ book, units }: Holding): ReadonlyMap<MeasureId, readonly UnitId[]> {
  const { of } = unitsOfRows(book);
  const found = new Map<MeasureId, Set<UnitId>>();
  for (const actual of book.facts.actuals) {
    const unit = of(actual);
    if (units.has(unit)) found.set(actual.measure, (found.get(actual.measure) ?? new Set()).add(unit));
  }
  return new Map([...found].map(([measure, ofMeasure]) => [measure, [...ofMeasure]]));
}

interface Matching extends Holding {
  readonly item: Measure;
  readonly group: Measure;
  readonly reporters: readonly UnitId[];
  /** The first day from which on the workbook says something of the measure. */
  readonly from: Day;
  /** The shared objective that the measure's is. */
  readonly objective: Objective | undefined;
}

type Match =
  | { readonly kind: "same"; readonly group: Measure; readonly targets: readonly PhasedTarget[] }
  | { readonly kind: "other"; readonly group: Measure; readonly column: string };

function matchOf(base: Base, matching: Matching): Match {
  const { item, group, objective, reporters } = matching;
  const other = (column: string) => ({ kind: "other", group, column }) as const;
  const there = { measure: group, facts: base.bookOf(group).facts };
  const column = measureDifference({ measure: item, facts: matching.book.facts }, there);
  if (column !== undefined) return other(column);
  if (objective?.id !== group.objective) return other("Objective");
  const targets = reporters.map((unit) => targetsIn(base, matching, unit));
  if (targets.some((rows) => rows === undefined)) return other("Target");
  return { kind: "same", group, targets: targets.flatMap((rows) => rows ?? []) };
}

function targetsIn(base: Base, { book, units, item, group, from }: Matching, unit: UnitId) {
  const scorecard = units.get(unit) ?? unit;
  const [inGroup, inBook] = [indexOfUnit(base.reported, scorecard), indexOfUnit(book.facts, unit)];
  const { fiscalYearStart } = book.facts.settings;
  const first = periodOfDay(from, item.frequency, { fiscalYearStart });
  if (!inGroup || !inBook) return undefined;
  const rows = rowsBeside({ measure: group, index: inGroup }, { measure: item, index: inBook }, first);
  return rows?.map((row): PhasedTarget => ({ ...row, measure: group.id, scorecard }));
}

/** The first day that a workbook has a row for: a weight counts before the measure's own first figure too. */
function firstRowDay({ facts }: UnitBook): Day {
  const { fiscalYearStart } = facts.settings;
  const rows = [...facts.actuals, ...facts.phasedTargets];
  return rows.reduce(
    (first, { period }) => Math.min(first, spanOf(period, { fiscalYearStart }).first),
    Infinity,
  );
}

/** The day from which on a measure counts, with figures or without, where the workbook says one. */
function dueDay({ facts }: UnitBook, { reportedFrom }: Measure): Day {
  const { fiscalYearStart } = facts.settings;
  return reportedFrom ? spanOf(reportedFrom, { fiscalYearStart }).first : Infinity;
}
