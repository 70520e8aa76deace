import { cascadeProblem, nameKey, type CellPlace, type Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import type { TableName } from "../specs";
import { sourceRows } from "./sourceRows";

/**
 * The columns that speak of objectives and measures of other rows. A base measure is not among them: by its name each unit's own
 * is meant.
 */
const referring: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Objectives: ["contributesTo"],
  Links: ["from", "to"],
  Measures: ["objective"],
  Targets: ["measure"],
  Actuals: ["measure"],
  Reviews: ["item"],
  Initiatives: ["objectives", "measures"],
  AlertRules: ["item"],
  Survey: ["measure"],
  Actions: ["item"],
  Mapping: ["measure"],
};

interface Item {
  readonly id: string;
  readonly name: string;
}

/**
 * Cells that speak of an item by its name: with a second item of that name it would not be clear which is meant, so the first
 * such cell of each item is told.
 */
export function namesUsed(
  items: readonly Item[],
  tables: ReadonlyMap<TableName, readonly FoundTable[]>,
): readonly Problem[] {
  const wanted = new Map(items.map((item) => [nameKey(item.name), item]));
  const used = [...tables.values()].flat().flatMap(referencesIn);
  const found = new Map<string, Problem>();
  for (const { words, at } of used) {
    const item = words.map((word) => wanted.get(nameKey(word))).find((one) => one && !found.has(one.id));
    if (item) found.set(item.id, cascadeProblem({ code: "cascade-name-used", ...named(item), at }));
  }
  return [...found.values()];
}

const named = ({ id, name }: Item): Item => ({ id, name });

interface Reference {
  /** The cell as a whole, and one by one where it lists several. */
  readonly words: readonly string[];
  readonly at: CellPlace;
}

function referencesIn(table: FoundTable): readonly Reference[] {
  const keys = referring[table.name] ?? [];
  return sourceRows(table).flatMap((row) =>
    keys.flatMap((key) => {
      const value = row.raw(key);
      if (typeof value !== "string" || value === "") return [];
      return [{ words: [value, ...value.split(/[,;\n]/)], at: row.placeOf(key) }];
    }),
  );
}
