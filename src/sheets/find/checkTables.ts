import type { Problem } from "../../scorecard";
import { isBlank, type WorkbookGrids } from "../grid";
import { neededTables, specs, type TableName } from "../specs";
import { headerPlace, periodColumns, type FoundTable } from "./foundTable";
import { periodReading } from "./titleYear";
import { matchHeaders } from "./matchHeaders";

type Found = ReadonlyMap<TableName, readonly FoundTable[]>;

/** What the tables that were found lack as a whole: a table that is needed, its rows, a column. */
export function checkTables(
  tables: Found,
  workbook: WorkbookGrids,
  /** Tables that something else stands for. */
  spared: readonly TableName[] = [],
): readonly Problem[] {
  const missing = missingTables(tables, workbook).filter(
    (problem) => !(problem.code === "table-missing" && spared.some((name) => name === problem.table)),
  );
  return [...missing, ...emptyTables(tables), ...missingColumns(tables, workbook)];
}

function missingTables(tables: Found, workbook: WorkbookGrids): readonly Problem[] {
  const missing = neededTables.filter((name) => (tables.get(name) ?? []).length === 0);
  if (missing.length === neededTables.length && [...tables.values()].every((found) => found.length === 0)) {
    return [{ code: isEmptyBook(workbook) ? "workbook-empty" : "no-tables" }];
  }
  return missing.map((name) => ({ code: "table-missing", table: name, headers: neededHeaders(name) }));
}

function isEmptyBook({ grids }: WorkbookGrids): boolean {
  return grids.every(({ values }) => values.every((row) => row.every(isBlank)));
}

/** Nothing is wrong with a table that nobody has filled in yet, but nothing can be built from it. */
function emptyTables(tables: Found): readonly Problem[] {
  return neededTables.flatMap((name) => {
    const found = tables.get(name) ?? [];
    const [first] = found;
    const hasRows = found.some(({ rows }) => rows.some((row) => !row.every(isBlank)));
    return first && !hasRows
      ? [{ code: "table-without-rows" as const, table: name, at: headerPlace(first) }]
      : [];
  });
}

function neededHeaders(name: TableName): readonly string[] {
  return specs[name].columns.filter(({ isNeeded }) => isNeeded).map(({ header }) => header);
}

/** A table that its name gave away may lack a needed column. */
function missingColumns(tables: Found, { date1904 }: WorkbookGrids): readonly Problem[] {
  return [...tables.values()].flat().flatMap((table) => {
    const isWide =
      table.name === "Actuals" &&
      periodColumns(table.headers, periodReading(date1904, table.title)).length > 0;
    const { missing } = matchHeaders(table.headers, specs[table.name]);
    const lacking = isWide ? missing.filter(({ key }) => key === "measure") : missing;
    return lacking.map(({ header }) => ({
      code: "column-missing" as const,
      table: table.name,
      column: header,
      at: headerPlace(table),
    }));
  });
}
