import type { Grid, RawValue } from "../grid";
import { tableNames, type TableName } from "../specs/spec";
import { specs } from "../specs/specs";
import { periodColumns, type FoundTable } from "./foundTable";
import { matchHeaders } from "./matchHeaders";

/** Makes a found table of a block of cells. */
export function makeFound(
  name: TableName,
  grid: Grid,
  block: Pick<FoundTable, "headerRow" | "left" | "headers" | "rows">,
): FoundTable {
  const { columns } = matchHeaders(block.headers, specs[name]);
  return { name, sheet: grid.sheet, isHidden: grid.isHidden, columns, ...block };
}

/** The table whose needed columns are all there; of several, the one with most columns found. */
export function nameFromHeaders(headers: readonly RawValue[], date1904: boolean): TableName | undefined {
  const matches = tableNames
    .map((name) => ({ name, match: matchHeaders(headers, specs[name]) }))
    .filter(
      ({ name, match }) =>
        match.columns.size >= 2 &&
        isWhole(
          name,
          headers,
          match.missing.map(({ key }) => key),
          date1904,
        ),
    );
  matches.sort((a, b) => b.match.columns.size - a.match.columns.size);
  return matches[0]?.name;
}

function isWhole(
  name: TableName,
  headers: readonly RawValue[],
  missing: readonly string[],
  date1904: boolean,
): boolean {
  if (missing.length === 0)
    return name !== "Targets" || matchHeaders(headers, specs.Actuals).missing.length > 0;
  return name === "Actuals" && !missing.includes("measure") && periodColumns(headers, date1904).length >= 2;
}
