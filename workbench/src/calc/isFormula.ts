import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { joinTokens, tokenizeFormula } from "../file/formula/tokenizeFormula";

/** True when the text (without "=") can be read as a formula. */
export function isFormula(text: string): boolean {
  try {
    parse(tokenize(withoutOddities(text)));
    return true;
  } catch {
    return false;
  }
}

/** What the engine's grammar has not, as it gets cells instead: `A1#` as `A1`, and what is marked in `Plan['#]` as letters. */
function withoutOddities(text: string): string {
  if (!/[#[]/.test(text)) return text;
  const tokens = tokenizeFormula(text).filter(({ kind }) => kind !== "spill");
  return joinTokens(
    tokens.map((token) =>
      token.kind === "bracket" ? { ...token, text: token.text.replace(/'./gs, "x") } : token,
    ),
  );
}
