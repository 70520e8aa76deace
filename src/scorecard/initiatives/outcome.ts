import { isAtLeast } from "../terms";
import type { Initiative, MeasureId } from "../facts";
import type { Day } from "../periods";
import { resolveDirection } from "../scoring";
import type { MeasureRecord } from "./measureRecord";

export type OutcomeVerdict = "As supposed" | "In part" | "Not" | "Too early" | "No data";

/** Whether a measure moved as an initiative supposed, looked at once the initiative has ended. */
export interface Outcome {
  /** A measure's id. */
  readonly measure: MeasureId;
  /** The unit, where it is not the measure's own. */
  readonly unitName?: string;
  readonly verdict: OutcomeVerdict;
  /** What was reported last before the start, and last by now. */
  readonly before?: number;
  readonly after?: number;
  /** The value it was supposed to come to, where the expected impact says so. */
  readonly supposed?: number;
}

/**
 * Compares the measure before the start with the measure now. Without a readable expected impact any move for the
 * better is as supposed; in a measure without a better direction (Range, Yes/No) only the values are told.
 */
export function outcomeOf(initiative: Initiative, record: MeasureRecord, asOf: Day): Outcome {
  const { measure, unitName } = record;
  const of = { measure: measure.id, ...(unitName === undefined ? {} : { unitName }) };
  const { start, end } = initiative;
  if (start === undefined || end === undefined || asOf < end) return { ...of, verdict: "Too early" };
  const before = record.valueIn(record.endedBy(start - 1)) ?? measure.baseline;
  const after = record.valueIn(record.endedBy(asOf));
  if (before === undefined || after === undefined) return { ...of, verdict: "No data", before, after };
  const supposed = supposedValue(initiative, record, before);
  return { ...of, verdict: verdictOf(record, { before, after, supposed }), before, after, supposed };
}

function verdictOf(
  { measure }: MeasureRecord,
  { before, after, supposed }: { before: number; after: number; supposed?: number },
): OutcomeVerdict {
  const sign = supposed === undefined ? betterSign(measure.rule) : Math.sign(supposed - before);
  if (sign === 0) return isAtLeast(after, before) && isAtLeast(before, after) ? "As supposed" : "Not";
  const moved = sign * (after - before);
  if (moved <= 0) return "Not";
  return isAtLeast(sign * after, sign * (supposed ?? before)) ? "As supposed" : "In part";
}

function betterSign(rule: MeasureRecord["measure"]["rule"]): number {
  const direction = resolveDirection(rule);
  return direction.kind === "ok" && direction.value === "Lower" ? -1 : 1;
}

/** A change in percent is in points for a measure in percent, else a share of what it was. */
function supposedValue(
  { impact }: Initiative,
  { measure }: MeasureRecord,
  before: number,
): number | undefined {
  if (!impact) return undefined;
  if (impact.kind === "to") return impact.value;
  const isShare = impact.isPercent && !measure.unit?.includes("%");
  return before + (isShare ? Math.abs(before) * impact.change : impact.change);
}
