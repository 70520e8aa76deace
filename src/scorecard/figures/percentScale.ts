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

/** A warning where actual and target of a percent measure differ by about 100 times: 85 against 0.9. */
export function percentScale(measure: Measure, { actual, target, at }: Compared): readonly Problem[] {
  if (!actual || !target || !measure.unit?.includes("%")) return [];
  const [small = 0, large = 0] = [Math.abs(actual), Math.abs(target)].sort((a, b) => a - b);
  const times = large / small;
  if (large <= wholeAndMore || times < factor.least || times > factor.most) return [];
  return [{ code: "percent-scale", at: at ?? measure.at, measure: measure.name, actual, target }];
}
