import { unitOf, type Facts } from "../../scorecard";
import { constant, quoted } from "./expressions";
import { figureCell, type Series } from "./layout";
import type { SourceTable } from "./sourceTable";

/** What is looked for in a column: numbers, cells with anything in them, or one value. */
export type Looked = "numbers" | "anything" | { readonly value: string | boolean };

/** The rows of the table of actuals that tell of one measure, unit and period, as formulas find them. */
export interface RowsFound {
  /** How many of the rows have in a column what is looked for. */
  count(column: string, looked: Looked): string;
  /** What the numbers of a column add up to. */
  sum(column: string): string;
}

/** What the formulas look in. */
export interface LookedIn {
  readonly series: Series;
  /** The row of the calculation that names measure, period and days. */
  readonly row: number;
  readonly actuals: SourceTable;
  readonly facts: Facts;
}

/** The rows of a line of the calculation: those whose period is a date, and where the table has such, those that write it. */
export function rowsFound(looked: LookedIn): RowsFound {
  const ways = saysPeriodsInText(looked.actuals) ? [byDates(looked), byWords(looked)] : [byDates(looked)];
  const all = (terms: readonly string[]) => (terms.length === 1 ? (terms[0] ?? "0") : `(${terms.join("+")})`);
  return {
    count: (column, what) => all(ways.map((way) => way.count(column, what))),
    sum: (column) => all(ways.map((way) => way.sum(column))),
  };
}

function saysPeriodsInText(table: SourceTable): boolean {
  return table.rowsOf().some((row) => typeof table.cell("period", row)?.value === "string");
}

const criteria = (looked: Looked): string =>
  looked === "numbers" ? '">-1E+300"' : looked === "anything" ? '"<>"' : constant(looked.value);

/** By conditions, as people know them: COUNTIFS and SUMIFS. */
function byDates({ series, row, actuals, facts }: LookedIn): RowsFound {
  const { id, name } = series.measure;
  const [measures, periods] = [actuals.column("measure") ?? "", actuals.column("period") ?? ""];
  const isOne = id.toLowerCase() === name.toLowerCase();
  const measure = isOne ? quoted(id) : `{${quoted(id)},${quoted(name)}}`;
  const dates = `${periods},">="&${figureCell("from", row)},${periods},"<"&${figureCell("to", row)}+1`;
  const rows = unitNames({ series, actuals, facts }).map((unit) => {
    const ofUnit = unit === undefined ? "" : `,${actuals.column("scorecard") ?? ""},${quoted(unit)}`;
    return `${measures},${measure},${dates}${ofUnit}`;
  });
  const each = (term: (rows: string) => string) =>
    rows.map((one) => (isOne ? term(one) : `SUMPRODUCT(${term(one)})`)).join("+");
  return {
    count: (column, looked) => each((one) => `COUNTIFS(${one},${column},${criteria(looked)})`),
    sum: (column) => each((one) => `SUMIFS(${column},${one})`),
  };
}

/** By comparing: programs differ in what a condition on a text finds among dates. */
function byWords({ series, row, actuals, facts }: LookedIn): RowsFound {
  const [measures, periods] = [actuals.column("measure") ?? "", actuals.column("period") ?? ""];
  const period = figureCell("period", row);
  const units = unitNames({ series, actuals, facts }).flatMap((unit) =>
    unit === undefined ? [] : [`(${actuals.column("scorecard") ?? ""}=${quoted(unit)})`],
  );
  const conditions = [
    `((${measures}=${figureCell("id", row)})+(${measures}=${figureCell("name", row)})>0)`,
    `(LEFT(${periods},LEN(${period}))=${period})`,
    ...(units.length > 0 ? [`(${units.join("+")}>0)`] : []),
  ].join("*");
  const test = (column: string, looked: Looked) =>
    looked === "numbers"
      ? `ISNUMBER(${column})`
      : looked === "anything"
        ? `(${column}<>"")`
        : `(${column}=${constant(looked.value)})`;
  return {
    count: (column, looked) => `SUMPRODUCT(${conditions}*${test(column, looked)})`,
    sum: (column) => `SUMPRODUCT(${conditions}*1,${column})`,
  };
}

/** The names by which rows say their unit; an empty one where a row without a name is of the unit, undefined where no row has one. */
function unitNames({ series, actuals, facts }: Omit<LookedIn, "row">): readonly (string | undefined)[] {
  const { unit, measure } = series;
  const isOwn = unitOf(facts, { measure: measure.id }) === unit;
  const isNamed = actuals.rowsOf().some((row) => {
    const said = actuals.cell("scorecard", row)?.value;
    return said !== undefined && said !== "";
  });
  if (!isNamed && isOwn) return [undefined];
  const names = [...new Set(namesOf(unit, facts).map((name) => name.toLowerCase()))];
  return [...names, ...(isOwn ? [""] : [])];
}

/** How rows may call a unit: by its id or its name. */
export function namesOf(unit: string, { scorecards }: Facts): readonly string[] {
  const named = scorecards.find(({ id }) => id === unit);
  return named ? [named.id, named.name] : [unit];
}
