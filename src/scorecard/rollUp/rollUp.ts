import { type Band, bandOfScore, isAtLeast } from "../terms";
import { failed, ok, type Result } from "../problems";
import { rollUpMethods, type RollUpMethod, type WeightedScore } from "./rollUpMethods";

export const missingRules = ["Share", "Strict", "Zero"] as const;
/** What a child without data does to its parent. */
export type MissingRule = (typeof missingRules)[number];

export interface RollUpRule {
  readonly method: RollUpMethod;
  readonly missing: MissingRule;
  /** 0..1; below it the parent has no data. */
  readonly minimumCoverage: number;
}

export interface Child {
  /** 0..100; undefined for no data. */
  readonly score?: number;
  readonly band: Band;
  /** A relative number, 0 or more. */
  readonly weight: number;
  /** 0..1: how much of the child's own weight has data. */
  readonly coverage: number;
}

export interface RolledUp {
  readonly score?: number;
  readonly band: Band;
  readonly coverage: number;
}

/**
 * The score of a group (scoring.md, "Roll-up"). Children that are not scored, or weigh 0, take no part at all.
 *
 * @returns failed for a negative weight
 */
export function rollUp(children: readonly Child[], rule: RollUpRule): Result<RolledUp> {
  const negative = children.find(({ weight }) => weight < 0);
  if (negative) return failed({ code: "weight-negative", found: negative.weight });
  const counted = children.filter(({ band, weight }) => band !== "Not scored" && weight > 0);
  if (counted.length === 0)
    return ok({ band: children.length === 0 ? "No data" : "Not scored", coverage: 0 });
  const coverage = coverageOf(counted);
  const scored = withMissing(counted, rule.missing);
  if (!mayScore(counted, scored, coverage, rule)) return ok({ band: "No data", coverage });
  const score = rollUpMethods[rule.method](scored);
  return ok({ score, band: bandOfScore(score), coverage });
}

function coverageOf(children: readonly Child[]): number {
  const total = children.reduce((sum, { weight }) => sum + weight, 0);
  const covered = children.reduce(
    (sum, child) => sum + child.weight * (child.score === undefined ? 0 : child.coverage),
    0,
  );
  return covered / total;
}

function withMissing(children: readonly Child[], missing: MissingRule): readonly WeightedScore[] {
  return children.flatMap(({ score, band, weight }) => {
    if (score !== undefined) return [{ score, band, weight }];
    return missing === "Zero" ? [{ score: 0, band: "Red", weight }] : [];
  });
}

function mayScore(
  counted: readonly Child[],
  scored: readonly WeightedScore[],
  coverage: number,
  { missing, minimumCoverage }: RollUpRule,
): boolean {
  if (scored.length === 0) return false;
  if (missing === "Zero") return true;
  if (missing === "Strict" && scored.length < counted.length) return false;
  return isAtLeast(coverage, minimumCoverage);
}
