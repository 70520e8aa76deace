import {
  cascadeProblem,
  failed,
  findUnit,
  itemNamed,
  ok,
  type Model,
  type Objective,
  type Problem,
  type Result,
  type Unit,
} from "../../scorecard";
import { placesOf } from "../find";
import { isBlank } from "../grid";
import type { TablesRead } from "../whole";
import { cascadeTables, type Cascade, type CascadeAsked } from "./cascade";
import { measureRows } from "./measureRows";
import { namesUsed } from "./namesUsed";
import { objectiveRow } from "./objectiveRow";
import { partsOfUnits } from "./partsOfUnits";
import { sourceRows } from "./sourceRows";
import { takenIn, type Taking } from "./taking";

/**
 * The rows that units get of a parent's objectives: an objective of their own that contributes to it, its measures under the same
 * definitions, and the targets. Nothing is written here, and nothing is planned twice: what is there already is a note.
 *
 * @param model the same workbook, scored: its period says what is latest and what was last year
 * @returns failed with all that stands in the way
 */
export function planCascade(read: TablesRead, model: Model, asked: CascadeAsked): Result<Cascade> {
  const chosen = choose(model, asked);
  if (chosen.kind === "failed") return chosen;
  const { objectives, units } = chosen.value;
  const problems = [...missingColumns(read), ...unclear(read, objectives)];
  if (problems.length > 0) return failed(...problems);
  const parts = partsOfUnits(model, units, asked);
  if (parts.kind === "failed") return parts;
  const taking: Taking = { read, model, units, partsOf: parts.value, taken: takenIn(read.facts) };
  const planned = objectives.map((objective) => cascadeOne(objective, taking));
  const refused = planned.flatMap((one) => (one.kind === "failed" ? one.problems : []));
  if (refused.length > 0) return failed(...unlike(refused));
  const done = planned.flatMap((one) => (one.kind === "ok" ? [one.value] : []));
  const rows = done.flatMap((one) => one.rows);
  return ok({
    rows: cascadeTables.flatMap((table) => rows.filter((row) => row.table === table)),
    notes: unlike(done.flatMap(({ notes }) => notes)),
    tables: placesOf(cascadeTables.flatMap((name) => read.tables.get(name)?.[0] ?? [])),
  });
}

type Planned = Pick<Cascade, "rows" | "notes">;

function cascadeOne(objective: Objective, taking: Taking): Result<Planned> {
  const own = objectiveRow(objective, taking);
  const measures = measureRows(objective, own.into, taking);
  if (measures.kind === "failed") return measures;
  return ok({
    rows: [...own.rows, ...measures.value.rows],
    notes: [...own.notes, ...measures.value.notes],
  });
}

/** Each thing said once. */
const unlike = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

interface Chosen {
  readonly objectives: readonly Objective[];
  readonly units: readonly Unit[];
}

/** What was asked for, each once; a unit has to be below the unit of every objective. */
function choose(model: Model, { objectives: wanted, units: named }: CascadeAsked): Result<Chosen> {
  const { facts } = model;
  const nothing = [
    ...(wanted.length === 0 ? (["objectives"] as const) : []),
    ...(named.length === 0 ? (["units"] as const) : []),
  ];
  const found = wanted.map((name) => ({ name, objective: itemNamed(name, facts.objectives) }));
  const units = named.map((name) => findUnit(model, name));
  const problems: readonly Problem[] = [
    ...nothing.map((what) => cascadeProblem({ code: "cascade-nothing-given", what })),
    ...found
      .filter(({ objective }) => !objective)
      .map(({ name }): Problem => ({
        ...{ code: "view-unknown", what: "objective", found: name },
        known: facts.objectives.map(({ id }) => id),
      })),
    ...units.flatMap((unit) => (unit.kind === "failed" ? unit.problems : [])),
  ];
  if (problems.length > 0) return failed(...problems);
  const ids = new Set(units.flatMap((unit) => (unit.kind === "ok" ? [unit.value.id] : [])));
  const chosen = {
    objectives: [...new Set(found.flatMap(({ objective }) => objective ?? []))],
    units: facts.scorecards.filter(({ id }) => ids.has(id)),
  };
  const outside = notBelow(model, chosen);
  return outside.length > 0 ? failed(...outside) : ok(chosen);
}

function notBelow(model: Model, { objectives, units }: Chosen): readonly Problem[] {
  const parents = new Map(model.scorecards.map(({ id, parent }) => [id, parent]));
  const isBelow = (unit: string, top: string): boolean => {
    const parent = parents.get(unit);
    return parent !== undefined && (parent === top || isBelow(parent, top));
  };
  return objectives.flatMap(({ id, scorecard = model.scorecard.id }) =>
    units
      .filter((unit) => !isBelow(unit.id, scorecard))
      .map((unit) => {
        const parent = model.scorecards.find((one) => one.id === scorecard)?.name ?? scorecard;
        return cascadeProblem({ code: "cascade-not-below", unit: unit.name, objective: id, parent });
      }),
  );
}

/** Without these a row of a unit's would be one of the top's, or could not be told from the parent's. */
function missingColumns({ tables }: TablesRead): readonly Problem[] {
  const needed = [
    ["Objectives", "id", "ID"],
    ["Objectives", "scorecard", "Scorecard"],
    ["Objectives", "contributesTo", "Contributes to"],
    ["Measures", "id", "ID"],
  ] as const;
  return needed.flatMap(([table, key, column]) => {
    const found = tables.get(table)?.[0];
    return found && !found.columns.has(key)
      ? [cascadeProblem({ code: "cascade-no-column", table, column })]
      : [];
  });
}

/** Objectives and measures that would not be known from those of the units. */
function unclear({ facts, tables }: TablesRead, objectives: readonly Objective[]): readonly Problem[] {
  const ids = new Set(objectives.map(({ id }) => id));
  const measures = facts.measures.filter(({ objective }) => ids.has(objective));
  const withoutId = (
    kind: "objective" | "measure",
    items: readonly { readonly id: string; readonly name: string }[],
  ) => {
    const rows = sourceRows(tables.get(kind === "objective" ? "Objectives" : "Measures")?.[0]);
    return items.flatMap(({ id, name }) =>
      rows
        .filter((row) => isBlank(row.raw("id")) && String(row.raw(kind)).trim() === id)
        .map((row) => cascadeProblem({ code: "cascade-no-id", kind, name, at: row.placeOf(kind) })),
    );
  };
  return [
    ...withoutId("objective", objectives),
    ...withoutId("measure", measures),
    ...namesUsed(
      [...objectives, ...measures].filter(({ id, name }) => id !== name),
      tables,
    ),
  ];
}
