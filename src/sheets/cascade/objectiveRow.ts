import {
  cascadeProblem,
  isSameName,
  nameKey,
  placeText,
  type Model,
  type Objective,
  type Problem,
  type Unit,
} from "../../scorecard";
import type { CascadeRow } from "./cascade";
import { rowLike, sourceRows } from "./sourceRows";
import { idIn, type Taking } from "./taking";

/** The objectives of units that are there or are planned, to have measures. */
export interface ObjectiveRows {
  readonly rows: readonly CascadeRow[];
  readonly notes: readonly Problem[];
  /** The units whose objective is the one with our id. */
  readonly into: readonly Unit[];
}

/** An objective for each unit that has none for this one yet. */
export function objectiveRow(objective: Objective, taking: Taking): ObjectiveRows {
  const each = taking.units.map((unit) => inUnit(objective, unit, taking));
  const rows = each.flatMap((one) => one.rows);
  return {
    rows,
    notes: [...each.flatMap(({ notes }) => notes), ...withoutFigures(objective, rows.length, taking)],
    into: each.flatMap(({ into }) => into),
  };
}

function inUnit(objective: Objective, unit: Unit, { read, model, taken }: Taking): ObjectiveRows {
  const id = idIn(unit, objective.id);
  const root = model.scorecard.id;
  const inUnitAlready = read.facts.objectives.filter(({ scorecard = root }) => scorecard === unit.id);
  const there =
    inUnitAlready.find(({ contributesTo }) => contributesTo === objective.id) ??
    inUnitAlready.find((one) => contributesThrough(one, objective, read.facts.objectives));
  if (there) {
    const isSame = isSameName(there.id, id);
    const note = cascadeProblem({
      ...{ code: "cascade-there", kind: "objective", isSame },
      ...{ id: there.id, unit: unit.name, at: there.at },
    });
    return { rows: [], notes: [note], into: isSame ? [unit] : [] };
  }
  const other = taken.get(nameKey(id));
  if (other) {
    const note = cascadeProblem({ code: "cascade-id-taken", id, by: other.name, at: other.at });
    return { rows: [], notes: [note], into: [] };
  }
  return {
    rows: planned(objective, unit, { id, read }),
    notes: rolledUp(unit, objective, model),
    into: [unit],
  };
}

/** Whether an objective contributes to another one, be it through others: then it counts in it, and a second one would count twice. */
function contributesThrough(one: Objective, to: Objective, all: readonly Objective[]): boolean {
  const next = new Map(all.map(({ id, contributesTo }) => [id, contributesTo]));
  const met = new Set<string>();
  for (let id = one.contributesTo; id !== undefined && !met.has(id); id = next.get(id)) {
    if (id === to.id) return true;
    met.add(id);
  }
  return false;
}

/** What has no figures yet counts as missing in the parent's objective. */
function withoutFigures(
  { name, at }: Objective,
  units: number,
  { model: { facts } }: Taking,
): readonly Problem[] {
  if (units === 0) return [];
  const { minimumCoverage } = facts.settings;
  return [cascadeProblem({ code: "cascade-without-figures", objective: name, units, minimumCoverage, at })];
}

/** A unit that is made of those below it is not any more, once it has an objective. */
function rolledUp({ id, name, at }: Unit, objective: Objective, { scorecards }: Model): readonly Problem[] {
  const isEmpty = scorecards.some((one) => one.id === id && one.perspectives.length === 0);
  if (!isEmpty || !scorecards.some(({ parent }) => parent === id)) return [];
  return [cascadeProblem({ code: "cascade-rolled-up", unit: name, at: at ?? objective.at })];
}

function planned(
  objective: Objective,
  unit: Unit,
  { id, read: { tables, figures } }: Pick<Taking, "read"> & { readonly id: string },
): readonly CascadeRow[] {
  const table = tables.get("Objectives")?.[0];
  const source = sourceRows(table).find(
    (row) => placeText(row.placeOf("objective")) === placeText(objective.at),
  );
  if (!table || !source) return [];
  const cells = rowLike(table, source, {
    id,
    owner: unit.owner,
    scorecard: figures.units.find(unit.name) === unit.id ? unit.name : unit.id,
    contributesTo: objective.id,
  });
  return [{ table: "Objectives", unit: unit.name, about: id, from: objective.at, cells }];
}
