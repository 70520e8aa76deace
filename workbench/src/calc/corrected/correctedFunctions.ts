import type { EngineFunctions } from "../engine";
import { scalarAt } from "./arguments";
import { isRuntimeValue, type RuntimeValue } from "../runtimeValue";
import { averageOf, combineIf, combineIfs, countIf, leastOf, mostOf, sumOf } from "./criteria";
import {
  elementwise,
  endOf,
  isExact,
  isKind,
  middleOf,
  ofNumber,
  ofText,
  placeOf,
  trimmed,
} from "./elementwise";
import { indexInto } from "./indexInto";
import { lookUp, lookUpLast, matchOf, matchPosition } from "./lookUp";
import { ceiling, floor, round } from "./rounding";

function corrected(least: number, most: number, work: (args: readonly RuntimeValue[]) => RuntimeValue) {
  return {
    minArity: least,
    maxArity: most,
    invoke: (args: unknown[]): RuntimeValue => work(args.filter(isRuntimeValue)),
  };
}

/** Functions of Excel's that the engine gets wrong in places, in its stead. */
export const correctedFunctions: EngineFunctions = new Map([
  [
    "ISNUMBER",
    corrected(
      1,
      1,
      isKind(({ kind }) => kind === 1),
    ),
  ],
  [
    "ISTEXT",
    corrected(
      1,
      1,
      isKind(({ kind }) => kind === 2),
    ),
  ],
  [
    "ISLOGICAL",
    corrected(
      1,
      1,
      isKind(({ kind }) => kind === 3),
    ),
  ],
  [
    "ISBLANK",
    corrected(
      1,
      1,
      isKind(({ kind }) => kind === 0),
    ),
  ],
  [
    "ISERROR",
    corrected(
      1,
      1,
      isKind(({ kind }) => kind === 4),
    ),
  ],
  [
    "ISNA",
    corrected(
      1,
      1,
      isKind((value) => value.kind === 4 && value.code === "#N/A"),
    ),
  ],
  [
    "LEN",
    corrected(
      1,
      1,
      ofText((text) => text.length),
    ),
  ],
  [
    "LOWER",
    corrected(
      1,
      1,
      ofText((text) => text.toLowerCase()),
    ),
  ],
  [
    "UPPER",
    corrected(
      1,
      1,
      ofText((text) => text.toUpperCase()),
    ),
  ],
  ["TRIM", corrected(1, 1, ofText(trimmed))],
  [
    "LEFT",
    corrected(
      1,
      2,
      endOf((letters, count) => letters.slice(0, count)),
    ),
  ],
  [
    "RIGHT",
    corrected(
      1,
      2,
      endOf((letters, count) => letters.slice(Math.max(0, letters.length - count))),
    ),
  ],
  ["MID", corrected(3, 3, middleOf)],
  ["FIND", corrected(2, 3, placeOf)],
  ["EXACT", corrected(2, 2, isExact)],
  ["ABS", corrected(1, 1, ofNumber(Math.abs))],
  ["INT", corrected(1, 1, ofNumber(Math.floor))],
  ["INDEX", corrected(2, 3, indexInto)],
  [
    "ROUND",
    corrected(
      2,
      2,
      elementwise((args) => scalarAt([round(args)], 0)),
    ),
  ],
  ["FLOOR", corrected(2, 2, floor)],
  ["CEILING", corrected(2, 2, ceiling)],
  ["XLOOKUP", corrected(3, 6, lookUp)],
  ["MATCH", corrected(2, 3, matchOf)],
  ["LOOKUP", corrected(2, 3, lookUpLast)],
  ["XMATCH", corrected(2, 4, matchPosition)],
  ["COUNTIF", corrected(2, 2, countIf)],
  ["COUNTIFS", corrected(2, 254, countIf)],
  ["SUMIF", corrected(2, 3, combineIf(sumOf))],
  ["SUMIFS", corrected(3, 255, combineIfs(sumOf))],
  ["AVERAGEIF", corrected(2, 3, combineIf(averageOf))],
  ["AVERAGEIFS", corrected(3, 255, combineIfs(averageOf))],
  ["MAXIFS", corrected(3, 255, combineIfs(mostOf))],
  ["MINIFS", corrected(3, 255, combineIfs(leastOf))],
]);
