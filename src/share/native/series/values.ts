import { type Argument, isOneCell } from "../argument";
import type { CallWriter } from "../callWriter";
import { noDataMarks, placeAmong } from "../phrases";

/** A series of values along a row or a column, oldest first. */
export interface Values {
  /** As it stands in the formula. */
  readonly text: string;
  readonly length: number;
  readonly isRow: boolean;
  /** How many values have data, as the formula counts them. */
  readonly count: string;
  /** Its numbers, for functions that pass over texts. */
  readonly numbers: string;
  /** The place of each value, rising. */
  readonly places: string;
}

/** Forms that hold each value against each other would not end for whole columns. */
const longest = 400;

/** The argument as a series; one with rows and columns has none, nor one whose shape is not known. */
export function seriesOf(writer: CallWriter, given: Argument | undefined): Values {
  const named = writer.named(given, "values");
  const { rows = 1, columns = 1 } = given?.shape ?? {};
  const hasShape = given?.shape !== undefined && (rows === 1 || columns === 1);
  const text = named?.text ?? "";
  const [length, isRow] = [Math.max(rows, columns), columns > 1];
  if (!named || !hasShape || !["cells", "list"].includes(named.kind) || length > longest)
    writer.refuse("argument");
  writer.useArrays();
  const numbers = numbersOf(named, text);
  writer.require(areReadable(text));
  return {
    text,
    length,
    isRow,
    numbers,
    count: `COUNT(${text})`,
    places: placesOf(given, text, { length, isRow }),
  };
}

/** The numbers of any area, for functions that pass over texts in areas; a text alone they take for a wrong number. */
export function numbersOf(argument: Argument | undefined, text: string): string {
  const otherwise = argument && isOneCell(argument) ? "0" : '""';
  return `IF(ISNUMBER(${text}),${text},${otherwise})`;
}

/** True where all cells of an area hold a number or no data, which `#N/A` is in a series; an error where one does not. */
export function areReadable(text: string): string {
  return `SUM(IF(ISNUMBER(${text}),1,IF(ISNA(${text}),1,${placeAmong(text, noDataMarks)})))`;
}

function placesOf(
  given: Argument | undefined,
  text: string,
  { length, isRow }: { readonly length: number; readonly isRow: boolean },
): string {
  if (given?.kind === "cells") return isRow ? `COLUMN(${text})` : `ROW(${text})`;
  return listOf(length, isRow ? "," : ";");
}

/** 1, 2, 3 … as a list. */
export function listOf(length: number, separator: "," | ";"): string {
  return `{${Array.from({ length }, (_, index) => index + 1).join(separator)}}`;
}

/** The value at a place, counted from 1. */
export function valueAt({ text, isRow }: Values, place: string): string {
  return isRow ? `INDEX(${text},1,${place})` : `INDEX(${text},${place},1)`;
}
