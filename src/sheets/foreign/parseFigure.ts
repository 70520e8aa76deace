import { readNumberText, type NumberRead } from "../../scorecard";

/** A comma that no way of writing thousands explains: 2,1 or 1.234,5. */
const decimalComma = /^[^,]*(?:\d,\d{1,2}|\.\d{3},\d+)\s*%?$/;

/** A number typed as text, in the workbook's way of writing numbers, or with a comma that can only be a decimal one. */
export function parseFigure(text: string, locale: string): NumberRead {
  const read = readNumberText(text, locale);
  return read.kind === "none" && decimalComma.test(text.trim()) ? readNumberText(text, "de-DE") : read;
}
