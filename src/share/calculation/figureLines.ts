import {
  actualIn,
  isNoDataMark,
  periodText,
  spanOf,
  type Actual,
  type Day,
  type Facts,
  type Measure,
  type Period,
  valueOf,
} from "../../scorecard";
import type { Book, CellValue } from "excel-workbench/books";
import { constant, holds, onlyWhile, type Content } from "./expressions";
import { figureCell, periodOf, type FigureColumn, type Series } from "./layout";
import { namesOf, rowsFound, wordsOf, type RowsFound } from "./rowsFound";
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
  const { actuals } = source;
  const says = actuals && isFoundByRow(found, actuals) ? readByRow(found, actuals) : readInPlace(found);
  const day = (one: number) => serialOf(one, source.book);
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

/** A day as the workbook's cells count it. */
export const serialOf = (day: Day, { date1904 }: Pick<Book, "date1904">): number =>
  day + serialOf1970 - (date1904 ? 1462 : 0);

export const calendarOf = ({ settings }: Facts) => ({ fiscalYearStart: settings.fiscalYearStart });

export interface Found {
  readonly series: Series;
  readonly period: Period;
  readonly record: Actual | undefined;
  readonly row: number;
  readonly source: FigureSource;
}

/** Whether formulas find a figure by its row: measure, unit and period are written as they compare, in no other row. */
export function isFoundByRow({ series, period, record, source }: Found, actuals: SourceTable): boolean {
  const { facts, book } = source;
  if (["measure", "period", "actual"].some((key) => actuals.column(key) === undefined)) return false;
  if (!record) return true;
  const row = rowOf(record.at);
  const value = (key: string) => actuals.cell(key, row)?.value;
  const [measure, unit] = [value("measure"), value("scorecard")];
  return (
    record.at.sheet === actuals.sheet &&
    isSaid(measure, wordsOf(series.measure, facts.measures)) &&
    isWrittenAs(value("period"), period, { facts, book }) &&
    (isBlank(unit) || isSaid(unit, namesOf(series.unit, facts))) &&
    isReadable(value("actual"), series.measure, record) &&
    [value("numerator"), value("denominator")].every((one) => isBlank(one) || typeof one === "number") &&
    !isRepeated(actuals, row)
  );
}

/** Whether another row says the same measure, unit and period in the same words: of two the first one counts. */
function isRepeated(actuals: SourceTable, row: number): boolean {
  return actuals.rowsLike(["measure", "scorecard", "period"], row) > 1;
}

/** Whether a cell says a period as formulas find it: by a day in it, or by its name. */
function isWrittenAs(
  written: CellValue,
  period: Period,
  { facts, book }: Pick<FigureSource, "facts" | "book">,
) {
  const { first, last } = spanOf(period, calendarOf(facts));
  const shift = serialOf(0, book);
  if (typeof written === "number") return written >= first + shift && written < last + shift + 1;
  if (typeof written !== "string") return false;
  const [said, name] = [written.toLowerCase(), periodText(period).toLowerCase()];
  return (
    said === name || (period.frequency === "Monthly" && said.length === 10 && said.startsWith(`${name}-`))
  );
}

/** Formulas take such a mark for a pattern, or read it as a condition. */
const isWild = (text: string) => /[*?~]|^[<>=]/.test(text);

const isSaid = (value: CellValue, words: readonly string[]) =>
  typeof value === "string" && words.some((word) => word.toLowerCase() === value.toLowerCase());

const isOfAnswers = ({ rule }: Measure) => rule.method === "Yes/No" || rule.direction === "Yes/No";

