import type { Levels } from "../scoring";

/** Another target; the red flag keeps its distance as a share of |target|, or as it is when the target was 0. */
export function withTarget(levels: Levels, target: number): Levels {
  const { target: old, redFlag } = levels;
  if (redFlag === undefined || old === undefined) return { ...levels, target };
  const distance = redFlag - old;
  const share = old === 0 || target === 0 ? distance : (distance / Math.abs(old)) * Math.abs(target);
  return { ...levels, target, redFlag: target + share };
}
