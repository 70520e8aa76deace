import { rootUnit, type Facts, type Settings } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, type FactsGiven } from "./makeFacts";
import { makeMeasure } from "./makeMeasure";

type Values = readonly (number | undefined)[];

const unit = (id: string, name: string, parent?: string) => ({ ...rootUnit(settingsOf(name)), id, parent });
const settingsOf = (name: string): Settings => ({ ...makeFacts().settings, name });

/**
 * A group TOP of the units A (Alpha) and B (Beta): the measure K of TOP's objective O1, target 100 and red flag 50, is
 * reported by the units alone, from 2026-01 on.
 */
export function groupFacts(
  figures: { readonly A: Values; readonly B: Values },
  given: FactsGiven = {},
): Facts {
  const ofUnit = (id: "A" | "B") =>
    makeActuals("K", "2026-01", figures[id]).map((actual) => ({ ...actual, scorecard: id }));
  return makeFacts({
    scorecards: [unit("TOP", "Group"), unit("A", "Alpha", "TOP"), unit("B", "Beta", "TOP")],
    objectives: [makeObjective()],
    measures: [makeMeasure({ id: "K" })],
    actuals: [...ofUnit("A"), ...ofUnit("B")],
    ...given,
  });
}
