import type { Facts } from "../scorecard";
import { type CopyBack, gridsOfTables, tablesOf } from "../sheets";

/**
 * What an answer says in words, as a copy of the workbook that holds nothing else of anybody's: its rows speak of measures that the
 * workbook alone defines. Undefined where it has no table for words.
 */
export function commentaryIn({ grids, ...copy }: CopyBack, facts: Facts): CopyBack | undefined {
  const words = grids.tables.filter(({ name }) => name === "Reviews");
  if (words.length === 0) return undefined;
  const sheets = new Set(words.map(({ sheet }) => sheet));
  const defined = gridsOfTables(tablesOf({ ...facts, reviews: [] }).filter(({ name }) => name !== "Actions"));
  return {
    ...copy,
    grids: {
      ...grids,
      grids: [...grids.grids.filter(({ sheet }) => sheets.has(sheet)), ...defined.grids],
      tables: [...words, ...defined.tables],
    },
  };
}
