/** A name for a new sheet that is not taken: "Scorecard", else "Scorecard (2)" and so on. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const candidates = Array.from({ length: taken.length + 1 }, (_, n) =>
    n === 0 ? wanted : `${wanted} (${n + 1})`,
  );
  return candidates.find((name) => !names.has(name.toLowerCase())) ?? wanted;
}
