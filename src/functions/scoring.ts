import {
  failed,
  methodNames,
  ok,
  scoreActual,
  type Result,
  type Rule,
  type ScoredActual,
} from "../scorecard";
import { allOf, readAnswer, readDirection, readNumber } from "./arguments/readArguments";
import { readOptions, type Options } from "./arguments/readOptions";
import { workbookLocale } from "../excel";
import { elementwise, orThrow, type Answers } from "./elementwise";

/** The arguments that STATUS, SCORE and EXPLAIN share, as Excel hands them over. */
export interface ScoringArguments {
  readonly actual: unknown;
  readonly target: unknown;
  readonly redFlag: unknown;
  readonly direction: unknown;
}

/** Scores each actual of a range and answers with one thing about it. */
export function scoreEach(
  named: ScoringArguments,
  options: unknown,
  answer: (scored: ScoredActual) => Result<string | number>,
): Answers {
  const given = orThrow(readOptions(options));
  return elementwise({ ...named }, (actual, target, redFlag, direction) => {
    const rule = readRule({ target, redFlag, direction }, given);
    if (rule.kind === "failed") return rule;
    const reading = readActual(actual, rule.value);
    if (reading.kind === "failed") return reading;
    const scored = scoreActual(reading.value, rule.value);
    return scored.kind === "failed" ? scored : answer(scored.value);
  });
}

function readRule(
  { target, redFlag, direction }: Omit<ScoringArguments, "actual">,
  options: Options,
): Result<Rule> {
  const locale = workbookLocale();
  const way = readDirection(direction);
  if (way.kind === "failed") return way;
  const { method = methodNames[0], ...others } = options;
  if (method === "Yes/No" || way.value === "Yes/No") return ok({ method: "Yes/No", ...others });
  const levels = allOf([
    readNumber(target, { name: "target", locale }),
    readNumber(redFlag, { name: "redFlag", locale }),
  ]);
  if (levels.kind === "failed") return levels;
  const [targetLevel, redFlagLevel] = levels.value;
  return ok({ ...others, method, direction: way.value, target: targetLevel, redFlag: redFlagLevel });
}

function readActual(actual: unknown, rule: Rule): Result<number | undefined> {
  const reader = { name: "actual", locale: workbookLocale() };
  return rule.method === "Yes/No" ? readAnswer(actual, reader) : readNumber(actual, reader);
}

/** The score, or why there is none. */
export function scoreAnswer({ score, explain }: ScoredActual): Result<number> {
  return score === undefined ? failed({ code: "nothing-to-compute", because: explain() }) : ok(score);
}
