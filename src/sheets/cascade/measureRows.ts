import {
  cascadeProblem,
  failed,
  nameKey,
  ok,
  placeText,
  unitOf,
  type Measure,
  type Objective,
  type Problem,
  type Result,
  type Unit,
} from "../../scorecard";
import type { FoundTable } from "../find";
import type { Cascade, CascadeRow } from "./cascade";
import { rowLike, type SourceRow, sourceRows } from "./sourceRows";
import { isTooCoarse, levelsOfUnit, type Split, splitLevels, whyCopied } from "./splitLevels";
import { idIn, type Taking } from "./taking";

type Planned = Pick<Cascade, "rows" | "notes">;

/**
 * The measures of an objective for the units, under the same definitions, and their targets.
 *
 * @param into the units that have their objective
 */
export function measureRows(objective: Objective, into: readonly Unit[], taking: Taking): Result<Planned> {
  const measures = taking.read.facts.measures.filter((measure) => measure.objective === objective.id);
  const planned = measures.map((measure) => ofMeasure(measure, into, taking));
  const problems = planned.flatMap((one) => (one.kind === "failed" ? one.problems : []));
  if (problems.length > 0) return failed(...problems);
  const done = planned.flatMap((one) => (one.kind === "ok" ? [one.value] : []));
  return ok({ rows: done.flatMap(({ rows }) => rows), notes: done.flatMap(({ notes }) => notes) });
}

/** A measure with the row that it was read from, and the Targets rows that are about it in its own unit. */
interface Source {
  readonly measure: Measure;
  readonly table: FoundTable;
  readonly row: SourceRow;
  readonly targets: FoundTable | undefined;
  readonly phased: readonly SourceRow[];
}

function ofMeasure(measure: Measure, into: readonly Unit[], taking: Taking): Result<Planned> {
  const source = sourceOf(measure, taking);
  if (!source || into.length === 0) return ok({ rows: [], notes: [] });
  const levels = levelsOf(source, taking);
  if (levels.kind === "failed") return levels;
  const each = into.map((unit) => inUnit(unit, { source, levels: levels.value, taking }));
  const rows = each.flatMap((one) => one.rows);
  const given = new Set(rows.filter(({ table }) => table === "Measures").map(({ unit }) => unit));
  const isPartly = levels.value.isSplit && given.size > 0 && given.size < taking.units.length;
  return ok({
    rows,
    notes: [
      ...each.flatMap(({ notes }) => notes),
      ...(given.size > 0 ? notesOn(source, taking) : []),
      ...(isPartly
        ? [cascadeProblem({ code: "cascade-partly", measure: measure.name, at: measure.at })]
        : []),
    ],
  });
}

function sourceOf(measure: Measure, { read }: Taking): Source | undefined {
  const table = read.tables.get("Measures")?.[0];
  const row = sourceRows(table).find((one) => placeText(one.placeOf("measure")) === placeText(measure.at));
  if (!table || !row) return undefined;
  const targets = read.tables.get("Targets")?.[0];
  const { catalogue, units } = read.figures;
  const home = unitOf(read.facts, { measure: measure.id });
  const phased = sourceRows(targets).filter((one) => {
    const named = String(one.raw("scorecard")).trim();
    const isOwn = named === "" || units.find(named) === home;
    return isOwn && catalogue.find(String(one.raw("measure"))) === measure.id;
  });
  return { measure, table, row, targets, phased };
}

interface Levels {
  readonly isSplit: boolean;
  /** Of the measure's own row. */
  readonly own: readonly Split[];
  /** Of each of its Targets rows. */
  readonly phased: readonly (readonly Split[])[];
}

