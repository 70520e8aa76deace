import { knownNumber, numeral, size, type Way } from "../phrases";

/** The red flag that a rule without one has. */
export function usualFlag(target: string, way: Way, tolerance: string): string {
  const [level, share] = [knownNumber(target), knownNumber(tolerance)];
  if (level !== undefined && share !== undefined && typeof way === "string")
    return numeral(level - (way === "Lower" ? -1 : 1) * share * Math.abs(level));
  const width = `${tolerance}*${size(target)}`;
  if (typeof way === "object") return `${target}-${way.sign}*${width}`;
  return way === "Lower" ? `${target}+${width}` : `${target}-${width}`;
}
