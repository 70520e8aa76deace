import type { EngineFunctions } from "../engine";
import { isRuntimeValue, type RuntimeValue } from "../runtimeValue";
import { averageOf, combineIf, combineIfs, countIf, leastOf, mostOf, sumOf } from "./criteria";
import { indexInto } from "./indexInto";
import { lookUp, lookUpLast, matchPosition } from "./lookUp";
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
  ["INDEX", corrected(2, 3, indexInto)],
  ["ROUND", corrected(2, 2, round)],
  ["FLOOR", corrected(2, 2, floor)],
  ["CEILING", corrected(2, 2, ceiling)],
  ["XLOOKUP", corrected(3, 6, lookUp)],
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
