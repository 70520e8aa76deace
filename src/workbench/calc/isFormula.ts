import { parse, tokenize } from "@cj-tech-master/excelts/formula";

/** True when the text (without "=") can be read as a formula. */
export function isFormula(text: string): boolean {
  try {
    parse(tokenize(text));
    return true;
  } catch {
    return false;
  }
}
