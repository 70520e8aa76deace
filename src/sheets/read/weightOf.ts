import type { RowReader } from "./rowReader";

/** A relative weight; empty is 1. */
export function weightOf(row: RowReader): number {
  const weight = row.number("weight") ?? 1;
  if (weight >= 0) return weight;
  row.note({
    code: "number-out-of-range",
    at: row.at("weight"),
    column: "Weight",
    found: weight,
    expected: "a number from 0 up",
  });
  return 1;
}
