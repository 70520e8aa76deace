import type { CellValue } from "excel-workbench/books";
import { plainWord } from "../../scorecard";
import { type Argument, isOneCell, leftOut } from "./argument";
import type { CallWriter } from "./callWriter";
import { quoted } from "./phrases";

type Plain = Exclude<CellValue, object>;

/** The longest text that a formula may hold. */
const longest = 255;

/** What an argument says now, and has to go on saying: a cell that says something else later makes an error of the form. */
export function foldCell(writer: CallWriter, argument: Argument = leftOut): Plain {
  if (argument.kind === "left out" || argument.kind === "constant") return argument.value;
  const cells = isOneCell(argument) && argument.kind === "cells" ? writer.read(argument.text) : undefined;
  const value = cells?.[0]?.[0];
  if (!cells || typeof value === "object") return void writer.refuse("unknown value");
  if (typeof value === "string" && value.length > longest) return void writer.refuse("argument");
  writer.guard(says(argument.text, value));
  return value;
}

/** Whether a cell says something. */
export function says(cell: string, value: Plain): string {
  if (value === undefined || value === "") return `TRIM(${cell})=""`;
  return `${cell}=${typeof value === "string" ? quoted(value) : String(value).toUpperCase()}`;
}

/** A word that decides how the form looks; undefined where it is none of those that the function knows. */
export function foldWord<Word extends string>(
  writer: CallWriter,
  argument: Argument | undefined,
  words: readonly Word[],
  otherwise: Word,
): Word | undefined {
  const value = foldCell(writer, argument);
  if (value === undefined || String(value).trim() === "") return otherwise;
  return words.find((word) => plainWord(word) === plainWord(String(value)));
}
