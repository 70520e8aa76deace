import { lacksYear, type PeriodReading, plainWord, type Problem } from "../../scorecard";
import { isBlank, type NamedTable, placeOf, type RawValue, valueAt, type WorkbookGrids } from "../grid";
import { neededTables, specs, type TableName, tableNames } from "../specs";
import { findPlainTables } from "./findPlainTables";
import { type FoundTable, headerPlace, tablePlaceText } from "./foundTable";
import { matchHeaders } from "./matchHeaders";
import { misspeltHeaders } from "./misspeltHeaders";
import { makeFound, nameFromHeaders, nameFromPartialHeaders } from "./recognise";
import { rowsLeftOut } from "./rowsLeftOut";
import { periodReading, titleYear } from "./titleYear";

export interface TablesFound {
  readonly tables: ReadonlyMap<TableName, readonly FoundTable[]>;
  readonly problems: readonly Problem[];
}

/** Finds the structured tables: Excel tables by name, then by headers, then plain ranges by headers. */
export function findTables(workbook: WorkbookGrids): TablesFound {
  const named = workbook.tables.flatMap((table) => fromNamedTable(table, workbook));
  const namedKinds = new Set(named.map(({ name }) => name));
  const plainOnes = findPlainTables(workbook);
  const plain = plainOnes.filter(({ name }) => !namedKinds.has(name));
  const passedOver = plainOnes.filter(({ name }) => namedKinds.has(name));
  const whole = [...named, ...plain];
  const found = [...whole, ...hiddenByHeaders(workbook, whole)];
  const tables = new Map(
    tableNames.map((name) => [name, keepRead(found.filter((table) => table.name === name))]),
  );
  const read = [...tables.values()].flat();
  const problems = [
    ...found.flatMap((table) => problemsOf(table, found)),
    ...passedOver.map((table) => secondOf(table, named)),
    ...read.flatMap((table) => misspeltHeaders(table, workbook.date1904)),
    ...read.flatMap((table) => rowsLeftOut(table, workbook, [...found, ...passedOver])),
  ];
  return { tables, problems };
}

/** A plain range beside an Excel table of the same kind is not read, and says so. */
function secondOf(table: FoundTable, named: readonly FoundTable[]): Problem {
  const first = named.find(({ name }) => name === table.name) ?? table;
  return { code: "table-twice", table: table.name, at: headerPlace(table), first: tablePlaceText(first) };
}

/** Tables whose needed header is missing because it is merged with another, or was forgotten: better named than lost. */
function hiddenByHeaders(workbook: WorkbookGrids, found: readonly FoundTable[]): readonly FoundTable[] {
  const lost = neededTables.filter((needed) => found.every(({ name }) => name !== needed));
  if (lost.length === 0) return [];
  return findPlainTables(workbook, nameFromPartialHeaders).filter(({ name }) => lost.includes(name));
}

/** Only actuals may be spread over several tables. */
function keepRead(found: readonly FoundTable[]): readonly FoundTable[] {
  return found[0]?.name === "Actuals" ? found : found.slice(0, 1);
}

function fromNamedTable(table: NamedTable, workbook: WorkbookGrids): readonly FoundTable[] {
  const grid = workbook.grids.find(({ sheet }) => sheet === table.sheet);
  if (!grid) return [];
  const { top, left, bottom, right } = table.area;
  const cells = (row: number) =>
    Array.from({ length: right - left + 1 }, (_, offset) => valueAt(grid, row, left + offset));
  const headers = cells(top);
  const name = nameFromTable(table.name, headers, periodReading(workbook.date1904, titleYear(grid, top)));
  if (!name) return [];
  const lastRow = Math.min(bottom, grid.top + grid.values.length - 1);
  const rows = Array.from({ length: Math.max(0, lastRow - top) }, (_, offset) => cells(top + 1 + offset));
  return [{ ...makeFound(name, grid, { headerRow: top, left, headers, rows }), excelTable: table.name }];
}

function nameFromTable(
  tableName: string,
  headers: readonly RawValue[],
  reading: PeriodReading,
): TableName | undefined {
  const word = plainWord(tableName)
    .replace(/^(tbl|table|bsc)/, "")
    .replace(/\d+$/, "");
  const byName = tableNames.find((name) =>
    [name, ...specs[name].synonyms].some((synonym) => plainWord(synonym) === word),
  );
  return byName && isMeant(byName, headers) ? byName : nameFromHeaders(headers, reading);
}

/** Many a workbook has a table called Mapping that says something else: ours is known by its headers as well. */
function isMeant(name: TableName, headers: readonly RawValue[]): boolean {
  return name !== "Mapping" || matchHeaders(headers, specs.Mapping).missing.length === 0;
}

function problemsOf(table: FoundTable, all: readonly FoundTable[]): readonly Problem[] {
  const first = all.find(({ name }) => name === table.name);
  if (first && first !== table && table.name !== "Actuals") {
    return [secondOf(table, [first])];
  }
  const hidden: readonly Problem[] = table.isHidden
    ? [{ code: "table-hidden", table: table.name, at: headerPlace(table) }]
    : [];
  return [...hidden, ...doubleColumns(table), ...emptyHeaders(table), ...yearTakenFromTitle(table)];
}

function doubleColumns(table: FoundTable): readonly Problem[] {
  const spec = specs[table.name];
  return matchHeaders(table.headers, spec).twice.map(({ key, column }) => ({
    code: "column-twice",
    table: table.name,
    column: spec.columns.find((one) => one.key === key)?.header ?? key,
    at: headerPlace(table, column),
  }));
}

/** A column with values below an empty header: the header beside it is merged over it, or was forgotten. */
function emptyHeaders(table: FoundTable): readonly Problem[] {
  return table.headers.flatMap((header, column) => {
    const hasValues = table.rows.some((row) => !isBlank(row[column] ?? ""));
    if (!isBlank(header) || !hasValues) return [];
    return [
      {
        code: "header-merged",
        table: table.name,
        at: placeOf(table.sheet, table.headerRow, table.left + column),
      },
    ];
  });
}

/** Said once a table: its periods lack their year, and the sheet's title has given it. */
function yearTakenFromTitle(table: FoundTable): readonly Problem[] {
  const { title } = table;
  const yearless = title && (yearlessRow(table) ?? yearlessHeader(table));
  return yearless ? [{ code: "year-from-title", ...yearless, ...title }] : [];
}

function yearlessRow({ columns, rows, sheet, headerRow, left }: FoundTable) {
  const column = columns.get("period");
  if (column === undefined) return undefined;
  const row = rows.findIndex((cells) => lacksYear(String(cells[column] ?? "")));
  const found = String(rows[row]?.[column] ?? "");
  return row < 0 ? undefined : { at: placeOf(sheet, headerRow + 1 + row, left + column), found };
}

/** Only actuals have periods for headers. */
function yearlessHeader(table: FoundTable) {
  const isKnown = new Set(table.columns.values());
  const column = table.headers.findIndex((header, index) => !isKnown.has(index) && lacksYear(String(header)));
  if (table.name !== "Actuals" || column < 0) return undefined;
  return { at: headerPlace(table, column), found: String(table.headers[column]) };
}
