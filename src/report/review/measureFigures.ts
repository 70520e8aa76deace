import { periodText } from "../../scorecard";
import type { MeasureInFocus } from "./measuresInFocus";

export const historyPeriods = 15;

export type Figures = readonly (string | number | undefined)[];

/** Period, actual, target, mean, both natural limits and forecast: the headers first, then a period a row. */
export function figuresOf({ scored, first, values, limits, forecast }: MeasureInFocus): readonly Figures[] {
  const { frequency } = scored.measure;
  const from = Math.max(0, values.length - historyPeriods);
  const label = (position: number) => periodText({ frequency, ordinal: first + position });
  const constant = [scored.levels.target, limits?.upper, limits?.lower];
  const past = values
    .slice(from)
    .map((value, at): Figures => [label(from + at), value, ...constant, undefined]);
  const [last] = values.slice(-1);
  const joined = past.map((row, at): Figures => (at === past.length - 1 ? [...row.slice(0, -1), last] : row));
  const ahead = (forecast.kind === "ok" ? forecast.value : []).map(({ expected }, at): Figures => [
    label(values.length + at),
    undefined,
    ...constant,
    expected,
  ]);
  return [["Period", "Actual", "Target", "Upper limit", "Lower limit", "Forecast"], ...joined, ...ahead];
}
