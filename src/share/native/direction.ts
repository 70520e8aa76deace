import type { CellValue } from "excel-workbench/books";
import { type Direction, parseDirection } from "../../scorecard";
import { type Argument, isOneCell, leftOut } from "./argument";
import type { CallWriter } from "./callWriter";
import { foldCell } from "./foldWord";
import { placeAmong } from "./phrases";

/** The direction of a call: none, one for good, a cell that is followed, or a word that is none. */
export type GivenDirection =
  | { readonly kind: "left out" }
  | { readonly kind: "word"; readonly way: Direction }
  | { readonly kind: "live"; readonly text: string }
  | { readonly kind: "wrong" };

/** The words that are followed, told apart by their first letters. */
const lowerWords = ["lower", "l", "down", "↓", "lower is better", "decrease"];
const higherWords = ["higher", "h", "up", "↑", "higher is better", "increase"];
const lowerLetters = '"ld↓"';

/**
 * A cell that says Higher, Lower or nothing is followed; one that says something else now has to go on saying it.
 *
 * @param mayFollow whether the form is one for all of Higher, Lower and nothing
 */
export function directionOf(
  writer: CallWriter,
  argument: Argument = leftOut,
  mayFollow = true,
): GivenDirection {
  if (argument.kind === "left out" || argument.kind === "constant") return said(argument.value);
  if (mayFollow && isFollowed(writer, argument)) return live(writer, argument);
  if (isOneCell(argument)) return said(foldCell(writer, argument));
  writer.refuse("argument");
  return { kind: "wrong" };
}

function live(writer: CallWriter, argument: Argument): GivenDirection {
  const { text } = writer.named(argument, "direction") ?? argument;
  writer.require(placeAmong(text, ["", ...higherWords, ...lowerWords]));
  return { kind: "live", text };
}

/** An expression is followed too: what it does not know is an error. */
function isFollowed(writer: CallWriter, { kind, text }: Argument): boolean {
  const values = kind === "cells" ? writer.read(text)?.flat() : undefined;
  return values === undefined || values.every(isOfLine);
}

function isOfLine(value: CellValue): boolean {
  if (value === undefined || typeof value === "object") return true;
  const word = String(value).trim().toLowerCase();
  const isListed = [...lowerWords, ...higherWords, ""].includes(word);
  return isListed || parseDirection(word) === undefined;
}

function said(value: string | number | boolean | undefined): GivenDirection {
  if (value === undefined || String(value).trim() === "") return { kind: "left out" };
  const way = parseDirection(String(value));
  return way ? { kind: "word", way } : { kind: "wrong" };
}

/** -1 where a cell says Lower, `otherwise` where it says nothing, else 1; that it says one of them is required already. */
export function signOf(text: string, otherwise: string): string {
  const known = `IF(ISNUMBER(FIND(LEFT(LOWER(TRIM(${text}))&"-"),${lowerLetters})),-1,1)`;
  return otherwise === "1" ? known : `IF(TRIM(${text})="",${otherwise},${known})`;
}
