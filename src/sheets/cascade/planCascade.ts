import {
  cascadeProblem,
  failed,
  nameKey,
  ok,
  type Model,
  type Objective,
  type Problem,
  type Result,
} from "../../scorecard";
import { placesOf } from "../find";
import { isBlank } from "../grid";
import type { TablesRead } from "../whole";
import { cascadeTables, type Cascade, type CascadeAsked, type CascadeRow } from "./cascade";
import { choose } from "./choose";
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
  const twice = idsTwice(rows);
  if (twice.length > 0) return failed(...twice);
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

/** What is made of two ids may be the same of two pairs: A and B-C, A-B and C. */
function idsTwice(rows: readonly CascadeRow[]): readonly Problem[] {
  const first = new Map<string, CascadeRow>();
  const problems = rows.flatMap((row) => {
    const key = nameKey(row.about);
    const other = row.table === "Targets" ? undefined : first.get(key);
    first.set(key, other ?? row);
    if (!other) return [];
    return [cascadeProblem({ code: "cascade-id-twice", id: row.about, units: [other.unit, row.unit] })];
  });
  return problems.slice(0, 1);
}

/** Each thing said once. */
const unlike = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

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
