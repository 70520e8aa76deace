import { closingIndex, joinTokens, tokenizeFormula, type FormulaToken } from "excel-workbench/books";
import { argumentsIn } from "../../../src/share/native/tokens";

/** A formula in which every name of a LET stands for its part, in brackets: the same formula for programs that know no LET. */
export function withoutLet(formula: string): string {
  return expand(tokenizeFormula(formula), new Map());
}

function expand(tokens: readonly FormulaToken[], names: ReadonlyMap<string, string>): string {
  const parts: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { kind, text } = tokens[index]!;
    const isCall = tokens[index + 1]?.kind === "open";
    if (kind === "word" && isCall && text === "LET") {
      const close = closingIndex(tokens, index + 1);
      parts.push(`(${expandLet(argumentsIn(tokens.slice(index + 2, close)), names)})`);
      index = close;
    } else parts.push((kind === "word" && !isCall && names.get(text)) || text);
  }
  return parts.join("");
}

function expandLet(parts: readonly (readonly FormulaToken[])[], outer: ReadonlyMap<string, string>): string {
  const names = new Map(outer);
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const part = expand(parts[index + 1]!, names);
    names.set(joinTokens(parts[index]!), /^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(part) ? part : `(${part})`);
  }
  return expand(parts.at(-1)!, names);
}