function levelsOf({ measure, row, phased }: Source, { partsOf }: Taking): Result<Levels> {
  if (!partsOf || whyCopied(measure) !== undefined)
    return ok({ isSplit: false, own: [], phased: phased.map(() => []) });
  const own = splitLevels(row, { measure, table: "Measures", partsOf });
  if (own.kind === "failed") return own;
  const split = phased.map((one) => splitLevels(one, { measure, table: "Targets", partsOf }));
  const problems = split.flatMap((one) => (one.kind === "failed" ? one.problems : []));
  if (problems.length > 0) return failed(...problems);
  const ofRows = split.flatMap((one) => (one.kind === "ok" ? [one.value] : []));
  const all = [...own.value, ...ofRows.flat()];
  if (isTooCoarse(all)) return failed(tooCoarse(measure, row, all));
  return ok({ isSplit: true, own: own.value, phased: ofRows });
}

function tooCoarse({ name }: Measure, row: SourceRow, [first]: readonly Split[]): Problem {
  return cascadeProblem({
    code: "cascade-too-coarse",
    measure: name,
    at: row.placeOf(first?.key ?? "measure"),
  });
}

function notesOn({ measure, phased }: Source, { partsOf, read: { facts } }: Taking): readonly Problem[] {
  const why = partsOf && whyCopied(measure);
  const written = new Set(phased.map((row) => placeText(row.placeOf("measure"))));
  const elsewhere = facts.phasedTargets.find(
    (row) =>
      row.measure === measure.id &&
      unitOf(facts, row) === unitOf(facts, { measure: measure.id }) &&
      !written.has(placeText(row.at)),
  );
  return [
    ...(why === undefined
      ? []
      : [cascadeProblem({ code: "cascade-copied", measure: measure.name, because: why, at: measure.at })]),
    ...(elsewhere
      ? [cascadeProblem({ code: "cascade-elsewhere", measure: measure.name, at: elsewhere.at })]
      : []),
  ];
}

interface InUnit {
  readonly source: Source;
  readonly levels: Levels;
  readonly taking: Taking;
}

function inUnit(unit: Unit, given: InUnit): Planned {
  const { source, levels, taking } = given;
  const { measure, table, row } = source;
  const id = idIn(unit, measure.id);
  const objective = idIn(unit, measure.objective);
  const there = taking.read.facts.measures.find((one) => nameKey(one.id) === nameKey(id));
  if (there && nameKey(there.objective) === nameKey(objective)) {
    const at = there.at;
    const note = cascadeProblem({
      ...{ code: "cascade-there", kind: "measure", isSame: true },
      ...{ id: there.id, unit: unit.name, at },
    });
    const hasTargets = taking.read.facts.phasedTargets.some((one) => one.measure === there.id);
    return { rows: hasTargets ? [] : targetRows(unit, there.id, given), notes: [note] };
  }
  const other = taking.taken.get(nameKey(id));
  if (other)
    return {
      rows: [],
      notes: [cascadeProblem({ code: "cascade-id-taken", id, by: other.name, at: other.at })],
    };
  const cells = rowLike(table, row, {
    ...levelsOfUnit(levels.own, taking.units.indexOf(unit)),
    ...{ id, objective, owner: unit.owner, reportedFrom: undefined },
  });
  const own: CascadeRow = { table: "Measures", unit: unit.name, about: id, from: measure.at, cells };
  return { rows: [own, ...targetRows(unit, id, given)], notes: sharedBy(unit, measure, taking) };
}

function targetRows(unit: Unit, id: string, { source, levels, taking }: InUnit): readonly CascadeRow[] {
  const { targets, phased } = source;
  if (!targets) return [];
  const place = taking.units.indexOf(unit);
  return phased.map((row, index) => ({
    ...{ table: "Targets", unit: unit.name, about: id, from: row.placeOf("measure") },
    cells: rowLike(targets, row, {
      ...levelsOfUnit(levels.phased[index] ?? [], place),
      ...{ measure: id, scorecard: undefined },
    }),
  }));
}

/** A unit that reports the parent's measure has figures under its id already. */
function sharedBy(unit: Unit, { id, name }: Measure, { read: { facts } }: Taking): readonly Problem[] {
  const figure = facts.actuals.find(
    (actual) => actual.measure === id && actual.scorecard !== undefined && actual.scorecard === unit.id,
  );
  return figure
    ? [cascadeProblem({ code: "cascade-shared", unit: unit.name, measure: name, at: figure.at })]
    : [];
}
