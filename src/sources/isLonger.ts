import { type Frequency, frequencies } from "../scorecard";

/** Whether a period of one frequency is longer than one of another. */
export function isLonger(one: Frequency, other: Frequency): boolean {
  return frequencies.indexOf(one) > frequencies.indexOf(other);
}
