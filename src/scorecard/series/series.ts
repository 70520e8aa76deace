import type { Frequency } from "../periods";

/** Values of one measure, a period each, oldest first; undefined is a period without data. */
export type Series = readonly (number | undefined)[];

/** A value with its place in the series, counted from 1 as people do. */
export interface Point {
  readonly position: number;
  readonly value: number;
}

/** The points with data. */
export function pointsOf(series: Series): readonly Point[] {
  return series.flatMap((value, index) => (value === undefined ? [] : [{ position: index + 1, value }]));
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length;
}

/** How many periods of a frequency make a year, where seasons can be told apart. */
export const seasonLengths: Readonly<Record<Frequency, number | undefined>> = {
  Weekly: 52,
  Monthly: 12,
  Quarterly: 4,
  "Half-yearly": 2,
  Yearly: undefined,
};
