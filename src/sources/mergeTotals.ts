import type { Source, SourceAggregation } from "../scorecard";
import type { Total } from "./figuresFrom";

/**
 * One total of several of the same figure: a source may call a measure or a unit by its id in one row and by its name in another, and
 * the engine counts them apart. Of last values nothing tells which is later: they are one only where they are the same.
 */
export function mergeTotals(totals: readonly [Total, ...Total[]], { aggregation }: Source): Total {
  const [first, ...others] = totals;
  if (others.length === 0) return first;
  const sum = (of: (total: Total) => number) => totals.reduce((all, total) => all + of(total), 0);
  const filled = totals.filter(({ value }) => value !== undefined);
  return {
    ...first,
    ...{ rows: sum(({ rows }) => rows), filled: sum((one) => one.filled), bad: sum(({ bad }) => bad) },
    ...valuesOf(filled, aggregation),
  };
}

function valuesOf(
  filled: readonly Total[],
  aggregation: SourceAggregation | undefined,
): Pick<Total, "value" | "highest"> {
  const values = filled.flatMap(({ value }) => value ?? []);
  const [value] = values;
  if (value === undefined) return { value, highest: value };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (aggregation === "Last")
    return { value: low, highest: Math.max(...filled.map(({ highest }) => highest ?? high)) };
  const merged = mergedValue(filled, aggregation);
  return { value: merged, highest: merged };
}

function mergedValue(filled: readonly Total[], aggregation: SourceAggregation | undefined): number {
  const values = filled.flatMap(({ value }) => value ?? []);
  const sum = values.reduce((all, value) => all + value, 0);
  switch (aggregation) {
    case "Sum":
    case "Count":
      return sum;
    case "Average": {
      const weighted = filled.reduce((all, total) => all + (total.value ?? 0) * total.filled, 0);
      return weighted / filled.reduce((all, total) => all + total.filled, 0);
    }
    case "Min":
      return Math.min(...values);
    default:
      return Math.max(...values);
  }
}
