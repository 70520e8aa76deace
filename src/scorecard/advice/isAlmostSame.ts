import { distance } from "fastest-levenshtein";

const lettersPerSlip = 8;

/** Whether two texts differ by at most one letter in eight, and not in a figure: `Site 1` is not `Site 2`. */
export function isAlmostSame(a: string, b: string): boolean {
  if (a === b) return true;
  const digits = (text: string) => text.replace(/\D/g, "");
  if (digits(a) !== digits(b)) return false;
  const allowed = Math.floor(Math.min(a.length, b.length) / lettersPerSlip);
  if (Math.abs(a.length - b.length) > allowed) return false;
  return distance(a, b) <= allowed;
}
