import {
  isNoDataMark,
  parseYesNo,
  periodText,
  placeText,
  type Actual,
  type Calendar,
  type Measure,
  type PhasedTarget,
  type Problem,
} from "../../scorecard";
import { periodColumns, type FoundTable } from "../find/foundTable";
import { isBlank, placeOf } from "../grid";
import type { Catalogue } from "./catalogue";
import { referenceKey } from "./catalogue";
import { checkCentury } from "./checkCentury";
import { holdsWords } from "./meanings";
import { measurePeriod } from "./measurePeriod";
import { resolve } from "./resolve";
import { rowReader, type Conventions, type RowReader } from "./rowReader";

/** What figures are read against. */
export interface FigureContext {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  readonly conventions: Conventions;
  /** Rows of units that are not there are not read. */
  readonly units: Catalogue;
  /** The unit that a measure belongs to. */
  homeOf(measure: Measure): string;
}

/** Reads actuals from long and wide tables; of two for one measure and period the first one counts. */
export function readActuals(
  tables: readonly FoundTable[],
  context: FigureContext,
  problems: Problem[],
): readonly Actual[] {
  const all = tables.flatMap((table) =>
    isWide(table) ? readWide(table, context, problems) : readLong(table, context, problems),
  );
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

function isWide(table: FoundTable): boolean {
  return !table.columns.has("actual") && !table.columns.has("numerator");
}

function readLong(table: FoundTable, context: FigureContext, problems: Problem[]): readonly Actual[] {
  return knownRows(table, context, problems).flatMap((row) => {
    const measure = measureOf(row, context);
    const period = measure && periodOf(row, measure, context);
    if (!measure || !period) return [];
    const [numerator, denominator, comment] = [
      row.number("numerator"),
      row.number("denominator"),
      row.text("comment"),
    ];
    return [
      {
        measure: measure.id,
        scorecard: unitOf(row, measure, context),
        period,
        value: figure(row, measure),
        numerator,
        denominator,
        comment,
        at: row.at("actual"),
      },
    ];
  });
}

/** The rows of units that there are; rows of others are counted once a unit and left out. */
function knownRows(table: FoundTable, context: FigureContext, problems: Problem[]): readonly RowReader[] {
  const others = new Map<string, { readonly unit: string; readonly row: RowReader; rows: number }>();
  const readers = table.rows.map((_, row) => rowReader(table, row, problems, context.conventions));
  const own = readers.filter((row) => {
    const unit = String(row.raw("scorecard")).trim();
    if (unit === "" || context.units.find(unit) !== undefined) return true;
    const other = others.get(referenceKey(unit)) ?? { unit, row, rows: 0 };
    others.set(referenceKey(unit), { ...other, rows: other.rows + 1 });
    return false;
  });
  others.forEach(({ unit, row, rows }) =>
    problems.push({ code: "unit-not-read", at: row.at("scorecard"), unit, rows }),
  );
  return own;
}

/** The unit that a row names, when it is not the measure's own. */
function unitOf(row: RowReader, measure: Measure, { units, homeOf }: FigureContext): string | undefined {
  const unit = units.find(String(row.raw("scorecard")).trim());
  return unit === homeOf(measure) ? undefined : unit;
}

function measureOf(row: RowReader, { catalogue, measures }: FigureContext): Measure | undefined {
  const isEmptyRow = isBlank(row.raw("measure")) && isBlank(row.raw("period"));
  const reference = isEmptyRow ? undefined : row.neededText("measure");
  const id =
    reference === undefined ? undefined : resolve(row, "measure", { kind: "measure", reference, catalogue });
  return id === undefined ? undefined : measures.get(id);
}

function periodOf(row: RowReader, measure: Measure, { calendar }: FigureContext) {
  if (isBlank(row.raw("period"))) row.neededText("period");
  const written = row.period("period");
  if (!written) return undefined;
  const { period, problem } = measurePeriod(written, measure, calendar, {
    at: row.at("period"),
    found: String(row.raw("period")),
  });
  if (problem) row.note(problem);
  return period;
}

/** A figure as a number; of a yes/no measure yes is 1 and no is 0. */
function figure(row: RowReader, measure: Measure, key = "actual"): number | undefined {
  if (!isYesNo(measure)) return row.number(key);
  const raw = row.raw(key);
  const answer = typeof raw === "boolean" ? raw : parseYesNo(String(raw));
  if (answer !== undefined) return answer ? 1 : 0;
  return isNoDataMark(String(raw)) ? undefined : noteNoAnswer(row, key, String(raw));
}

function isYesNo({ rule }: Measure): boolean {
  return rule.method === "Yes/No" || rule.direction === "Yes/No";
}

function noteNoAnswer(row: RowReader, key: string, found: string): undefined {
  row.note({ code: "unknown-word", at: row.at(key), column: row.header(key), found, choices: ["Yes", "No"] });
  return undefined;
}

function readWide(table: FoundTable, context: FigureContext, problems: Problem[]): readonly Actual[] {
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
  return periodColumns(table.headers, conventions.date1904).filter(({ period, header, column }) => {
    const wrong = checkCentury(period, placeOf(table.sheet, table.headerRow, table.left + column), header);
    if (wrong) problems.push(wrong);
    return !wrong;
  });
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
  return [{ measure: measure.id, period, value: figure(row, measure), at }];
}

/** Reads the phased targets: levels of one measure in one period. */
export function readPhasedTargets(
  table: FoundTable | undefined,
  context: FigureContext,
  problems: Problem[],
): readonly PhasedTarget[] {
  if (!table) return [];
  return knownRows(table, context, problems).flatMap((row) => {
    const measure = measureOf(row, context);
    const period = measure && periodOf(row, measure, context);
    if (!measure || !period) return [];
    const levels = {
      target: row.number("target"),
      redFlag: row.number("redFlag"),
      stretch: row.number("stretch"),
    };
    return [
      {
        measure: measure.id,
        scorecard: unitOf(row, measure, context),
        period,
        ...levels,
        holds: row.word("holds", holdsWords),
        weight: row.number("weight"),
        at: row.at("measure"),
      },
    ];
  });
}
