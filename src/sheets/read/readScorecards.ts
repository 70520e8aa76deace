import { nameKey, rootUnit, type Problem, type Settings, type Unit } from "../../scorecard";
import type { FoundTable } from "../find";
import { makeCatalogue, type Catalogue } from "./catalogue";
import { keepFirst } from "./keepFirst";
import { resolve } from "./resolve";
import { rowReader, type Conventions, type RowReader } from "./rowReader";
import { weightOf } from "./weightOf";

export interface ScorecardsRead {
  /** The root first; every other one has a parent. */
  readonly units: readonly Unit[];
  readonly catalogue: Catalogue;
}

interface UnitRow extends Unit {
  readonly at: NonNullable<Unit["at"]>;
  readonly row: RowReader;
}

/**
 * Reads the organisation's units. The root is the only one without a parent; of several the one that Settings name,
 * else the scorecard of the Settings stands above them all.
 */
export function readScorecards(
  table: FoundTable | undefined,
  settings: Settings,
  problems: Problem[],
  conventions: Conventions,
): ScorecardsRead {
  const rows = table?.rows.flatMap((_, row) => readUnit(rowReader(table, row, problems, conventions))) ?? [];
  const kept = keepFirst("scorecard", rows, problems);
  const known = makeCatalogue(kept);
  const withParents = kept.map((unit) => ({ ...unit, parent: parentOf(unit, known) }));
  const tree = withParents.map((unit) => withoutCycle(unit, withParents));
  const root = rootOf(tree, settings);
  const below = tree.filter(({ id }) => id !== root.id);
  const units = [root, ...below.map((unit) => ({ ...unit, parent: unit.parent ?? root.id }))];
  return { units, catalogue: makeCatalogue([...units, { id: root.id, name: settings.name }]) };
}

function readUnit(row: RowReader): readonly UnitRow[] {
  const name = row.neededText("scorecard");
  if (name === undefined) return [];
  const weight = weightOf(row);
  return [
    { id: row.text("id") ?? name, name, owner: row.text("owner"), weight, at: row.at("scorecard"), row },
  ];
}

function parentOf({ row }: UnitRow, catalogue: Catalogue): string | undefined {
  const reference = row.text("parent");
  if (reference === undefined) return undefined;
  return resolve(row, "parent", { kind: "scorecard", reference, catalogue });
}

/** A unit whose parents lead back to it loses its parent, and goes below the root. */
function withoutCycle({ row, ...unit }: UnitRow, units: readonly UnitRow[]): Unit {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const seen = new Set<string>();
  for (let next = unit.parent; next !== undefined && !seen.has(next); next = parents.get(next))
    seen.add(next);
  if (!seen.has(unit.id)) return unit;
  row.note({ code: "parent-cycle", at: row.at("parent"), unit: unit.name });
  return { ...unit, parent: undefined };
}

function rootOf(units: readonly Unit[], settings: Settings): Unit {
  const tops = units.filter(({ parent }) => parent === undefined);
  const isNamed = ({ id, name }: Unit) => [id, name].some((word) => nameKey(word) === nameKey(settings.name));
  const named = tops.find(isNamed);
  if (named) return named;
  const [only, ...others] = tops;
  return only && others.length === 0 ? only : rootUnit(settings);
}
