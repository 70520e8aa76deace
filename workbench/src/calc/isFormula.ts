import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { joinTokens, tokenizeFormula } from "../file/formula/tokenizeFormula";

/** True when the text (without "=") can be read as a formula. */
export function isFormula(text: string): boolean {
  try {
    parse(tokenize(withoutSpills(text)));
    return true;
  } catch {
    return false;
  }
}

/** `A1#` as `A1`: the engine's grammar has no such references, and gets their cells instead. */
function withoutSpills(text: string): string {
  if (!text.includes("#")) return text;
  return joinTokens(tokenizeFormula(text).filter(({ kind }) => kind !== "spill"));
}
