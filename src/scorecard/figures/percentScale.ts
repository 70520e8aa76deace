import type { Measure } from "../facts";
import type { CellPlace } from "../terms";
import type { Problem } from "../problems";

/** Nobody reaches more than one and a half times of a whole and less than it with figures of one scale. */
const wholeAndMore = 1.5;
const factor = { least: 50, most: 200 };

interface Compared {
  readonly actual?: number;
  readonly target?: number;
  /** Where the actual stands. */
  readonly at?: CellPlace;
}

/** Whether two percentages differ by about 100 times, so that one is typed as 85 and the other as 0.85. */
export function isScaledApart(one: number, other: number): boolean {
  const [small = 0, large = 0] = [Math.abs(one), Math.abs(other)].sort((a, b) => a - b);
  const times = large / small;
  return large > wholeAndMore && times >= factor.least && times <= factor.most;
}

/** A warning where actual and target of a percent measure differ by about 100 times: 85 against 0.9. */
export function percentScale(measure: Measure, { actual, target, at }: Compared): readonly Problem[] {
  if (!actual || !target || !measure.unit?.includes("%")) return [];
  if (!isScaledApart(actual, target)) return [];
  return [{ code: "percent-scale", at: at ?? measure.at, measure: measure.name, actual, target }];
}
