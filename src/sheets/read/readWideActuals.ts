import type { Actual, Measure, Problem } from "../../scorecard";
import { type FoundTable, periodColumns, periodReading } from "../find";
import { isBlank, placeOf } from "../grid";
import { checkCentury } from "./checkCentury";
import type { FigureContext } from "./figureContext";
import { unitOf } from "./figureRow";
import { knownRows } from "./knownRows";
import { measurePeriod } from "./measurePeriod";
import { readFigure } from "./readFigure";
import { resolve } from "./resolve";
import { rowReader } from "./rowReader";

/** Reads a table with a measure a row and a period a column; an empty cell is no actual at all. */
export function readWideActuals(
  table: FoundTable,
  context: FigureContext,
  problems: Problem[],
): readonly Actual[] {
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
