import {
  cascadeProblem,
  failed,
  findUnit,
  isSameName,
  itemNamed,
  ok,
  type Model,
  type Objective,
  type Problem,
  type Result,
  type Unit,
} from "../../scorecard";
import type { CascadeAsked } from "./cascade";
import { namesListed } from "./namesListed";

export interface Chosen {
  readonly objectives: readonly Objective[];
  readonly units: readonly Unit[];
}

/** What was asked for, each once; a unit has to be below the unit of every objective. */
export function choose(model: Model, asked: CascadeAsked): Result<Chosen> {
  const { facts } = model;
  const units = unitsIn(asked.units, model);
  const above = aboveAll(model, units.kind === "ok" ? units.value : []);
  const objectives = objectivesIn(asked.objectives, facts.objectives, above);
  const problems = [objectives, units].flatMap((one) => (one.kind === "failed" ? one.problems : []));
  if (objectives.kind === "failed" || units.kind === "failed") return failed(...problems);
  const ids = new Set(units.value);
  const chosen = {
    objectives: [...new Set(objectives.value)],
    units: facts.scorecards.filter(({ id }) => ids.has(id)),
  };
  const outside = [...notBelow(model, chosen), ...(asked.targets === "copy" ? [] : nested(model, chosen))];
  return outside.length > 0 ? failed(...outside) : ok(chosen);
}

/** Whether an objective's unit is above all of some units. */
type IsAbove = (objective: Objective) => boolean;

function aboveAll(model: Model, units: readonly string[]): IsAbove {
  const isBelow = belowIn(model);
  return ({ scorecard = model.scorecard.id }) => units.every((unit) => isBelow(unit, scorecard));
}

function objectivesIn(
  words: readonly string[],
  all: readonly Objective[],
  isAbove: IsAbove,
): Result<readonly Objective[]> {
  const names = namesListed(words, all);
  if (names.kind === "failed") return names;
  if (names.value.length === 0)
    return failed(cascadeProblem({ code: "cascade-nothing-given", what: "objectives" }));
  const found = names.value.map((name) => objectiveNamed(name, all, isAbove));
  const problems = found.flatMap((one) => (one.kind === "failed" ? one.problems : []));
  return problems.length > 0
    ? failed(...problems)
    : ok(found.flatMap((one) => (one.kind === "ok" ? [one.value] : [])));
}

/** Units' own objectives have the names of their parents': the one is meant that is above the units, or only an id says which. */
function objectiveNamed(found: string, all: readonly Objective[], isAbove: IsAbove): Result<Objective> {
  const objective = itemNamed(found, all);
  if (!objective)
    return failed({ code: "view-unknown", what: "objective", found, known: all.map(({ id }) => id) });
  const called = all.filter(({ name }) => isSameName(name, found));
  if (isSameName(objective.id, found) || called.length < 2) return ok(objective);
  const [meant, ...others] = called.filter(isAbove);
  if (meant && others.length === 0) return ok(meant);
  return failed(
    cascadeProblem({ code: "cascade-name-several", name: found, ids: called.map(({ id }) => id) }),
  );
}

function unitsIn(words: readonly string[], model: Model): Result<readonly string[]> {
  const names = namesListed(words, model.scorecards);
  if (names.kind === "failed") return names;
  if (names.value.length === 0)
    return failed(cascadeProblem({ code: "cascade-nothing-given", what: "units" }));
  const units = names.value.map((name) => findUnit(model, name));
  const problems = units.flatMap((unit) => (unit.kind === "failed" ? unit.problems : []));
  return problems.length > 0
    ? failed(...problems)
    : ok(units.flatMap((unit) => (unit.kind === "ok" ? [unit.value.id] : [])));
}

/** Tells whether a unit is below another one. */
function belowIn({ scorecards }: Model): (unit: string, top: string) => boolean {
  const parents = new Map(scorecards.map(({ id, parent }) => [id, parent]));
  const isBelow = (unit: string, top: string): boolean => {
    const parent = parents.get(unit);
    return parent !== undefined && (parent === top || isBelow(parent, top));
  };
  return isBelow;
}

function notBelow(model: Model, { objectives, units }: Chosen): readonly Problem[] {
  const isBelow = belowIn(model);
  return objectives.flatMap(({ id, scorecard = model.scorecard.id }) =>
    units
      .filter((unit) => !isBelow(unit.id, scorecard))
      .map((unit) => {
        const parent = model.scorecards.find((one) => one.id === scorecard)?.name ?? scorecard;
        return cascadeProblem({ code: "cascade-not-below", unit: unit.name, objective: id, parent });
      }),
  );
}

/** What a unit reports may hold what those below it do: their parts would then count twice. */
function nested(model: Model, { units }: Chosen): readonly Problem[] {
  const isBelow = belowIn(model);
  return units.flatMap((unit) => {
    const above = units.find(({ id }) => isBelow(unit.id, id));
    return above ? [cascadeProblem({ code: "cascade-nested", unit: unit.name, above: above.name })] : [];
  });
}
