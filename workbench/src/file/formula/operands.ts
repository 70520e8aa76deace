/* Operands of a formula among its tokens: what `@` and `#` belong to. */
import { closingIndex, type FormulaToken } from "./tokenizeFormula";

/** Where the operand that begins at `start` ends: sheet, word, call, structured reference, range. */
export function operandEnd(tokens: readonly FormulaToken[], start: number): number {
  let index = start;
  while (tokens[index]?.kind === "sheet") index += 1;
  if (tokens[index]?.kind === "word") index += 1;
  if (tokens[index]?.kind === "open") index = closingIndex(tokens, index) + 1;
  while (tokens[index]?.kind === "bracket" || tokens[index]?.kind === "spill") index += 1;
  const isRange = tokens[index]?.text === ":" && index > start;
  return isRange ? operandEnd(tokens, index + 1) : index;
}

/** Where the operand that ends at `end` begins. */
export function operandStart(tokens: readonly FormulaToken[], end: number): number {
  let index = end;
  if (tokens[index]?.kind === "close") {
    let depth = 0;
    do {
      if (tokens[index]?.kind === "close") depth += 1;
      if (tokens[index]?.kind === "open") depth -= 1;
      index -= 1;
    } while (depth > 0 && index >= 0);
    index += tokens[index]?.kind === "word" ? 0 : 1;
  }
  return tokens[index - 1]?.kind === "sheet" ? index - 1 : index;
}
