/* Formulas of parts that the model does not hold (charts, built-in names) follow a sheet that is renamed. */
import { quotedSheetName } from "../../book/address";
import { joinTokens, tokenizeFormula } from "./tokenizeFormula";

/** The formula with one sheet called otherwise. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  const wanted = [`${from}!`, `'${from.replace(/'/g, "''")}'!`].map((text) => text.toLowerCase());
  const tokens = tokenizeFormula(formula).map((token) =>
    token.kind === "sheet" && wanted.includes(token.text.toLowerCase())
      ? { ...token, text: `${quotedSheetName(to)}!` }
      : token,
  );
  return joinTokens(tokens);
}
