import {
  actualIn,
  isNoDataMark,
  periodText,
  spanOf,
  unitOf,
  type Actual,
  type Facts,
  type Measure,
  type Period,
} from "../../scorecard";
import type { Book, CellValue } from "excel-workbench/books";
import { constant, holds, onlyWhile, quoted, type Content } from "./expressions";
import { figureCell, periodOf, type FigureColumn, type Series } from "./layout";
import { rowOf, sourceCell, type SourceTable } from "./sourceTable";

/** Where the figures come from. */
export interface FigureSource {
  readonly facts: Facts;
  readonly book: Book;
  /** The one table of actuals with a row a figure; undefined where they stand in another way. */
  readonly actuals?: SourceTable;
}

export type FigureLine = Readonly<Partial<Record<FigureColumn, Content>>>;

/** The line of one period of a measure: the figure as the workbook has it, found by measure, unit and period. */
export function figureLine(series: Series, index: number, row: number, source: FigureSource): FigureLine {
  const { measure, unit } = series;
  const period = periodOf(series, index);
  const { first, last } = spanOf(period, calendarOf(source.facts));
  const record = actualIn(source.facts, { measure: measure.id, scorecard: unit, period });
  const found: Found = { series, period, record, row, source };
  const says = isFoundByRow(found) ? readByRow(found) : readInPlace(found);
  const day = (one: number) => one + (source.book.date1904 ? serialOf1970 - 1462 : serialOf1970);
  return {
    unit: unit,
    id: measure.id,
    name: measure.name,
    period: periodText(period),
    from: day(first),
    to: day(last),
    ...says,
  };
}

const serialOf1970 = 25569;

export const calendarOf = ({ settings }: Facts) => ({ fiscalYearStart: settings.fiscalYearStart });

interface Found {
  readonly series: Series;
  readonly period: Period;
  readonly record: Actual | undefined;
  readonly row: number;
  readonly source: FigureSource;
}

/** Whether a row of the table can be looked for as formulas compare: its measure, unit and period are written so. */
function isFoundByRow({ series, period, record, source }: Found): boolean {
  const { actuals, facts, book } = source;
  if (!actuals?.column("actual") || !actuals.column("period")) return false;
  const names = [series.measure.id, series.measure.name, ...namesOf(series.unit, facts)];
  if (names.some(isWild)) return false;
  if (!record) return true;
  const row = rowOf(record.at);
  const value = (key: string) => actuals.cell(key, row)?.value;
  const [measure, written, unit] = [value("measure"), value("period"), value("scorecard")];
  const { first, last } = spanOf(period, calendarOf(facts));
  const shift = book.date1904 ? serialOf1970 - 1462 : serialOf1970;
  const isInPeriod =
    typeof written === "number"
      ? written >= first + shift && written < last + shift + 1
      : typeof written === "string" && written.toLowerCase().startsWith(periodText(period).toLowerCase());
  return (
    isSaid(measure, [series.measure.id, series.measure.name]) &&
    isInPeriod &&
    (unit === undefined || unit === "" || isSaid(unit, namesOf(series.unit, facts))) &&
    isReadable(value("actual"), series.measure, record) &&
    [value("numerator"), value("denominator")].every((one) => isBlank(one) || typeof one === "number")
  );
}

/** Formulas take such a name for a pattern, or read it as a condition. */
const isWild = (text: string) => /[*?~]|^[<>=]/.test(text);

const isSaid = (value: CellValue, words: readonly string[]) =>
  typeof value === "string" && words.some((word) => word.toLowerCase() === value.toLowerCase());

function namesOf(unit: string, { scorecards }: Facts): readonly string[] {
  const named = scorecards.find(({ id }) => id === unit);
  return named ? [named.id, named.name] : [unit];
}

/** Whether a formula comes to the figure that was read from a cell. */
function isReadable(value: CellValue, { rule }: Measure, record: Actual): boolean {
  if (value === undefined || value === "") return record.value === undefined;
  if (typeof value === "number") return record.value === value;
  if (rule.method !== "Yes/No") return typeof value === "string" && isPlainMark(value);
  return answers.get(value)?.includes(record.value ?? NaN) ?? false;
}

const answers: ReadonlyMap<CellValue, readonly number[]> = new Map<CellValue, readonly number[]>([
  ["Yes", [1]],
  ["No", [0]],
  [true, [1]],
  [false, [0]],
]);

/** A mark of no data that formulas compare as it is. */
const isPlainMark = (text: string) => isNoDataMark(text) && !isWild(text);

function readByRow(found: Found): FigureLine {
  const { series, row } = found;
  const { aggregation, rule } = series.measure;
  const figure = partIn(found, "actual");
  const [above, below] = [partIn(found, "numerator"), partIn(found, "denominator")];
  const count = { rows: { formula: figure?.count ?? "0" } };
  if (rule.method === "Yes/No") return { ...count, figure: { formula: answerIn(found, row) } };
  const own = figure ? numberOf(figure, figureCell("rows", row)) : '""';
  if (aggregation !== "Ratio" || !above || !below) return { ...count, figure: { formula: own } };
  return {
    ...count,
    figure: { formula: `IF(${figureCell("rows", row)}=1,${figure?.sum ?? "0"},${quotient(row)})` },
    numerator: { formula: numberOf(above, above.count) },
    denominator: { formula: numberOf(below, below.count) },
  };
}

/** How a column of the table answers for one measure, unit and period. */
interface Part {
  /** How many rows have a number there. */
  readonly count: string;
  /** How many have a text that says something else than no data. */
  readonly texts: string;
  readonly sum: string;
}

