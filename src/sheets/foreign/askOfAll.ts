import { groupBy, nameKey } from "../../scorecard";
import { aggregationHint } from "./aggregationHint";
import { directionHint } from "./directionHint";
import type { Figure } from "./figure";
import { isWithin, rangesOf, type Holding, type MappedRange, type MappingRow } from "./mapping";
import { measuresFound, type MeasureFound } from "./measuresFound";
import { toQuestion, type Question } from "./question";
import type { Doubt } from "./doubt";

/** What has to be asked about measures: which way they are better, what several periods make, and their targets. */
export function askOfAll(figures: readonly Figure[], mapping: readonly MappingRow[]): readonly Question[] {
  const [first] = figures;
  if (!first) return [];
  const hasTargets = figures.some(({ role }) => role === "Target");
  const noTargets = hasTargets ? [] : [toQuestion({ code: "no-targets" }, first.at)];
  const measures = measuresFound(figures);
  const asked = rangesOf(mapping).flatMap((range) => {
    const own = measures.filter(({ first: { at } }) => isWithin(at, range));
    return [...askDirections(own, range), ...askAggregations(own, range)];
  });
  return [...asked, ...noTargets];
}

function askDirections(measures: readonly MeasureFound[], range: MappedRange): readonly Question[] {
  const open = measures.filter((measure) => !isSaid(measure, "Direction", range));
  const lower = open.filter(({ first }) => directionHint(first)?.direction === "Lower");
  const judged = open.filter(({ hasTarget, hasRedFlag }) => hasTarget && !hasRedFlag);
  const higher = judged.filter(({ first }) => directionHint(first)?.direction === "Higher");
  const unknown = judged.filter(({ first }) => directionHint(first) === undefined);
  return [
    ...lower.flatMap((measure) => askLower(measure, range)),
    ...askOnce(higher, range, "Direction", (names) => ({ code: "direction-assumed", measures: names })),
    ...askOnce(unknown, range, "Direction", (names) => ({ code: "direction-open", measures: names })),
  ];
}

function askLower(measure: MeasureFound, range: MappedRange): readonly Question[] {
  const { name, first } = measure;
  const word = directionHint(first)?.word ?? name;
  const because = word === name ? "Its name" : `"${word}"`;
  const settles = { lines: [lineFor(measure, "Direction", range)], field: "says" as const };
  return [toQuestion({ code: "direction", measure: name, because }, first.at, settles)];
}

/** Only of measures that have come more than once there is anything to put together. */
function askAggregations(measures: readonly MeasureFound[], range: MappedRange): readonly Question[] {
  const open = measures.filter((measure) => measure.periods > 1 && !isSaid(measure, "Aggregation", range));
  const byHint = groupBy(open, ({ first }) => aggregationHint(first) ?? "");
  return [...byHint].flatMap(([hint, group]) =>
    askOnce(group, range, "Aggregation", (names) =>
      hint === ""
        ? { code: "aggregation-open", measures: names }
        : { code: "aggregation-assumed", measures: names, aggregation: hint },
    ),
  );
}

/** One question about all of them. */
function askOnce(
  measures: readonly MeasureFound[],
  range: MappedRange,
  holds: Holding,
  doubt: (names: readonly string[]) => Doubt,
): readonly Question[] {
  const [first] = measures;
  if (!first) return [];
  const lines = measures.map((measure) => lineFor(measure, holds, range));
  return [toQuestion(doubt(measures.map(({ name }) => name)), first.first.at, { lines, field: "says" })];
}

function isSaid({ name, first }: MeasureFound, holds: Holding, { rows }: MappedRange): boolean {
  if (holds === "Direction" && first.about?.direction) return true;
  return rows.some((row) => row.holds === holds && nameKey(row.measure ?? "") === nameKey(name));
}

function lineFor({ name }: MeasureFound, holds: Holding, { sheet, range }: MappedRange): MappingRow {
  return { sheet, range, column: "", holds, measure: name };
}
