import { type Actual, type Measure, periodText, placeText, type Problem } from "../../scorecard";
import { type FoundTable, periodColumns, periodReading } from "../find";
import type { FigureContext } from "./figureContext";
import { measureOf, periodOf, unitOf } from "./figureRow";
import { knownRows } from "./knownRows";
import { readFigure } from "./readFigure";
import { isBlank, placeOf } from "../grid";
import { checkCentury } from "./checkCentury";
import { measurePeriod } from "./measurePeriod";
import { resolve } from "./resolve";
import { rowReader } from "./rowReader";

/** Reads actuals from long and wide tables; of two for one measure and period the first one counts. */
export function readActuals(
  tables: readonly FoundTable[],
  context: FigureContext,
  problems: Problem[],
): readonly Actual[] {
  const all = tables.flatMap((table) => readTable(table, context, problems));
  const first = new Map<string, Actual>();
  return all.filter((actual) => {
    const key = JSON.stringify([actual.measure, actual.scorecard, actual.period.ordinal]);
    const earlier = first.get(key);
    if (!earlier) return Boolean(first.set(key, actual));
    const period = periodText(actual.period);
    problems.push({
      code: "actual-twice",
      at: actual.at,
      measure: actual.measure,
      period,
      first: placeText(earlier.at),
    });
    return false;
  });
}

/** The actuals of one table, two for one measure and period included. */
export function readTable(table: FoundTable, context: FigureContext, problems: Problem[]): readonly Actual[] {
  return isWide(table) ? readWideActuals(table, context, problems) : readLong(table, context, problems);
}

/** Whether a table has a column a period. */
export function isWide(table: FoundTable): boolean {
  return !table.columns.has("actual") && !table.columns.has("numerator");
}

function readLong(table: FoundTable, context: FigureContext, problems: Problem[]): readonly Actual[] {
  return knownRows(table, context, problems).flatMap((row) => {
    const measure = measureOf(row, context);
    const period = measure && periodOf(row, measure, context);
    if (!measure || !period) return [];
    const [numerator, denominator, comment, source] = [
      row.number("numerator"),
      row.number("denominator"),
      row.text("comment"),
      row.text("source"),
    ];
    return [
      {
        measure: measure.id,
        scorecard: unitOf(row, measure, context),
        period,
        value: readFigure(row, measure),
        numerator,
        denominator,
        comment,
        ...(source === undefined ? {} : { source }),
        at: row.at("actual"),
      },
    ];
  });
}

/** Reads a table with a measure a row and a period a column; an empty cell is no actual at all. */
function readWideActuals(table: FoundTable, context: FigureContext, problems: Problem[]): readonly Actual[] {
  const columns = readableColumns(table, context, problems);
  return knownRows(table, context, problems).flatMap((row) => {
    const reference = row.text("measure");
    const id =
      reference === undefined
        ? undefined
        : resolve(row, "measure", { kind: "measure", reference, catalogue: context.catalogue });
    const measure = id === undefined ? undefined : context.measures.get(id);
    if (!measure) return [];
    return columns
      .flatMap((column) => wideActual({ table, tableRow: row.row, measure, column }, context, problems))
      .map((actual) => ({ ...actual, scorecard: unitOf(row, measure, context) }));
  });
}

type PeriodColumn = ReturnType<typeof periodColumns>[number];

function readableColumns(
  table: FoundTable,
  { conventions }: FigureContext,
  problems: Problem[],
): readonly PeriodColumn[] {
  return periodColumns(table.headers, periodReading(conventions.date1904, table.title)).filter(
    ({ period, header, column }) => {
      const wrong = checkCentury(period, placeOf(table.sheet, table.headerRow, table.left + column), header);
      if (wrong) problems.push(wrong);
      return !wrong;
    },
  );
}

interface WideCell {
  readonly table: FoundTable;
  readonly tableRow: number;
  readonly measure: Measure;
  readonly column: PeriodColumn;
}

function wideActual(
  { table, tableRow, measure, column }: WideCell,
  context: FigureContext,
  problems: Problem[],
): readonly Actual[] {
  const at = placeOf(table.sheet, table.headerRow + 1 + tableRow, table.left + column.column);
  if (isBlank(table.rows[tableRow]?.[column.column] ?? "")) return [];
  const { period, problem } = measurePeriod(column.period, measure, context.calendar, {
    at,
    found: String(column.header),
  });
  if (problem) problems.push(problem);
  if (!period) return [];
  const cell = { ...table, columns: new Map([["actual", column.column]]) };
  const row = rowReader(cell, tableRow, problems, context.conventions);
  return [{ measure: measure.id, period, value: readFigure(row, measure), at }];
}
