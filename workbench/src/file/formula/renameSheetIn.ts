/* Formulas of parts that the model does not hold (charts, built-in names) follow sheets that are renamed. */
import { quotedSheetName } from "../../book/address";
import { joinTokens, tokenizeFormula } from "./tokenizeFormula";

export interface SheetRename {
  readonly from: string;
  readonly to: string;
}

/** The formula with sheets called otherwise, all at once: two may exchange their names. */
export function renameSheetsIn(formula: string, renames: readonly SheetRename[]): string {
  const names = new Map(
    renames.flatMap(({ from, to }) =>
      [`${from}!`, `'${from.replace(/'/g, "''")}'!`].map((text) => [text.toLowerCase(), to] as const),
    ),
  );
  const tokens = tokenizeFormula(formula).map((token) => {
    const to = token.kind === "sheet" ? names.get(token.text.toLowerCase()) : undefined;
    return to === undefined ? token : { ...token, text: `${quotedSheetName(to)}!` };
  });
  return joinTokens(tokens);
}
