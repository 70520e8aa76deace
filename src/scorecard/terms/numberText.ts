/** A number as it stands in a sentence: at most four decimals, thousands grouped. */
export function numberText(value: number): string {
  return value !== 0 && Math.abs(value) < 0.0001 ? value.toPrecision(2) : plainText(value, 4);
}

/** A number to one decimal, as a score stands in a sentence. */
export function tenthsText(score: number): string {
  return plainText(score, 1);
}

/** A share as a percentage, as it stands in a sentence. */
export function percentText(share: number): string {
  return `${plainText(share * 100, 1)} %`;
}

const needsExponent = 1e21;

/** Every score has its sentence, and `Intl` would take longer over these than all the rest of the scoring. */
function plainText(value: number, decimals: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= needsExponent) return String(value);
  const [whole = "", fraction = ""] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const rest = fraction.replace(/0+$/, "");
  const text = rest === "" ? grouped : `${grouped}.${rest}`;
  return value < 0 && text !== "0" ? `-${text}` : text;
}
