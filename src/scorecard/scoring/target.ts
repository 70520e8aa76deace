import { isSame } from "../terms";
import { failed, ok, type Problem, type Result } from "../problems";
import { linearScale } from "./linearScale";
import { rangeScale } from "./rangeScale";
import { redFlagOf } from "./redFlagOf";
import { resolveDirection } from "./resolveDirection";
import { defaultTolerance, type Rule } from "./rule";
import type { Scale, ScoringMethod } from "./scale";
import { stepScale } from "./stepScale";

/** The default: linear between red flag and target, and as far beyond each. */
export const target: ScoringMethod = { name: "Target", prepare };

function prepare(rule: Rule): Result<Scale> {
  const direction = resolveDirection(rule);
  if (direction.kind === "failed") return direction;
  if (rule.target === undefined) return failed({ code: "needs-target", method: "Target" });
  if (direction.value === "Range") return prepareRange(rule, rule.target);
  return prepareLine(rule, rule.target, direction.value === "Lower" ? "Lower" : "Higher");
}

function prepareLine(rule: Rule, target: number, direction: "Higher" | "Lower"): Result<Scale> {
  const sign = direction === "Lower" ? -1 : 1;
  const redFlag = redFlagOf(rule, target, direction);
  if (isSame(redFlag, target)) return scoreAsGoal(rule, target, direction);
  const interval = target - redFlag;
  const zero = limit({
    name: "floor",
    given: rule.floor,
    from: redFlag,
    sign: -sign,
    otherwise: redFlag - interval,
  });
  const full = limit({
    name: "stretch",
    given: rule.stretch,
    from: target,
    sign,
    otherwise: target + interval,
  });
  const scale = linearScale({ direction, redFlag, target, zeroAt: zero.value, fullAt: full.value });
  return ok({ ...scale, warnings: [...zero.warnings, ...full.warnings] });
}

function scoreAsGoal(rule: Rule, target: number, direction: "Higher" | "Lower"): Result<Scale> {
  const isZero = rule.redFlag === undefined && target === 0;
  // Which way 0 is good nobody can tell from it.
  if (isZero && rule.direction === undefined) return failed({ code: "needs-red-flag" });
  const warnings: Problem[] =
    rule.redFlag === undefined && !isZero ? [] : [{ code: "red-flag-is-target", target }];
  return ok({ ...stepScale(direction, target), redFlag: target, warnings });
}

interface Limit {
  readonly value: number;
  readonly warnings: readonly Problem[];
}

interface Extent {
  readonly name: "stretch" | "floor";
  readonly given?: number;
  /** The level it lies beyond, in which direction, and where the score ends without it. */
  readonly from: number;
  readonly sign: number;
  readonly otherwise: number;
}

/** A stretch or floor counts only beyond the level it extends; on the wrong side it is ignored with a warning. */
function limit({ name, given, from, sign, otherwise }: Extent): Limit {
  if (given === undefined) return { value: otherwise, warnings: [] };
  if (sign * given > sign * from && !isSame(given, from)) return { value: given, warnings: [] };
  return { value: otherwise, warnings: [{ code: "level-on-wrong-side", level: name, found: given }] };
}

function prepareRange(rule: Rule, low: number): Result<Scale> {
  const high = rule.targetHigh;
  if (high === undefined) return failed({ code: "needs-target-high" });
  if (low > high) return failed({ code: "range-upside-down", low, high });
  const tolerance = rule.tolerance ?? defaultTolerance;
  const redFlagLow = rule.redFlag ?? low - tolerance * Math.abs(low);
  const redFlagHigh = rule.redFlagHigh ?? high + tolerance * Math.abs(high);
  if (redFlagLow > low || redFlagHigh < high) return failed({ code: "red-flag-inside-range", low, high });
  if (redFlagLow === low || redFlagHigh === high) return failed({ code: "needs-red-flag" });
  return ok({ ...rangeScale({ low, high, redFlagLow, redFlagHigh }), warnings: rangeWarnings(rule) });
}

function rangeWarnings(rule: Rule): readonly Problem[] {
  const ignored = (["stretch", "floor"] as const).filter((level) => rule[level] !== undefined);
  return ignored.map((level) => ({ code: "level-ignored-in-range", level }) as const);
}
