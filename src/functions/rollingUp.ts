import { workbookLocale } from "../excel";
import {
  bandOfScore,
  bands,
  failed,
  missingRules,
  ok,
  plainWord,
  rollUp,
  rollUpMethodNames,
  scoreOfBand,
  type Child,
  type Result,
  type RollUpRule,
} from "../scorecard";
import { flatten, isLeftOut, sameShape, single, toCells } from "./arguments/cells";
import { allOf, readNumber, readSeriesNumber, readWord } from "./arguments/readArguments";

/** The arguments of ROLLUP as Excel hands them over. */
export interface RollUpArguments {
  readonly scores: unknown;
  readonly weights: unknown;
  readonly method: unknown;
  readonly minCoverage: unknown;
  readonly missing: unknown;
}

const defaultMinimum = 0.5;

/** The score of a group of scores or bands; `#N/A` with the reason under the minimum coverage. */
export function rollUpCells(given: RollUpArguments): Result<number> {
  const children = readChildren(given.scores, given.weights);
  if (children.kind === "failed") return children;
  const rule = readRule(given);
  if (rule.kind === "failed") return rule;
  const rolled = rollUp(children.value, rule.value);
  if (rolled.kind === "failed") return rolled;
  const { score, coverage, band } = rolled.value;
  if (score !== undefined) return ok(score);
  if (band === "Not scored")
    return failed({ code: "nothing-to-compute", because: "No score carries any weight." });
  if (coverage === 0) return failed({ code: "nothing-to-compute", because: "None of the scores has data." });
  if (rule.value.missing === "Strict")
    return failed({ code: "nothing-to-compute", because: "A score is missing." });
  return failed({ code: "coverage-too-low", coverage, minimum: rule.value.minimumCoverage });
}

function readRule({ method, minCoverage, missing }: RollUpArguments): Result<RollUpRule> {
  const way = readWord(single(method), "method", rollUpMethodNames, "Average");
  if (way.kind === "failed") return way;
  const gaps = readWord(single(missing), "missing", missingRules, "Share");
  if (gaps.kind === "failed") return gaps;
  const minimum = readNumber(single(minCoverage), { name: "minCoverage", locale: workbookLocale() });
  if (minimum.kind === "failed") return minimum;
  const minimumCoverage = minimum.value ?? defaultMinimum;
  if (minimumCoverage >= 0 && minimumCoverage <= 1)
    return ok({ method: way.value, missing: gaps.value, minimumCoverage });
  const found = String(minimumCoverage);
  return failed({ code: "argument-kind", argument: "minCoverage", expected: "a share from 0 to 1", found });
}

function readChildren(scores: unknown, weights: unknown): Result<readonly Child[]> {
  const cells = toCells(scores);
  const weightOf = isLeftOut(weights) ? ok(() => 1) : sameShape("weights", toCells(weights), cells);
  if (weightOf.kind === "failed") return weightOf;
  return allOf(cells.flatMap((row, r) => row.map((score, c) => readChild(score, weightOf.value(r, c)))));
}

function readChild(cell: unknown, weightCell: unknown): Result<Child> {
  const locale = workbookLocale();
  const weight = readNumber(weightCell, { name: "weights", locale });
  if (weight.kind === "failed") return weight;
  const band = typeof cell === "string" ? bands.find((one) => plainWord(one) === plainWord(cell)) : undefined;
  const score = band ? ok(scoreOfBand(band)) : readSeriesNumber(cell, { name: "scores", locale });
  if (score.kind === "failed") return score;
  if (score.value !== undefined && (score.value < 0 || score.value > 100)) {
    return failed({
      code: "argument-kind",
      argument: "scores",
      expected: "scores from 0 to 100 or bands",
      found: String(score.value),
    });
  }
  return ok({
    score: score.value,
    band: band ?? bandOfScore(score.value),
    weight: weight.value ?? 1,
    coverage: 1,
  });
}

/** A series of numbers, gaps left out as undefined. */
export function readSeries(values: unknown, name: string): Result<readonly (number | undefined)[]> {
  const locale = workbookLocale();
  return allOf(flatten(toCells(values)).map((value) => readSeriesNumber(value, { name, locale })));
}
