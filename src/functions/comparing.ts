import { workbookLocale } from "../excel";
import {
  aggregate,
  aggregations,
  attainment,
  failed,
  ok,
  progress,
  resolveDirection,
  variance,
  varianceShare,
  type Result,
  type VarianceRule,
} from "../scorecard";
import { flatten, isLeftOut, single, toCells } from "./arguments/cells";
import { allOf, readDirection, readNumber, readWord } from "./arguments/readArguments";
import { readSeries } from "./rollingUp";

interface Compared extends VarianceRule {
  readonly actual: number;
}

/** Actual, target and direction of a comparison; nothing to compute when one of the numbers is missing. */
function readCompared(actual: unknown, target: unknown, direction: unknown): Result<Compared> {
  const locale = workbookLocale();
  const numbers = allOf([
    readNumber(actual, { name: "actual", locale }),
    readNumber(target, { name: "target", locale }),
  ]);
  if (numbers.kind === "failed") return numbers;
  const way = readDirection(direction);
  if (way.kind === "failed") return way;
  const [actualNumber, targetNumber] = numbers.value;
  if (actualNumber === undefined)
    return failed({ code: "nothing-to-compute", because: "There is no actual." });
  if (targetNumber === undefined)
    return failed({ code: "nothing-to-compute", because: "There is no target." });
  const resolved = resolveDirection({ method: "Target", direction: way.value, target: targetNumber });
  if (resolved.kind === "failed") return resolved;
  return ok({ actual: actualNumber, target: targetNumber, direction: resolved.value });
}

export function varianceOfCells(
  actual: unknown,
  target: unknown,
  direction: unknown,
  as: unknown,
): Result<number> {
  const compared = readCompared(actual, target, direction);
  if (compared.kind === "failed") return compared;
  const unit = readWord(as, "as", ["Value", "Percent"], "Value");
  if (unit.kind === "failed") return unit;
  const { actual: value, ...rule } = compared.value;
  return unit.value === "Percent" ? varianceShare(value, rule) : ok(variance(value, rule));
}

export function attainmentOfCells(
  actual: unknown,
  target: unknown,
  direction: unknown,
  baseline: unknown,
): Result<number> {
  const compared = readCompared(actual, target, direction);
  if (compared.kind === "failed") return compared;
  const from = readNumber(baseline, { name: "baseline", locale: workbookLocale() });
  if (from.kind === "failed") return from;
  const { actual: value, ...rule } = compared.value;
  return from.value === undefined ? attainment(value, rule) : progress(value, from.value, rule.target);
}

export function aggregateCells(values: unknown, method: unknown, denominators: unknown): Result<number> {
  const series = readSeries(values, "values");
  if (series.kind === "failed") return series;
  const below = isLeftOut(denominators) ? ok([]) : readSeries(denominators, "denominators");
  if (below.kind === "failed") return below;
  const way = readWord(single(method), "method", aggregations, "Sum");
  if (way.kind === "failed") return way;
  if (way.value === "Ratio" && below.value.length !== flatten(toCells(values)).length) {
    return failed({
      code: "argument-kind",
      argument: "denominators",
      expected: "as many cells as values has",
      found: String(below.value.length),
    });
  }
  const reported = series.value.map((value, index) =>
    way.value === "Ratio" ? { numerator: value, denominator: below.value[index] } : { value },
  );
  const combined = aggregate(reported, way.value);
  if (combined.kind === "failed") return combined;
  if (combined.value === undefined)
    return failed({ code: "nothing-to-compute", because: "None of the values has data." });
  return ok(combined.value);
}
