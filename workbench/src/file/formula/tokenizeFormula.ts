/*
 * A formula as a row of tokens, just fine enough to translate it: nothing is lost, joining the tokens gives the formula.
 */

export type FormulaTokenKind =
  | "text" // "…"
  | "sheet" // 'Q1 Review'! or Sheet1! or [1]Sheet!
  | "bracket" // [@Col], [[#This Row],[Col]] …
  | "word" // references, names, functions, TRUE
  | "number"
  | "open"
  | "close"
  | "comma" // also ";" of array constants
  | "spill" // # after a reference
  | "at"
  | "space"
  | "other"; // operators, errors, braces

export interface FormulaToken {
  readonly kind: FormulaTokenKind;
  readonly text: string;
}

const patterns: readonly (readonly [FormulaTokenKind, RegExp])[] = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')+'!/y],
  ["sheet", /(?:\[\d+\])?[\p{L}\p{N}_.\\?]+(?::[\p{L}\p{N}_.\\?]+)?!/uy],
  ["sheet", /\[\d+\]!/y],
  [
    "other",
    /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)/iy,
  ],
  ["spill", /#/y],
  ["at", /@/y],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_:$])/uy],
  ["word", /[\p{L}\p{N}_$\\?.]+/uy],
  ["open", /\(/y],
  ["close", /\)/y],
  ["comma", /[,;]/y],
];

/** The end of a structured reference that begins at `start`: brackets nest, "'" takes the next character as it is. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return formula.length;
}

function tokenAt(formula: string, at: number): FormulaToken {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined && text !== "") return { kind, text };
  }
  if (formula.charAt(at) === "[")
    return { kind: "bracket", text: formula.slice(at, bracketEnd(formula, at)) };
  return { kind: "other", text: String.fromCodePoint(formula.codePointAt(at) ?? 0) };
}

/** The tokens of a formula without its "=". */
export function tokenizeFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** The index of the ")" that closes the "(" at `open`; the end of the row when it is never closed. */
export function closingIndex(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const kind = tokens[index]?.kind;
    if (kind === "open") depth += 1;
    if (kind === "close") depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

export function joinTokens(tokens: readonly FormulaToken[]): string {
  return tokens.map(({ text }) => text).join("");
}
