import { addressOf } from "../../book/address";
import { areaOf } from "../../book/area";
import { shiftFormula } from "../../file/formula/shiftFormula";
import { joinTokens, tokenizeFormula, type FormulaToken } from "../../file/formula/tokenizeFormula";

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula that was written for one cell as it reads for another, to be worked out in a third: relative references are
 * shifted, and ROW() and COLUMN() are told which cell is meant.
 */
export function formulaAt(formula: string, from: CellPlace, to: CellPlace): string {
  const shifted = shiftFormula(formula.replace(/^=/, ""), to.row - from.row, to.column - from.column);
  const tokens = tokenizeFormula(shifted);
  const own = addressOf(areaOf(to.row, to.column));
  return joinTokens(
    tokens.map((token, index) =>
      endsOwnPlace(tokens, index) ? { ...token, text: `${own}${token.text}` } : token,
    ),
  );
}

/** Whether a bracket closes ROW() or COLUMN() without an argument. */
function endsOwnPlace(tokens: readonly FormulaToken[], index: number): boolean {
  const [name, open, close] = tokens.slice(index - 2, index + 1);
  return close?.kind === "close" && open?.kind === "open" && /^(row|column)$/i.test(name?.text ?? "");
}
