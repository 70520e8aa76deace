import { jStat } from "jstat";

/** The normal distribution's value below which a share (0..1, ends excluded) lies. */
export function normalQuantile(share: number): number {
  return jStat.normal.inv(share, 0, 1);
}

/** The t distribution's value below which a share (0..1, ends excluded) lies. */
export function studentQuantile(share: number, degreesOfFreedom: number): number {
  return jStat.studentt.inv(share, degreesOfFreedom);
}
