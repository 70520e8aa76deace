import type { Facts } from "../facts";
import { hasData } from "../lookup";
import type { Problem } from "../problems";
import { measuresInUse } from "./measuresInUse";

/** Objectives without a measure, and measures without any actual. What others contribute to measures an objective, too. */
export function unmeasured(facts: Facts): readonly Problem[] {
  const { objectives, measures, actuals } = facts;
  const measured = new Set([
    ...measures.map(({ objective }) => objective),
    ...objectives.map(({ contributesTo }) => contributesTo),
  ]);
  const reported = new Set(actuals.filter(hasData).map(({ measure }) => measure));
  return [
    ...objectives
      .filter(({ id }) => !measured.has(id))
      .map(({ name, at }) => ({ code: "objective-without-measure", at, objective: name }) as const),
    ...measuresInUse(facts)
      .filter(({ id }) => !reported.has(id))
      .map(({ name, at }) => ({ code: "no-actuals", at, measure: name }) as const),
  ];
}
