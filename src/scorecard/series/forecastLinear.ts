import { linearRegression, mean } from "simple-statistics";
import { failed, ok, type Result } from "../problems";
import { around, upperShare, type Forecast } from "./forecast";
import { studentQuantile } from "./quantiles";
import { pointsOf, sumOf, type Point, type Series } from "./series";

const fewest = 3;

/**
 * The straight line through the points with data, carried on, with the 80 % prediction interval of a simple regression.
 *
 * @param periods how many periods to look ahead
 * @returns failed with fewer than 3 points
 */
export function forecastLinear(series: Series, periods: number): Result<readonly Forecast[]> {
  const points = pointsOf(series);
  if (points.length < fewest) {
    return failed({
      code: "series-too-short",
      asked: "A line and its interval",
      needed: fewest,
      found: points.length,
    });
  }
  const line = linearRegression(points.map(({ position, value }) => [position, value]));
  const spreadAt = predictionSpread(points, line);
  return ok(
    Array.from({ length: periods }, (_, ahead) => {
      const position = series.length + ahead + 1;
      return around(line.m * position + line.b, spreadAt(position));
    }),
  );
}

/** Half the width of the interval at a position: it grows with the distance from the middle of the points. */
function predictionSpread(points: readonly Point[], { m, b }: { readonly m: number; readonly b: number }) {
  const count = points.length;
  const middle = mean(points.map(({ position }) => position));
  const squares = sumOf(points.map(({ position }) => (position - middle) ** 2));
  const errors = sumOf(points.map(({ position, value }) => (value - m * position - b) ** 2));
  const deviation = Math.sqrt(errors / (count - 2));
  const quantile = studentQuantile(upperShare, count - 2);
  return (position: number) =>
    quantile * deviation * Math.sqrt(1 + 1 / count + (position - middle) ** 2 / squares);
}
