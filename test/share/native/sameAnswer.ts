import type { Case } from "./cases";

/**
 * How far answers may lie apart, as a share of their size: quantiles of t are right to seven digits in the functions. Scores are of
 * 100, and the functions take the score of a level for every actual within 1e-9 of that level, which is more of the score where the
 * levels lie close together.
 */
const slackOf = ({ name }: Case, size: number) =>
  name === "SCORE" ? 1e-6 : size * (name === "FORECAST" ? 1e-7 : 1e-9);

/** Whether native formulas and the function give the same, cell by cell. */
export function isSameAnswer(found: unknown, one: Case): boolean {
  const [all, wanted] = [[found].flat(2), [one.expected].flat(2)];
  const sizes = wanted.map((value) => (typeof value === "number" ? Math.abs(value) : 0));
  const slack = slackOf(one, Math.max(...sizes));
  const isSame = (value: unknown, index: number) =>
    isSameValue(value, wanted[index], slack) || isErrorEnough(value, wanted[index], one);
  return all.length === wanted.length && all.every(isSame);
}

function isSameValue(found: unknown, expected: unknown, slack: number): boolean {
  if (typeof found === "number" && typeof expected === "number") return Math.abs(found - expected) <= slack;
  return found === expected;
}

const isError = (value: unknown) => typeof value === "string" && value.startsWith("#");

/** A text that is a number to some readers is an error; where two things are wrong, either may be told; too large is `#NUM!`. */
function isErrorEnough(found: unknown, expected: unknown, { cells, formula }: Case): boolean {
  const values = cells.map(({ value }) => value);
  if (values.some((value) => value === "1,5" || value === "85 %")) return isError(found);
  if (found === "#NUM!" && /e-30/.test(formula + JSON.stringify(values))) return true;
  const isBad = values.some((value) => value === "lots" || value === "bogus" || typeof value === "object");
  return isBad && isError(found) && isError(expected);
}
