import { placeText, type Problem } from "../../scorecard";
import type { FoundTable } from "../find/foundTable";
import { placeOf } from "../grid";
import type { TableName } from "../specs/spec";
import { referenceKey } from "./catalogue";

type Found = ReadonlyMap<TableName, readonly FoundTable[]>;
type Unknown = Extract<Problem, { readonly code: "unknown-reference" }>;

/**
 * Unknown references as people mend them: one for each name that a sheet holds, at its first cell, with the number of
 * rows; and those to a row that is there but was not read point to that row instead of to the nearest other name.
 */
export function settleReferences(problems: readonly Problem[], tables: Found): readonly Problem[] {
  const rows = new Map<string, number>();
  problems.filter(isUnknown).forEach((problem) => {
    rows.set(keyOf(problem), (rows.get(keyOf(problem)) ?? 0) + 1);
  });
  const seen = new Set<string>();
  return problems.flatMap((problem): readonly Problem[] => {
    if (!isUnknown(problem)) return [problem];
    const key = keyOf(problem);
    if (seen.has(key)) return [];
    seen.add(key);
    const count = rows.get(key) ?? 1;
    const notReadAt = placeNotRead(problem, tables);
    return [{ ...problem, ...(count > 1 ? { rows: count } : {}), ...(notReadAt ? { notReadAt } : {}) }];
  });
}

function isUnknown(problem: Problem): problem is Unknown {
  return problem.code === "unknown-reference";
}

function keyOf({ at, kind, found }: Unknown): string {
  return JSON.stringify([at.sheet, kind, referenceKey(found)]);
}

/** By what is referred to: its table, and the columns that hold its id and its name. */
const sources: Readonly<Record<string, { readonly table: TableName; readonly keys: readonly string[] }>> = {
  measure: { table: "Measures", keys: ["id", "measure"] },
  objective: { table: "Objectives", keys: ["id", "objective"] },
};

function placeNotRead({ kind, found }: Unknown, tables: Found): string | undefined {
  const source = sources[kind];
  const table = source && tables.get(source.table)?.[0];
  if (!source || !table) return undefined;
  const columns = source.keys.flatMap((key) => table.columns.get(key) ?? []);
  const isIt = (column: number, row: readonly unknown[]) =>
    referenceKey(String(row[column] ?? "")) === referenceKey(found);
  for (const column of columns) {
    const row = table.rows.findIndex((cells) => isIt(column, cells));
    if (row >= 0) return placeText(placeOf(table.sheet, table.headerRow + 1 + row, table.left + column));
  }
  return undefined;
}
