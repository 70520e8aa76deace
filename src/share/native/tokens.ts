import { closingIndex, type FormulaToken } from "excel-workbench/books";

/** The tokens without the spaces around them. */
export function trimmed(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  const isMore = ({ kind }: FormulaToken) => kind !== "space";
  const first = tokens.findIndex(isMore);
  return first < 0 ? [] : tokens.slice(first, tokens.findLastIndex(isMore) + 1);
}

/** The arguments between a call's brackets; commas in lists and inner calls separate none. */
export function argumentsIn(tokens: readonly FormulaToken[]): readonly (readonly FormulaToken[])[] {
  const found: FormulaToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "open" || token.text === "{") depth += 1;
    if (token.kind === "close" || token.text === "}") depth -= 1;
    if (token.kind === "comma" && depth === 0) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found;
}

/** A call of ours among the tokens of a formula. */
export interface Call {
  /** In capitals, without what stands before the dot. */
  readonly name: string;
  readonly inside: readonly FormulaToken[];
  /** Where the tokens behind it begin. */
  readonly end: number;
}

/** The call of ours that begins at a token; undefined where none does. */
export function callAt(tokens: readonly FormulaToken[], index: number): Call | undefined {
  const token = tokens[index];
  const name = token?.kind === "word" ? /^BSC\.([A-Z]+)$/i.exec(token.text)?.[1] : undefined;
  const open = tokens[index + 1]?.kind === "space" ? index + 2 : index + 1;
  if (name === undefined || tokens[open]?.kind !== "open") return undefined;
  const close = closingIndex(tokens, open);
  if (tokens[close]?.kind !== "close") return undefined;
  return { name: name.toUpperCase(), inside: tokens.slice(open + 1, close), end: close + 1 };
}
