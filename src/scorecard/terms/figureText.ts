import { numberText, percentText } from "./numberText";

/** Above this a figure of a measure in % is not a share: somebody keeps 85, not 0.85. */
const mostShare = 2;

/** A figure of a measure as people read it: `24.1 %`, `4,155 EUR k`; a dash where there is none. */
export function figureText(value: number | undefined, unit: string | undefined): string {
  if (value === undefined) return "–";
  if (unit === "%" && Math.abs(value) <= mostShare) return percentText(value);
  const rounded = Math.abs(value) < 1 ? value : Math.round(value * 100) / 100;
  return [numberText(rounded), unit].filter(Boolean).join(" ");
}
