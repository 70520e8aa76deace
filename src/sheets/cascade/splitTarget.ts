/**
 * Splits a figure by parts so that the pieces add up to it exactly at its own decimals: each is rounded down, and what is left goes,
 * a last digit each, to those that lost most (largest remainder; of equal ones the earlier).
 *
 * @param parts at least one, none below 0, one above 0
 */
export function splitTarget(total: number, parts: readonly number[]): readonly number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  const decimals = decimalsOf(total);
  const units = lastDigits(total, decimals);
  const exact = parts.map((part) => (Math.abs(units) * part) / sum);
  const whole = exact.map(Math.floor);
  const left = Math.abs(units) - whole.reduce((all, piece) => all + piece, 0);
  const lost = exact.map((piece, index) => ({ index, lost: piece - Math.floor(piece) }));
  const first = new Set(
    lost
      .toSorted((one, other) => other.lost - one.lost || one.index - other.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return whole.map((piece, index) =>
    fromDigits((piece + (first.has(index) ? 1 : 0)) * Math.sign(units), decimals),
  );
}

/** Beyond these a figure is no target that anybody has written: it is one that was calculated. */
const mostDecimals = 6;

/** How many decimals a figure has. */
export function decimalsOf(figure: number): number {
  for (let decimals = 0; decimals < mostDecimals; decimals++)
    if (Number(figure.toFixed(decimals)) === figure) return decimals;
  return mostDecimals;
}

/** The figure in units of its last digit: 12.5 is 125. */
const lastDigits = (figure: number, decimals: number): number => Math.round(figure * 10 ** decimals);

/** Read from its text: 3 * 0.1 is 0.3 and no binary hair above it; nothing is -0. */
const fromDigits = (digits: number, decimals: number): number =>
  Number((digits / 10 ** decimals).toFixed(decimals)) + 0;