/** Whether a formula comes to the figure that was read from a cell. */
function isReadable(value: CellValue, measure: Measure, record: Actual): boolean {
  if (value === undefined || value === "") return record.value === undefined;
  if (typeof value === "number") return record.value === value;
  if (!isOfAnswers(measure)) return typeof value === "string" && isPlainMark(value);
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

function readByRow(found: Found, actuals: SourceTable): FigureLine {
  const { series, row, source } = found;
  const { aggregation } = series.measure;
  const rows = rowsFound({ series, row, actuals, facts: source.facts });
  const partIn = (key: string) => {
    const column = actuals.column(key);
    return column === undefined ? undefined : numberOf(rows, { column, marks: marksIn(actuals, key) });
  };
  const column = actuals.column("actual") ?? "";
  const count = { rows: { formula: rows.all() } };
  const once = (formula: string) => ({
    formula: `IF(${figureCell("rows", row)}>1,VALUE("several rows"),${formula})`,
  });
  if (isOfAnswers(series.measure)) return { ...count, figure: once(answerIn(rows, column)) };
  const [figure, above, below] = [partIn("actual"), partIn("numerator"), partIn("denominator")];
  if (aggregation !== "Ratio" || !above || !below) return { ...count, figure: once(figure ?? '""') };
  const whole = `IF(${rows.count(column, "numbers")}=1,${rows.sum(column)},${quotient(row)})`;
  return { ...count, figure: once(whole), numerator: once(above), denominator: once(below) };
}

interface Column {
  readonly column: string;
  readonly marks: readonly string[];
}

/** One row's number; nothing for none; several rows of one figure, or a text that is no number, are an error rather than a guess. */
function numberOf(rows: RowsFound, { column, marks }: Column): string {
  const count = rows.count(column, "numbers");
  const without = marks.map((value) => `-${rows.count(column, { value })}`).join("");
  return `IF(${count}=1,${rows.sum(column)},IF(${rows.count(column, "anything")}${without}=0,"",VALUE("no number")))`;
}

/** Yes is 1, no is 0, as numbers and as words. */
function answerIn(rows: RowsFound, column: string): string {
  const count = (values: readonly (string | boolean)[]) =>
    values.map((value) => rows.count(column, { value })).join("+");
  const [yes, no] = [count(["Yes", true]), count(["No", false])];
  const number = `MATCH(${rows.sum(column)},{0,1},0)-1`; // no other number is an answer
  return `IF(${rows.count(column, "numbers")}=1,${number},IF(${yes}+${no}=1,${yes},IF(${rows.count(column, "anything")}=0,"",VALUE("no answer"))))`;
}

/** Words of no data that stand in a column, and the one that people type. */
function marksIn(table: SourceTable, key: string): readonly string[] {
  const texts = table.rowsOf().flatMap((row) => {
    const value = table.cell(key, row)?.value;
    return typeof value === "string" && value !== "" && isPlainMark(value) ? [value.toLowerCase()] : [];
  });
  return [...new Set(["n/a", ...texts])];
}

/** What the two parts of a ratio come to; nothing where one of them is missing. */
function quotient(row: number): string {
  const [above, below] = [figureCell("numerator", row), figureCell("denominator", row)];
  return `IF(AND(ISNUMBER(${above}),ISNUMBER(${below})),IF(${below}=0,"",${above}/${below}),"")`;
}

const isBlank = (value: CellValue) => value === undefined || value === "";

/** A figure by its cell, where no table of rows has it: as it is, or what was read from it as long as the cell says the same. */
function readInPlace({ record, series, source }: Found): FigureLine {
  if (!record) return {};
  const cell = sourceCell(record.at, source.book);
  const { value, numerator, denominator } = record;
  const isWhole = series.measure.aggregation === "Ratio" && numerator !== undefined;
  const figure = valueOf(record);
  if (!cell) return { figure };
  const isMean = source.facts.followUp.survey.some(({ at }) => at === record.at);
  if (!isWhole && !isMean && cell.value === value && value !== undefined)
    return {
      figure: {
        formula: `IF(ISNUMBER(${cell.reference}),${cell.reference},IF(OR(${cell.reference}="",${cell.reference}="n/a"),"",VALUE("no number")))`,
      },
    };
  const kept = (one: number | undefined) =>
    one === undefined ? undefined : { formula: onlyWhile(holds(cell.reference, cell.value), constant(one)) };
  return {
    figure: kept(figure),
    ...(isWhole ? { numerator: kept(numerator), denominator: kept(denominator) } : {}),
  };
}
