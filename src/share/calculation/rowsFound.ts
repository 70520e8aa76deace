import { unitOf, type Facts } from "../../scorecard";
import { anyOf, constant, quoted } from "./expressions";
import { figureCell, type Series } from "./layout";
import type { SourceTable } from "./sourceTable";

/** What is looked for in a column: numbers, cells with anything in them, or one value. */
export type Looked = "numbers" | "anything" | { readonly value: string | boolean };

/** The rows of the table of actuals that tell of one measure, unit and period, as formulas find them. */
export interface RowsFound {
  /** How many rows there are, whatever they say. */
  all(): string;
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
  const { series, actuals, facts } = looked;
  const names = [...wordsOf(series.measure, facts.measures), ...namesOf(series.unit, facts)];
  const dates = names.some(isReadAsCondition) ? byComparing(looked, ofDays(looked)) : byDates(looked);
  const ways = saysPeriodsInText(actuals) ? [dates, byComparing(looked, ofWords(looked))] : [dates];
  const all = (terms: readonly string[]) => (terms.length === 1 ? (terms[0] ?? "0") : `(${terms.join("+")})`);
  return {
    all: () => all(ways.map((way) => way.all())),
    count: (column, what) => all(ways.map((way) => way.count(column, what))),
    sum: (column) => all(ways.map((way) => way.sum(column))),
  };
}

/**
 * Excel takes such a name in a condition for a pattern, a comparison, an error, a number or a date: "1.1" finds "1.10" too.
 */
const isReadAsCondition = (name: string): boolean =>
  name.length > longestCondition ||
  /[*?~]|^[<>=#]|^[\s\d.,;:+\-(%$€£¥]|^\p{L}{3,9}[-. /]*\d+$|^(?:true|false)$/iu.test(name);
const longestCondition = 255;

export function saysPeriodsInText(table: SourceTable): boolean {
  return table.rowsOf().some((row) => typeof table.cell("period", row)?.value === "string");
}

const criteria = (looked: Looked): string =>
  looked === "numbers" ? '">-1E+300"' : looked === "anything" ? '"<>"' : constant(looked.value);

/** By conditions, as people know them: COUNTIFS and SUMIFS. */
function byDates({ series, row, actuals, facts }: LookedIn): RowsFound {
  const words = wordsOf(series.measure, facts.measures).map(quoted);
  const [measures, periods] = [actuals.column("measure") ?? "", actuals.column("period") ?? ""];
  const isOne = words.length === 1;
  const measure = isOne ? words.join("") : `{${words.join(",")}}`;
  const dates = `${periods},">="&${figureCell("from", row)},${periods},"<"&${figureCell("to", row)}+1`;
  const rows = unitNames({ series, actuals, facts }).map((unit) => {
    const ofUnit = unit === undefined ? "" : `,${actuals.column("scorecard") ?? ""},${quoted(unit)}`;
    return `${measures},${measure},${dates}${ofUnit}`;
  });
  const each = (term: (rows: string) => string) =>
    rows.map((one) => (isOne ? term(one) : `SUMPRODUCT(${term(one)})`)).join("+");
  return {
    all: () => each((one) => `COUNTIFS(${one})`),
    count: (column, looked) => each((one) => `COUNTIFS(${one},${column},${criteria(looked)})`),
    sum: (column) => each((one) => `SUMIFS(${column},${one})`),
  };
}

/** A day within the period. */
const ofDays = ({ row, actuals }: LookedIn): string => {
  const periods = actuals.column("period") ?? "";
  return `(${periods}>=${figureCell("from", row)})*(${periods}<${figureCell("to", row)}+1)`;
};

/** The period's name, or of a month a day of it: `2026-10-15`. */
function ofWords({ row, series, actuals }: LookedIn): string {
  const periods = actuals.column("period") ?? "";
  const period = figureCell("period", row);
  const same = `(${periods}=${period})`;
  if (series.measure.frequency !== "Monthly") return same;
  return `(${same}+(LEFT(${periods},8)=${period}&"-")*(LEN(${periods})=10)>0)`;
}

/** By comparing: programs differ in what a condition on a text finds among dates. */
function byComparing({ series, actuals, facts }: LookedIn, inPeriod: string): RowsFound {
  const measures = actuals.column("measure") ?? "";
  const units = unitNames({ series, actuals, facts }).flatMap((unit) =>
    unit === undefined ? [] : [`${actuals.column("scorecard") ?? ""}=${quoted(unit)}`],
  );
  const words = wordsOf(series.measure, facts.measures);
  const conditions = [
    anyOf(words.map((word) => `${measures}=${quoted(word)}`)),
    inPeriod,
    ...(units.length > 0 ? [anyOf(units)] : []),
  ].join("*");
  return {
    all: () => `SUMPRODUCT(${conditions}*1)`,
    count: (column, looked) => `SUMPRODUCT(${conditions}*${isThere(column, looked)})`,
    sum: (column) => `SUMPRODUCT(${conditions}*1,${column})`,
  };
}

/** Whether cells hold what is looked for; an empty one equals FALSE in a formula, so a truth value has to be one. */
export function isThere(column: string, looked: Looked): string {
  if (looked === "numbers") return `ISNUMBER(${column})`;
  if (looked === "anything") return `(${column}<>"")`;
  const same = `(${column}=${constant(looked.value)})`;
  return typeof looked.value === "boolean" ? `ISLOGICAL(${column})*${same}` : same;
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
  return named ? wordsOf(named, scorecards) : [unit];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The words that mean one of several in any case: its id, and its name where that means no other one. */
export function wordsOf({ id, name }: Named, all: readonly Named[]): readonly string[] {
  const key = name.toLowerCase();
  const isOthers = all.some(
    (other) => other.id !== id && (other.id.toLowerCase() === key || other.name.toLowerCase() === key),
  );
  return isOthers || id.toLowerCase() === key ? [id] : [id, name];
}
