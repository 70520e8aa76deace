import { periodText, placeText, type Actual, type Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import type { FigureContext } from "./figureContext";
import { measureOf, periodOf, unitOf } from "./figureRow";
import { knownRows } from "./knownRows";
import { readFigure } from "./readFigure";
import { readWideActuals } from "./readWideActuals";

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
        value: readFigure(row, measure),
        numerator,
        denominator,
        comment,
        at: row.at("actual"),
      },
    ];
  });
}
