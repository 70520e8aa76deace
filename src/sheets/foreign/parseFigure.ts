import { parseNumber } from "../../scorecard";

/** A comma that no way of writing thousands explains: 2,1 or 1.234,5. */
const decimalComma = /^[^,]*(?:\d,\d{1,2}|\.\d{3},\d+)\s*%?$/;

/** A number typed as text, in the workbook's way of writing numbers, or with a comma that can only be a decimal one. */
export function parseFigure(text: string, locale: string): number | undefined {
  return (
    parseNumber(text, locale) ?? (decimalComma.test(text.trim()) ? parseNumber(text, "de-DE") : undefined)
  );
}
