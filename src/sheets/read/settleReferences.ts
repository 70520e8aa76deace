import { nameKey, placeText, type Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import { placeOf } from "../grid";
import type { TableName } from "../specs";

type Found = ReadonlyMap<TableName, readonly FoundTable[]>;
type Unknown = Extract<Problem, { readonly code: "unknown-reference" }>;

/**
 * Unknown references as people mend them: one for each name that a sheet holds, at its first cell, with the number of
 * rows; and those to a row that is there but was not read point to that row instead of to the nearest other name. Figures of
 * mapped sheets refer to measures as well.
 */
export function settleReferences(problems: readonly Problem[], tables: Found): readonly Problem[] {
  const rows = new Map<string, number>();
  problems.filter(isUnknown).forEach((problem) => {
    rows.set(keyOf(problem), (rows.get(keyOf(problem)) ?? 0) + 1);
  });
  const seen = new Set<string>();
  return problems.flatMap((problem): readonly Problem[] => {
    if (problem.code === "mapped-measure") return [{ ...problem, ...unread(problem.measure, tables) }];
    if (!isUnknown(problem)) return [problem];
    const key = keyOf(problem);
    if (seen.has(key)) return [];
    seen.add(key);
    const count = rows.get(key) ?? 1;
    const where = problem.among ? {} : notRead(problem, tables);
    return [{ ...problem, ...(count > 1 ? { rows: count } : {}), ...where }];
  });
}

function isUnknown(problem: Problem): problem is Unknown {
  return problem.code === "unknown-reference";
}

function keyOf({ at, kind, found }: Unknown): string {
  return JSON.stringify([at.sheet, kind, nameKey(found)]);
}

interface Source {
  /** What people call its rows. */
  readonly kind: string;
  readonly table: TableName;
  /** The columns that hold a row's id and its name. */
  readonly keys: readonly string[];
}

const sources: readonly Source[] = [
  { kind: "measure", table: "Measures", keys: ["id", "measure"] },
  { kind: "objective", table: "Objectives", keys: ["id", "objective"] },
  { kind: "initiative", table: "Initiatives", keys: ["id", "initiative"] },
];

/** Where a row that is referred to stands although it is not read, and what it is: a reference may mean several kinds. */
function notRead(
  { kind, found }: Pick<Unknown, "kind" | "found">,
  tables: Found,
): Partial<Pick<Unknown, "kind" | "notReadAt">> {
  for (const source of sources.filter((one) => kind.includes(one.kind))) {
    const table = tables.get(source.table)?.[0];
    const notReadAt = table && placeIn(table, source, found);
    if (notReadAt) return { kind: source.kind, notReadAt };
  }
  return {};
}

function unread(measure: string, tables: Found): Pick<Unknown, "notReadAt"> {
  const { notReadAt } = notRead({ kind: "measure", found: measure }, tables);
  return notReadAt === undefined ? {} : { notReadAt };
}

function placeIn(table: FoundTable, { keys }: Source, found: string): string | undefined {
  const columns = keys.flatMap((key) => table.columns.get(key) ?? []);
  const isIt = (column: number, row: readonly unknown[]) =>
    nameKey(String(row[column] ?? "")) === nameKey(found);
  for (const column of columns) {
    const row = table.rows.findIndex((cells) => isIt(column, cells));
    if (row >= 0) return placeText(placeOf(table.sheet, table.headerRow + 1 + row, table.left + column));
  }
  return undefined;
}
