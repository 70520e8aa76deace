import { isSameName, nameKey } from "../../scorecard";
import { matchHeaders, periodColumns } from "../find";
import type { RawValue } from "../grid";
import { specs, type TableName } from "../specs";
import { figureKeys, percentFormat } from "./unitFormats";

/** Where a table of the workbook says of which measure its figures are. Columns are indexes into its headers. */
export interface FigureColumns {
  /** The measure's id or name. */
  readonly measure: number;
  readonly figures: readonly number[];
}

/** The columns of figures in a measure's unit; undefined where a table has none. */
export function figureColumnsOf(table: TableName, headers: readonly string[]): FigureColumns | undefined {
  const { columns } = matchHeaders(headers, specs[table]);
  const measure = columns.get(table === "Measures" ? "id" : "measure");
  const keyed = (figureKeys[table] ?? []).flatMap((key) => columns.get(key) ?? []);
  const months =
    table === "Actuals" ? periodColumns(headers, { date1904: false }).map(({ column }) => column) : [];
  const figures = keyed.length > 0 ? keyed : months;
  return measure === undefined || figures.length === 0 ? undefined : { measure, figures };
}

/** The ids and names of the measures in %, from the rows of a Measures table. */
export function percentMeasures(
  headers: readonly string[],
  rows: readonly (readonly RawValue[])[],
): ReadonlySet<string> {
  const { columns } = matchHeaders(headers, specs.Measures);
  const cell = (row: readonly RawValue[], key: string) => String(row[columns.get(key) ?? -1] ?? "").trim();
  const percent = rows.filter((row) => isSameName(cell(row, "unit"), "%"));
  return new Set(percent.flatMap((row) => [cell(row, "id"), cell(row, "measure")]).map(nameKey));
}

/** A column of figures, and whose they are, a row each. */
export interface FigureCells {
  readonly measures: readonly RawValue[];
  readonly values: readonly RawValue[];
  readonly formats: readonly string[];
}

/** More than this is no share of 1: whoever writes 85 for 85 % would see 8500.0 %. */
const mostAsShare = 10;

/** The measures whose figures are shares, of those in %. */
export function measuresInShares(
  percent: ReadonlySet<string>,
  columns: readonly FigureCells[],
): ReadonlySet<string> {
  const whole = columns.flatMap(({ measures, values }) =>
    measures.filter((_, row) => Math.abs(Number(values[row] ?? 0)) > mostAsShare),
  );
  const others = new Set(whole.map((measure) => nameKey(String(measure))));
  return new Set([...percent].filter((measure) => !others.has(measure)));
}

/** The formats of a column's cells, percent for measures in % where nobody has chosen a format. */
export function figureFormats(
  { measures, formats }: FigureCells,
  percent: ReadonlySet<string>,
): readonly string[] {
  return formats.map((format, row) =>
    format === "General" && percent.has(nameKey(String(measures[row] ?? ""))) ? percentFormat : format,
  );
}