function partIn(found: Found, key: "actual" | "numerator" | "denominator"): Part | undefined {
  const { actuals } = found.source;
  const cells = actuals?.column(key);
  if (!actuals || cells === undefined) return undefined;
  const count = (criterion: string) => overAll(found, (rows) => `COUNTIFS(${rows},${cells},${criterion})`);
  const marks = marksIn(actuals, key).map((mark) => `-(${count(quoted(mark))})`);
  return {
    count: count('">-1E+300"'),
    texts: `${count('"?*"')}${marks.join("")}`,
    sum: overAll(found, (rows) => `SUMIFS(${cells},${rows})`),
  };
}

/** One row's number; nothing for none; several rows of one figure, or a text that is no number, are an error rather than a guess. */
function numberOf({ texts, sum }: Part, count: string): string {
  return `IF(${count}=1,${sum},IF(${count}+${texts}=0,"",VALUE("no number")))`;
}

/** Yes is 1, no is 0; numbers as they are. */
function answerIn(found: Found, row: number): string {
  const cells = found.source.actuals?.column("actual") ?? "";
  const count = (criteria: readonly string[]) =>
    criteria.map((one) => overAll(found, (rows) => `COUNTIFS(${rows},${cells},${one})`)).join("+");
  const [yes, no] = [count(['"Yes"', "TRUE"]), count(['"No"', "FALSE"])];
  const sum = overAll(found, (rows) => `SUMIFS(${cells},${rows})`);
  return `IF(${figureCell("rows", row)}=1,${sum},IF(${yes}+${no}=1,${yes},IF(${count(['"?*"'])}=0,"",VALUE("no answer"))))`;
}

/** Words of no data that stand in a column. */
function marksIn(table: SourceTable, key: string): readonly string[] {
  const texts = table.rowsOf().flatMap((row) => {
    const value = table.cell(key, row)?.value;
    return typeof value === "string" && value !== "" && isPlainMark(value) ? [value.toLowerCase()] : [];
  });
  return [...new Set(texts)];
}

/** What the two parts of a ratio come to; nothing where one of them is missing. */
function quotient(row: number): string {
  const [above, below] = [figureCell("numerator", row), figureCell("denominator", row)];
  return `IF(AND(ISNUMBER(${above}),ISNUMBER(${below})),IF(${below}=0,"",${above}/${below}),"")`;
}

/** Counts or adds up over the rows of a measure, a unit and a period, in each way in which rows say them. */
function overAll(found: Found, over: (rows: string) => string): string {
  const { series, row, source } = found;
  const { actuals, facts } = source;
  const cells = (key: string) => actuals?.column(key) ?? "";
  const { id, name } = series.measure;
  const isOne = id.toLowerCase() === name.toLowerCase();
  const measure = `${cells("measure")},${isOne ? quoted(id) : `{${quoted(id)},${quoted(name)}}`}`;
  const at = (column: FigureColumn) => figureCell(column, row);
  const dates = `${cells("period")},">="&${at("from")},${cells("period")},"<"&${at("to")}+1`;
  const texts = `${cells("period")},${at("period")}&"*"`;
  const periods = actuals && saysPeriodsInText(actuals) ? [dates, texts] : [dates];
  const units = unitCriteria(series, { actuals, facts });
  const terms = periods.flatMap((period) =>
    units.map((unit) => over([measure, period, ...(unit === "" ? [] : [unit])].join(","))),
  );
  const each = isOne ? terms : terms.map((term) => `SUMPRODUCT(${term})`);
  return each.length === 1 ? (each[0] ?? "0") : `(${each.join("+")})`;
}

/** Formulas compare a text as one where a sign behind it may stand for any others: else they take it for a date. */
function saysPeriodsInText(table: SourceTable): boolean {
  return table.rowsOf().some((row) => typeof table.cell("period", row)?.value === "string");
}

/** Rows without a unit are of the measure's own. */
function unitCriteria(
  { unit, measure }: Series,
  { actuals, facts }: Pick<FigureSource, "actuals" | "facts">,
): readonly string[] {
  const cells = actuals?.column("scorecard");
  const isOwn = unitOf(facts, { measure: measure.id }) === unit;
  if (!actuals || cells === undefined) return [""];
  const isNamed = actuals.rowsOf().some((row) => !isBlank(actuals.cell("scorecard", row)?.value));
  if (!isNamed && isOwn) return [""];
  const names = [...new Set(namesOf(unit, facts).map((name) => name.toLowerCase()))];
  return [...names.map((name) => `${cells},${quoted(name)}`), ...(isOwn ? [`${cells},""`] : [])];
}

const isBlank = (value: CellValue) => value === undefined || value === "";

/** A figure by its cell, where no table of rows has it: as it is, or what was read from it as long as the cell says the same. */
function readInPlace({ record, series, source }: Found): FigureLine {
  if (!record) return {};
  const cell = sourceCell(record.at, source.book);
  const { value, numerator, denominator } = record;
  const isWhole = series.measure.aggregation === "Ratio" && numerator !== undefined;
  const figure = figureOf(record);
  if (!cell) return { figure };
  if (!isWhole && cell.value === value && value !== undefined)
    return {
      figure: {
        formula: `IF(ISNUMBER(${cell.reference}),${cell.reference},IF(${cell.reference}="","",VALUE("no number")))`,
      },
    };
  const kept = (one: number | undefined) =>
    one === undefined ? undefined : { formula: onlyWhile(holds(cell.reference, cell.value), constant(one)) };
  return {
    figure: kept(figure),
    ...(isWhole ? { numerator: kept(numerator), denominator: kept(denominator) } : {}),
  };
}

/** What one period says: its value, else the quotient of its two parts. */
export function figureOf({ value, numerator, denominator }: Actual): number | undefined {
  return value ?? (numerator === undefined || !denominator ? undefined : numerator / denominator);
}
