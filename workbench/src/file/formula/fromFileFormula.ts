/* A formula as Excel stores it to the form that a person types. */
import { needsBrackets, type FormulaPlace } from "./formulaContext";
import { fromFileFunction } from "./functionNames";
import { operandEnd } from "./operands";
import { closingIndex, joinTokens, tokenizeFormula, type FormulaToken } from "./tokenizeFormula";

function shortWord(token: FormulaToken, isCall: boolean): FormulaToken {
  if (token.kind !== "word" || !/^_xl/i.test(token.text)) return token;
  if (/^_xlpm\./i.test(token.text)) return { ...token, text: token.text.slice(6) };
  if (/^_xlop\./i.test(token.text)) return { ...token, text: `[${token.text.slice(6)}]` };
  return isCall ? { ...token, text: fromFileFunction(token.text) } : token;
}

/** What stands in the place of `[[#This Row],[Col]]`; undefined when the reference says something else. */
function shortReference(text: string): string | undefined {
  if (/^\[#This Row\]$/i.test(text)) return "[@]";
  const columns = /^\[\[#This Row\],\s*(.+)\]$/is.exec(text)?.[1];
  if (columns === undefined) return undefined;
  const one = /^\[((?:[^\][']|'.)*)\]$/s.exec(columns)?.[1];
  return one === undefined || needsBrackets(one) ? `[@${columns}]` : `[@${one}]`;
}

/** `Table[[#This Row],[Col]]` → `[@Col]` inside the table, `Table[@Col]` outside. */
function shortenReferences(tokens: FormulaToken[], place: FormulaPlace): FormulaToken[] {
  const shortened = [...tokens];
  tokens.forEach((token, index) => {
    const short = token.kind === "bracket" ? shortReference(token.text) : undefined;
    if (short === undefined) return;
    shortened[index] = { kind: "bracket", text: short };
    const owner = tokens[index - 1];
    const isOwn = owner?.kind === "word" && owner.text.toLowerCase() === place.table?.name.toLowerCase();
    if (isOwn) shortened[index - 1] = { kind: "space", text: "" };
  });
  return shortened;
}

/** `@` takes the operand behind it alone, so that a calculation needs brackets. */
function asOperand(tokens: FormulaToken[]): FormulaToken[] {
  if (operandEnd(tokens, 0) === tokens.length) return tokens;
  return [{ kind: "open", text: "(" }, ...tokens, { kind: "close", text: ")" }];
}

const wrappers = /^(?:_xlfn\.)?(SINGLE|ANCHORARRAY)$/i;

/** `_xlfn.SINGLE(x)` → `@x`, `_xlfn.ANCHORARRAY(x)` → `x#`. */
function unwrap(tokens: FormulaToken[]): FormulaToken[] {
  const at = tokens.findIndex(
    ({ kind, text }, index) =>
      kind === "word" && /^_xlfn\./i.test(text) && wrappers.test(text) && tokens[index + 1]?.kind === "open",
  );
  if (at < 0) return tokens;
  const end = closingIndex(tokens, at + 1);
  const inside = tokens.slice(at + 2, end);
  const isSingle = /SINGLE$/i.test(tokens[at]?.text ?? "");
  const opened: FormulaToken[] = isSingle
    ? [{ kind: "at", text: "@" }, ...asOperand(inside)]
    : [...inside, { kind: "spill", text: "#" }];
  return unwrap([...tokens.slice(0, at), ...opened, ...tokens.slice(end + 1)]);
}

/**
 * The typed form of a stored formula, in English and without "=".
 *
 * References to a row of a table are shortened; whole columns keep their table's name, also inside the table.
 */
export function fromFileFormula(stored: string, place: FormulaPlace = {}): string {
  if (!stored.includes("_xl") && !stored.includes("[#This") && !/_xl|\[#this/i.test(stored)) return stored;
  const tokens = unwrap(tokenizeFormula(stored));
  const words = tokens.map((token, index) => shortWord(token, tokens[index + 1]?.kind === "open"));
  return joinTokens(shortenReferences(words, place));
}
