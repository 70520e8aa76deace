import type { PeriodReading } from "../../scorecard";
import { type Grid, isBlank, type RawValue } from "../grid";
import { coreTableNames, specs, type TableName, tableNames } from "../specs";
import { periodColumns, type FoundTable } from "./foundTable";
import { titleYear } from "./titleYear";
import { matchHeaders, type HeaderMatch } from "./matchHeaders";

/** Makes a found table of a block of cells. */
export function makeFound(
  name: TableName,
  grid: Grid,
  block: Pick<FoundTable, "headerRow" | "left" | "headers" | "rows">,
): FoundTable {
  const { columns } = matchHeaders(block.headers, specs[name]);
  const title = titleYear(grid, block.headerRow);
  return { name, sheet: grid.sheet, isHidden: grid.isHidden, columns, ...block, ...(title ? { title } : {}) };
}

/** The table whose needed columns are all there; of several, the one with most columns found. */
export function nameFromHeaders(headers: readonly RawValue[], reading: PeriodReading): TableName | undefined {
  const matches = matchesOf(headers).filter((match) => isWhole(match, headers, reading));
  return mostColumns(matches);
}

/** The table that headers most likely are when as many of them are empty as needed columns are missing. */
export function nameFromPartialHeaders(headers: readonly RawValue[]): TableName | undefined {
  const empty = headers.filter(isBlank).length;
  const matches = matchesOf(headers).filter(
    ({ columns, missing }) => columns.size >= 2 && missing.length > 0 && missing.length <= empty,
  );
  return empty === 0 ? undefined : mostColumns(matches);
}

interface NameMatch extends HeaderMatch {
  readonly name: TableName;
}

function matchesOf(headers: readonly RawValue[]): readonly NameMatch[] {
  return tableNames.map((name) => ({ name, ...matchHeaders(headers, specs[name]) }));
}

function mostColumns(matches: readonly NameMatch[]): TableName | undefined {
  const [best] = [...matches].sort((a, b) => b.columns.size - a.columns.size);
  return best?.name;
}

function isWhole(
  { name, columns, missing }: NameMatch,
  headers: readonly RawValue[],
  reading: PeriodReading,
): boolean {
  const isOther = name === "Targets" && !saysTargets(columns, headers);
  if (missing.length === 0) return columns.size >= 2 && !isOther && isMostlyKnown(name, columns, headers);
  return name === "Actuals" && columns.has("measure") && periodColumns(headers, reading).length >= 2;
}

/** Measure and period alone could be anything; with an actual beside them they are actuals. */
function saysTargets(columns: HeaderMatch["columns"], headers: readonly RawValue[]): boolean {
  const hasLevel = ["target", "redFlag", "stretch", "weight"].some((key) => columns.has(key));
  return hasLevel && matchHeaders(headers, specs.Actuals).missing.length > 0;
}

const knownShare = 2 / 3;

/** The tables beside the core need so little that others could pass for them: most of their headers must be known. */
function isMostlyKnown(
  name: TableName,
  columns: HeaderMatch["columns"],
  headers: readonly RawValue[],
): boolean {
  if (coreTableNames.some((core) => core === name)) return true;
  return columns.size >= knownShare * headers.filter((header) => !isBlank(header)).length;
}
