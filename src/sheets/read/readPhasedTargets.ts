import type { PhasedTarget, Problem } from "../../scorecard";
import type { FoundTable } from "../find/foundTable";
import type { FigureContext } from "./figureContext";
import { measureOf, periodOf, unitOf } from "./figureRow";
import { knownRows } from "./knownRows";
import { holdsWords } from "./meanings";

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
    const levels = row.whole(() => ({
      target: row.number("target"),
      redFlag: row.number("redFlag"),
      stretch: row.number("stretch"),
      holds: row.word("holds", holdsWords),
      weight: row.number("weight"),
    }));
    const scorecard = unitOf(row, measure, context);
    return [{ measure: measure.id, scorecard, period, ...levels, at: row.at("measure") }];
  });
}
