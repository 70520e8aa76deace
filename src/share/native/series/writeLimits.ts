import type { Argument } from "../argument";
import type { CallWriter } from "../callWriter";
import { either } from "../phrases";
import { nothing } from "../scoring/scoring";
import { fewestPoints, limitsOf } from "./naturalLimits";

/** XMR: mean, upper limit, lower limit, mean moving range, number of points. */
export function writeLimits(writer: CallWriter, [values]: readonly Argument[]): string {
  const { mean, movingRange, points } = limitsOf(writer, values);
  const limits = [mean, `${mean}+2.66*${movingRange}`, `${mean}-2.66*${movingRange}`, movingRange, points];
  return either(`${points}<${fewestPoints}`, nothing, `CHOOSE({1,2,3,4,5},${limits.join(",")})`);
}
