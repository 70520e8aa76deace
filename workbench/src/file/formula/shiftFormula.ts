/* Shared formulas: the formula of one cell, as it reads in another. */
import { columnName } from "../../book/address";
import { columnLimit, rowLimit } from "../../book/area";
import { joinTokens, tokenizeFormula, type FormulaToken } from "./tokenizeFormula";

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** Shifted numbers wrap round at the grid's edge, as Excel has it. */
function wrap(number: number, limit: number): number {
  return ((number % limit) + limit) % limit;
}

function shiftColumn(part: string, columns: number): string {
  return part.startsWith("$") ? part : columnName(wrap(columnNumber(part) + columns, columnLimit));
}

function shiftRow(part: string, rows: number): string {
  return part.startsWith("$") ? part : String(wrap(Number(part) - 1 + rows, rowLimit) + 1);
}

function isGridColumn(part: string): boolean {
  return columnNumber(part.replace("$", "")) < columnLimit;
}

function isGridRow(part: string): boolean {
  return Number(part.replace("$", "")) <= rowLimit;
}

function shiftWord(text: string, rows: number, columns: number, isRangeEnd: boolean): string {
  const cell = /^(\$?[A-Za-z]{1,3})(\$?[1-9]\d{0,6})$/.exec(text);
  if (cell !== null && isGridColumn(cell[1] ?? "") && isGridRow(cell[2] ?? "")) {
    return shiftColumn(cell[1] ?? "", columns) + shiftRow(cell[2] ?? "", rows);
  }
  if (!isRangeEnd) return text;
  if (/^\$?[A-Za-z]{1,3}$/.test(text) && isGridColumn(text)) return shiftColumn(text, columns);
  return /^\$?[1-9]\d{0,6}$/.test(text) && isGridRow(text) ? shiftRow(text, rows) : text;
}

function shiftToken(
  tokens: readonly FormulaToken[],
  index: number,
  rows: number,
  columns: number,
): FormulaToken {
  const token = tokens[index] ?? { kind: "other", text: "" };
  const next = tokens[index + 1];
  if ((token.kind !== "word" && token.kind !== "number") || next?.kind === "open" || next?.kind === "bracket")
    return token;
  const isRangeEnd = next?.text === ":" || tokens[index - 1]?.text === ":";
  return { ...token, text: shiftWord(token.text, rows, columns, isRangeEnd) };
}

/** The formula as it reads `rows` below and `columns` right of where it stands; "$" holds a reference. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const tokens = tokenizeFormula(formula);
  return joinTokens(tokens.map((_token, index) => shiftToken(tokens, index, rows, columns)));
}
