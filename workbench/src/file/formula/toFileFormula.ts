/* A formula as a person types it to the form that Excel stores. */
import type { FormulaPlace } from "./formulaContext";
import { toFileFunction } from "./functionNames";
import { operandEnd, operandStart } from "./operands";
import { closingIndex, joinTokens, tokenizeFormula, type FormulaToken } from "./tokenizeFormula";

function isCall(tokens: readonly FormulaToken[], index: number): boolean {
  return tokens[index]?.kind === "word" && tokens[index + 1]?.kind === "open";
}

/** Where the arguments of the call begin and end, as pairs of token indexes. */
function argumentSpans(tokens: readonly FormulaToken[], open: number): [number, number][] {
  const end = closingIndex(tokens, open);
  const spans: [number, number][] = [];
  let start = open + 1;
  for (let index = open + 1; index <= end; index++) {
    const kind = tokens[index]?.kind;
    if (kind === "open") index = closingIndex(tokens, index);
    else if (kind === "comma" || index === end) {
      spans.push([start, index]);
      start = index + 1;
    }
  }
  return spans;
}

/** LET declares its arguments 1, 3, 5 … but the last; LAMBDA all but the last. */
function declaredIn(tokens: readonly FormulaToken[], index: number): string[] {
  const name = tokens[index]?.text.toUpperCase().replace(/^_XLFN\./, "");
  if (name !== "LET" && name !== "LAMBDA") return [];
  const spans = argumentSpans(tokens, index + 1).slice(0, -1);
  return spans
    .filter((_span, position) => name === "LAMBDA" || position % 2 === 0)
    .map(([start, end]) =>
      joinTokens(tokens.slice(start, end))
        .trim()
        .replace(/^\[(.*)\]$/, "$1"),
    );
}

/** Parameters of LET and LAMBDA carry "_xlpm." wherever they stand inside the call. */
function markParameters(tokens: FormulaToken[]): FormulaToken[] {
  const marked = [...tokens];
  tokens.forEach((_token, index) => {
    if (!isCall(tokens, index)) return;
    const declared = new Set(declaredIn(tokens, index).map((name) => name.toUpperCase()));
    for (let inner = index + 1; declared.size > 0 && inner < closingIndex(tokens, index + 1); inner++) {
      const { kind, text } = tokens[inner] ?? { kind: "other", text: "" };
      const isNamed = kind === "word" && declared.has(text.toUpperCase());
      const isOptional = kind === "bracket" && declared.has(text.slice(1, -1).toUpperCase());
      if (isNamed) marked[inner] = { kind, text: `_xlpm.${text}` };
      if (isOptional) marked[inner] = { kind: "word", text: `_xlop.${text.slice(1, -1)}` };
    }
  });
  return marked;
}

function markFunctions(tokens: FormulaToken[]): FormulaToken[] {
  return tokens.map((token, index) =>
    isCall(tokens, index) && !token.text.startsWith("_xlpm.")
      ? { ...token, text: toFileFunction(token.text) }
      : token,
  );
}

function thisRow(column: string): string {
  if (column === "") return "[#This Row]";
  return column.startsWith("[") ? `[[#This Row],${column}]` : `[[#This Row],[${column}]]`;
}

/** `[@Col]` → `Table[[#This Row],[Col]]`; without a table's name before it, the table around the cell is meant. */
function longReference(token: FormulaToken, before: FormulaToken | undefined, place: FormulaPlace): string {
  const isNamed = before?.kind === "word" || before?.kind === "sheet";
  const short = /^\[@(.*)\]$/s.exec(token.text);
  const reference = short === null ? token.text : thisRow((short[1] ?? "").trim());
  return isNamed || place.table === undefined ? reference : place.table.name + reference;
}

function expandReferences(tokens: FormulaToken[], place: FormulaPlace): FormulaToken[] {
  return tokens.map((token, index) =>
    token.kind === "bracket" ? { ...token, text: longReference(token, tokens[index - 1], place) } : token,
  );
}

function wrapped(tokens: FormulaToken[], from: number, to: number, name: string): FormulaToken[] {
  return [
    { kind: "word", text: name },
    { kind: "open", text: "(" },
    ...tokens.slice(from, to),
    { kind: "close", text: ")" },
  ];
}

/** `A1#` → `_xlfn.ANCHORARRAY(A1)`. */
function expandSpills(tokens: FormulaToken[]): FormulaToken[] {
  const at = tokens.findIndex(({ kind }, index) => kind === "spill" && index > 0);
  if (at < 0) return tokens;
  const start = operandStart(tokens, at - 1);
  const call = wrapped(tokens, start, at, "_xlfn.ANCHORARRAY");
  return expandSpills([...tokens.slice(0, start), ...call, ...tokens.slice(at + 1)]);
}

/** `@A1:A3` → `_xlfn.SINGLE(A1:A3)`. */
function expandIntersections(tokens: FormulaToken[]): FormulaToken[] {
  const at = tokens.findLastIndex(({ kind }) => kind === "at");
  if (at < 0) return tokens;
  const end = operandEnd(tokens, at + 1);
  const call = wrapped(tokens, at + 1, end, "_xlfn.SINGLE");
  return expandIntersections([...tokens.slice(0, at), ...call, ...tokens.slice(end)]);
}

/**
 * The stored form of a formula.
 *
 * @param formula in English, without "="
 */
export function toFileFormula(formula: string, place: FormulaPlace = {}): string {
  const typed = formula.startsWith("=") ? formula.slice(1) : formula;
  if (/^[\w$:.+\-*/() ]*$/.test(typed) && !/[\w.]{2,}\s*\(/.test(typed)) return typed;
  const named = markFunctions(markParameters(tokenizeFormula(typed)));
  return joinTokens(expandIntersections(expandSpills(expandReferences(named, place))));
}
