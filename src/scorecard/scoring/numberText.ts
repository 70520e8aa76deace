const format = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4, useGrouping: true });
const formatScore = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** A number as it stands in a sentence: at most four decimals, thousands grouped. */
export function numberText(value: number): string {
  return Math.abs(value) !== 0 && Math.abs(value) < 0.0001 ? value.toPrecision(2) : format.format(value);
}

/** A score as it stands in a sentence. */
export function scoreText(score: number): string {
  return formatScore.format(score);
}

/** A share as a percentage, as it stands in a sentence. */
export function percentText(share: number): string {
  return `${formatScore.format(share * 100)} %`;
}
