import { failed, ok, type Result } from "../problems";

export const aggregations = ["Sum", "Average", "Last", "Min", "Max", "Ratio"] as const;
export type Aggregation = (typeof aggregations)[number];

/** One period's figures; a ratio keeps its two parts. */
export interface Reported {
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** What one period says: its value, else the quotient of a ratio's two parts. */
export function valueOf({ value, numerator, denominator }: Reported): number | undefined {
  if (value !== undefined) return value;
  return numerator === undefined || !denominator ? undefined : numerator / denominator;
}

/**
 * One number for several periods, over those with data, in the order of time.
 *
 * @returns undefined without data; failed when a ratio's denominators add up to 0 or less
 */
export function aggregate(
  reported: readonly Reported[],
  aggregation: Aggregation,
): Result<number | undefined> {
  if (aggregation === "Ratio") return ratio(reported);
  const values = reported.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return ok(values.length === 0 ? undefined : combine[aggregation](values));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** How each aggregation makes one number of several; there is at least one. */
const combine: Readonly<
  Record<Exclude<Aggregation, "Ratio">, (values: readonly number[]) => number | undefined>
> = {
  Sum: sum,
  Average: (values) => sum(values) / values.length,
  Last: (values) => values[values.length - 1],
  Min: (values) => Math.min(...values),
  Max: (values) => Math.max(...values),
};

function ratio(reported: readonly Reported[]): Result<number | undefined> {
  const pairs = reported.filter((one) => one.numerator !== undefined && one.denominator !== undefined);
  if (pairs.length === 0) return onlyValue(reported);
  const denominators = sum(pairs.map(({ denominator = 0 }) => denominator));
  if (denominators <= 0) return failed({ code: "denominator-not-positive", sum: denominators });
  return ok(sum(pairs.map(({ numerator = 0 }) => numerator)) / denominators);
}

/** A single period may give its ratio as a number; several cannot be combined without their parts. */
function onlyValue(reported: readonly Reported[]): Result<number | undefined> {
  const values = reported.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return values.length <= 1 ? ok(values[0]) : failed({ code: "ratio-needs-parts" });
}
