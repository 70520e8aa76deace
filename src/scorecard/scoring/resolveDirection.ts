import { failed, ok, type Result } from "../problems";
import type { Direction, Rule } from "./rule";

/**
 * The direction of a rule: as given, else Range with a target high, Lower with a red flag above the target, else Higher.
 * A given direction that the red flag contradicts is a problem (scoring.md, "Direction").
 */
export function resolveDirection(rule: Rule): Result<Direction> {
  const { target, redFlag, targetHigh } = rule;
  const implied = impliedDirection(rule);
  const given = rule.direction ?? implied;
  if (given === "Range") return ok(given);
  if (targetHigh !== undefined && rule.direction === undefined) return ok("Range");
  const contradicts =
    redFlag !== undefined && target !== undefined && redFlag !== target && given !== implied;
  if (contradicts && (given === "Higher" || given === "Lower")) {
    return failed({ code: "direction-contradicts", direction: given, target, redFlag });
  }
  return ok(given);
}

function impliedDirection({ target, redFlag, targetHigh }: Rule): Direction {
  if (targetHigh !== undefined) return "Range";
  return redFlag !== undefined && target !== undefined && redFlag > target ? "Lower" : "Higher";
}
