import type { Measure, Period, WrittenPeriod } from "../../scorecard";
import { isBlank } from "../grid";
import type { FigureContext } from "./figureContext";
import { measurePeriod } from "./measurePeriod";
import { resolve } from "./resolve";
import type { RowReader } from "./rowReader";

/** The unit that a row names, when it is not the measure's own. */
export function unitOf(
  row: RowReader,
  measure: Measure,
  { units, homeOf }: FigureContext,
): string | undefined {
  const named = String(row.raw("scorecard")).trim();
  const unit = named === "" ? undefined : units.find(named);
  return unit === homeOf(measure) ? undefined : unit;
}

/** The measure that a row is about; an unknown one is noted, an empty row is passed over. */
export function measureOf(row: RowReader, { catalogue, measures }: FigureContext): Measure | undefined {
  const isEmptyRow = isBlank(row.raw("measure")) && isBlank(row.raw("period"));
  const reference = isEmptyRow ? undefined : row.neededText("measure");
  const id =
    reference === undefined ? undefined : resolve(row, "measure", { kind: "measure", reference, catalogue });
  return id === undefined ? undefined : measures.get(id);
}

/** The measure's own period that a row is about; one of another frequency is noted. */
export function periodOf(row: RowReader, measure: Measure, context: FigureContext): Period | undefined {
  const written = periodWritten(row);
  return written && ownPeriodOf(row, written, measure, context);
}

/** The period of a row as it is written; none is noted. */
export function periodWritten(row: RowReader): WrittenPeriod | undefined {
  if (isBlank(row.raw("period"))) row.neededText("period");
  return row.period("period");
}

/** The measure's own period that is written in a row. */
export function ownPeriodOf(
  row: RowReader,
  written: WrittenPeriod,
  measure: Measure,
  { calendar }: FigureContext,
): Period | undefined {
  const { period, problem } = measurePeriod(written, measure, calendar, {
    at: row.at("period"),
    found: String(row.raw("period")),
  });
  if (problem) row.note(problem);
  return period;
}
