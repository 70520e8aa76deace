import type { ScoredMeasure } from "../scorecard";

/** The number format of a measure's figures: percent by unit, decimals by their size, none where all are whole. */
export function numberFormatOf({ measure, actual, levels, history }: ScoredMeasure): string {
  const { unit = "", rule } = measure;
  if (rule.method === "Yes/No" || rule.direction === "Yes/No") return '"Yes";"Yes";"No"';
  const figures = [actual, levels.target, ...history].filter((figure) => figure !== undefined);
  const size = figures.reduce((largest, figure) => Math.max(largest, Math.abs(figure)), 0);
  if (unit.includes("%") && size <= 2) return "0.0%";
  return figures.every(Number.isInteger) ? "#,##0" : `#,##0${decimalsFor(size)}`;
}

/** The same with a sign, for variances. */
export function signedFormatOf(scored: ScoredMeasure): string {
  const plain = numberFormatOf(scored);
  return plain.startsWith('"') ? plain : `+${plain};-${plain};${plain}`;
}

/** A formula that writes a number out by one of these formats, in the reader's own locale. */
export function fixedText(number: string, format: string): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return format.endsWith("%") ? `FIXED(${number}*100,${decimals})&"%"` : `FIXED(${number},${decimals})`;
}

function decimalsFor(size: number): string {
  if (size >= 1000) return "";
  return size >= 10 ? ".0" : ".00";
}
