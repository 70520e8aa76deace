import type { Result } from "../scorecard";
import { sameShape, toCells } from "./arguments/cells";
import { cellError } from "./cellError";

/** What a function gives back to Excel: a value or an error for each cell. */
export type Answers = (string | number | boolean | CustomFunctions.Error)[][];

type Answer = string | number;

/**
 * Works out one answer for each cell of the first argument; the others are single cells or ranges of its shape.
 * One cell's problem is that cell's error; a single answer's is thrown, as Excel expects it.
 */
export function elementwise(
  named: Readonly<Record<string, unknown>>,
  answer: (...values: unknown[]) => Result<Answer>,
): Answers {
  const [first = [[undefined]], ...others] = Object.values(named).map(toCells);
  const names = Object.keys(named).slice(1);
  const pickers = others.map((cells, index) => orThrow(sameShape(names[index] ?? "", cells, first)));
  const isSingle = first.length === 1 && first[0]?.length === 1;
  return first.map((row, r) =>
    row.map((value, c) => {
      const result = answer(value, ...pickers.map((pick) => pick(r, c)));
      if (isSingle) return orThrow(result);
      return result.kind === "ok" ? result.value : cellError(result.problems);
    }),
  );
}

/** A result's value; what went wrong is thrown for Excel to show: this room is the only place that throws. */
export function orThrow<Value>(result: Result<Value>): Value {
  if (result.kind === "failed") throw cellError(result.problems);
  return result.value;
}
