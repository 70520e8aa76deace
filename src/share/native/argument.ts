import { joinTokens, type FormulaToken } from "excel-workbench/books";
import type { ReadReference } from "./nativeFormula";
import { isOneValue } from "./oneValue";
import { numeral } from "./phrases";
import { callAt, trimmed } from "./tokens";

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** An argument of a call, as far as its text and the cells it names tell. */
export interface Argument {
  readonly kind: "left out" | "constant" | "cells" | "list" | "expression";
  /** As it stands in the formula that is written. */
  readonly text: string;
  /** Of a constant. */
  readonly value?: string | number | boolean;
  /** Undefined where it is not known. */
  readonly shape?: Shape;
  /** Whether it is a number or an error for sure. */
  readonly isNumber?: boolean;
}

/** The functions of ours that give numbers alone. */
const ofNumbers = new Set(["SCORE", "ROLLUP", "VARIANCE", "ATTAINMENT", "AGGREGATE", "REQUIRED"]);
/** Those that make one value of an area. */
const ofOne = new Set(["ROLLUP", "AGGREGATE", "REQUIRED", "TREND", "SPARK", "SIGNAL"]);

const oneCell: Shape = { rows: 1, columns: 1 };
export const leftOut: Argument = { kind: "left out", text: "", shape: oneCell };

/**
 * @param tokens as somebody typed them
 * @param text the same, with calls of ours replaced
 */
export function argumentOf(tokens: readonly FormulaToken[], text: string, read: ReadReference): Argument {
  const own = trimmed(tokens);
  const [first] = own;
  if (!first) return leftOut;
  const typed = joinTokens(own);
  const value = constantOf(typed);
  if (value !== undefined)
    return {
      kind: "constant",
      text: typeof value === "number" ? numeral(value) : typed,
      value,
      shape: oneCell,
    };
  if (first.text === "{" && own.at(-1)?.text === "}")
    return { kind: "list", text: typed, shape: shapeOfList(own) };
  if (own.every(isOfReference)) return { kind: "cells", text: typed, shape: shapeOfCells(own, read) };
  const call = callAt(own, 0);
  const whole = call?.end === own.length ? call.name : "";
  return {
    kind: "expression",
    text: text.trim(),
    shape: isOneValue(own) || ofOne.has(whole) ? oneCell : undefined,
    isNumber: ofNumbers.has(whole),
  };
}

const numberText = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?%?$/i;

function constantOf(typed: string): string | number | boolean | undefined {
  if (numberText.test(typed)) return typed.endsWith("%") ? Number(`${typed.slice(0, -1)}e-2`) : Number(typed);
  if (/^(?:TRUE|FALSE)$/i.test(typed)) return typed.length === 4;
  return /^"(?:[^"]|"")*"$/.test(typed) ? typed.slice(1, -1).replaceAll('""', '"') : undefined;
}

function shapeOfList(tokens: readonly FormulaToken[]): Shape {
  const marks = tokens.filter(({ kind }) => kind === "comma");
  const rows = 1 + marks.filter(({ text }) => text === ";").length;
  return { rows, columns: (marks.length + 1) / rows };
}

function isOfReference({ kind, text }: FormulaToken): boolean {
  return ["sheet", "word", "number", "bracket", "spill"].includes(kind) || text === ":";
}

function shapeOfCells(tokens: readonly FormulaToken[], read: ReadReference): Shape | undefined {
  if (isThisRow(tokens)) return oneCell;
  const [first, colon, last, ...more] = tokens.filter(({ kind }) => kind !== "sheet");
  const from = first && cornerOf(first.text);
  if (from && !colon && from.row > 0 && from.column > 0) return oneCell;
  const to = last && more.length === 0 && colon?.text === ":" ? cornerOf(last.text) : undefined;
  if (from && to) return shapeBetween(from, to);
  const [row, ...others] = read(joinTokens(tokens)) ?? [];
  return row && { rows: 1 + others.length, columns: row.length };
}

/** `[@Actual]` or `[@[Red flag]]`: one column of the row. */
function isThisRow(tokens: readonly FormulaToken[]): boolean {
  const last = tokens.at(-1);
  const isColumn = last?.kind === "bracket" && /^\[@(?:[^[\]:]+|\[(?:'.|[^'[\]])+\])\]$/s.test(last.text);
  return isColumn && !tokens.some(({ text }) => text === ":");
}

const whole = { rows: 1_048_576, columns: 16_384 };

/** A corner of an area; 0 where it is a whole row or column. */
interface Corner {
  readonly row: number;
  readonly column: number;
}

function cornerOf(text: string): Corner | undefined {
  const found = /^(\$?[A-Z]{1,3})?(\$?[1-9]\d{0,6})?$/i.exec(text);
  if (!found || text === "") return undefined;
  const column = numberOfColumn(found[1]?.replace("$", "") ?? "");
  const row = Number(found[2]?.replace("$", "") ?? 0);
  return column <= whole.columns && row <= whole.rows ? { row, column } : undefined;
}

function numberOfColumn(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function shapeBetween(from: Corner, to: Corner): Shape {
  const count = (one: number, other: number, all: number) =>
    one === 0 || other === 0 ? all : Math.abs(one - other) + 1;
  return {
    rows: count(from.row, to.row, whole.rows),
    columns: count(from.column, to.column, whole.columns),
  };
}

export function isOneCell({ shape }: Argument): boolean {
  return shape?.rows === 1 && shape.columns === 1;
}

export function isSameShape(one: Shape, other: Shape): boolean {
  return one.rows === other.rows && one.columns === other.columns;
}
