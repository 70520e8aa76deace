/** A figure of a measure as people read it: `24.1 %`, `4,155 EUR k`; a dash where there is none. */
export function figureText(value: number | undefined, unit: string | undefined): string {
  if (value === undefined) return "–";
  if (unit === "%") return `${rounded(value * 100, 1)} %`;
  return [rounded(value, 2), unit].filter(Boolean).join(" ");
}

function rounded(value: number, digits: number): string {
  return value.toLocaleString(undefined, { maximumFractionDigits: digits });
}
