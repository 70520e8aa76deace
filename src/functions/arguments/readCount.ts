import { failed, type Result } from "../../scorecard";
import { workbookLocale } from "../../excel";
import { single } from "./cells";
import { readNumber } from "./readArguments";

export interface CountRule {
  /** The argument's name. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** A whole number of one cell, within bounds; undefined where it is left out. */
export function readCount(value: unknown, { name, least, most }: CountRule): Result<number | undefined> {
  const read = readNumber(single(value), { name, locale: workbookLocale() });
  if (read.kind === "failed" || read.value === undefined) return read;
  const isFine = Number.isInteger(read.value) && read.value >= least && read.value <= most;
  if (isFine) return read;
  const expected = `a whole number from ${least} to ${most}`;
  return failed({ code: "argument-kind", argument: name, expected, found: String(read.value) });
}
