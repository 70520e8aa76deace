const runs = 5;

/** How long an action takes, in milliseconds: the median of a few runs. */
export function timeOf(action: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    action();
    return performance.now() - started;
  });
  return median(times);
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const rising = [...numbers].sort((a, b) => a - b);
  const middle = rising[Math.floor(rising.length / 2)];
  if (middle === undefined) throw new Error("median of nothing");
  return middle;
}

/** Prints rows of name, milliseconds and ratio to the first. */
export function report(
  title: string,
  rows: readonly (readonly [name: string, ms: number, ratio: number])[],
): void {
  const lines = rows.map(
    ([name, ms, ratio]) => `  ${name.padEnd(28)} ${ms.toFixed(0).padStart(8)} ms   x ${ratio.toFixed(2)}`,
  );
  process.stdout.write(`${title} (median)\n${lines.join("\n")}\n`);
}
