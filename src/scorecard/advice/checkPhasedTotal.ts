import type { MeasureId } from "../facts";
import { type CellPlace, isSame } from "../terms";
import type { Problem } from "../problems";

/** A year, or another longer period, with a target as a whole and some for periods in it. */
export interface PhasedWhole {
  /** The measure's name. */
  readonly measure: MeasureId;
  /** The longer period, as it is written. */
  readonly year: string;
  readonly target: number;
  /** How many of the measure's own periods it has. */
  readonly periods: number;
  /** Of those that have one of their own. */
  readonly targets: readonly number[];
  readonly at: CellPlace;
}

/** What the targets of single periods add up to and the whole is not, or what they take that it does not have. */
export function checkPhasedTotal({ target, periods, targets, ...whole }: PhasedWhole): readonly Problem[] {
  const total = targets.reduce((sum, one) => sum + one, 0);
  const left = periods - targets.length;
  if (isSame(total, target)) return [];
  if (left <= 0) return [{ code: "phased-total-differs", ...whole, total, target }];
  if (!isBeyond(targets, { total, target })) return [];
  return [{ code: "phased-beyond-total", ...whole, total, target, left, each: (target - total) / left }];
}

/** Of what goes up and down, a cash flow, single periods may well be more than the whole. */
function isBeyond(
  targets: readonly number[],
  { total, target }: { readonly total: number; readonly target: number },
): boolean {
  const sign = Math.sign(target);
  return targets.every((one) => sign * one >= 0) && sign * total > sign * target;
}
