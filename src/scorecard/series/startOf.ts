import { linearRegression } from "simple-statistics";
import { meanOf, pointsOf, type Point, type Series } from "./series";
import type { State } from "./smooth";

const firstPoints = 6;

/** Where a series starts: level and trend by its first points, seasons by how the first two years stand off that line. */
export function startOf(series: Series, seasonLength: number | undefined): State {
  if (seasonLength === undefined) {
    const { m, b } = linearRegression(positions(pointsOf(series).slice(0, firstPoints)));
    return { level: b, trend: m, seasons: [] };
  }
  const points = pointsOf(series.slice(0, 2 * seasonLength));
  const { m, b } = lineOfYears(points, seasonLength);
  const offLine = points.map(({ position, value }) => ({ position, value: value - m * position - b }));
  return { level: b, trend: m, seasons: seasonsOf(offLine, seasonLength) };
}

function positions(points: readonly Point[]): number[][] {
  return points.map(({ position, value }) => [position, value]);
}

/** The line through the means of two years: seasons do not tilt it, as they would tilt one through the points. */
function lineOfYears(points: readonly Point[], length: number): { readonly m: number; readonly b: number } {
  const isFirst = ({ position }: Point) => position <= length;
  const [first, second] = [points.filter(isFirst), points.filter((point) => !isFirst(point))];
  if (first.length === 0 || second.length === 0) return linearRegression(positions(points));
  const meanIn = (year: readonly Point[]) => meanOf(year.map(({ value }) => value));
  const m = (meanIn(second) - meanIn(first)) / length;
  return { m, b: meanIn(first) - (m * (length + 1)) / 2 };
}

/** The mean of each season's distances from the line, made to add up to 0. */
function seasonsOf(offLine: readonly Point[], length: number): readonly number[] {
  const means = Array.from({ length }, (_, season) => {
    const own = offLine.filter(({ position }) => (position - 1) % length === season);
    return own.length === 0 ? 0 : meanOf(own.map(({ value }) => value));
  });
  const middle = meanOf(means);
  return means.map((value) => value - middle);
}
