const relativeTolerance = 1e-9;
const { abs, max } = Math;

/** Equal as a person reads it: within 1e-9 of the larger one's size (scoring.md, "Equal means equal"). */
export function isSame(a: number, b: number): boolean {
  return a === b || abs(a - b) <= relativeTolerance * max(abs(a), abs(b));
}

/** a >= b, equal as a person reads it included. */
export function isAtLeast(a: number, b: number): boolean {
  return a > b || isSame(a, b);
}
