import type { Initiative } from "../facts";
import type { Day } from "../periods";

/**
 * An initiative's plan against what was done and spent, by the usual earned-value figures
 * (PMI, Practice Standard for Earned Value Management). Money is in the unit of the budget; what cannot be worked out
 * is left out.
 */
export interface EarnedValue {
  /** The share of the time that has passed, 0..1: a plain date difference, as for the scoring Expected. */
  readonly planned?: number;
  /** PV: the budget's share that should be earned by now. */
  readonly plannedValue?: number;
  /** EV: the budget's share that is earned. */
  readonly earnedValue?: number;
  /** AC */
  readonly actualCost?: number;
  /** CPI = EV / AC: below 1 it costs more than it earns. */
  readonly costIndex?: number;
  /** SPI = EV / PV, or done / planned where there is no budget: below 1 it is behind. */
  readonly scheduleIndex?: number;
  /** EAC = budget / CPI: what the whole will cost if it goes on like this. */
  readonly estimateAtCompletion?: number;
}

/** @param complete the share that is done, 0..1 */
export function earnedValueOf(
  { start, end, budget, spent }: Initiative,
  complete: number | undefined,
  asOf: Day,
): EarnedValue {
  const planned = shareOfTime(start, end, asOf);
  const plannedValue = times(budget, planned);
  const earnedValue = times(budget, complete);
  const costIndex = ratio(earnedValue, spent);
  return {
    planned,
    plannedValue,
    earnedValue,
    actualCost: spent,
    costIndex,
    scheduleIndex: ratio(complete, planned),
    estimateAtCompletion: ratio(budget, costIndex),
  };
}

function shareOfTime(start: Day | undefined, end: Day | undefined, asOf: Day): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  if (asOf >= end) return 1;
  return asOf <= start ? 0 : (asOf - start) / (end - start);
}

function times(money: number | undefined, share: number | undefined): number | undefined {
  return money === undefined || share === undefined ? undefined : money * share;
}

function ratio(over: number | undefined, under: number | undefined): number | undefined {
  return over === undefined || !under ? undefined : over / under;
}
