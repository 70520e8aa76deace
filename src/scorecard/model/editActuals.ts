import type { Facts } from "../facts";
import { type ActualChange, indexEdited, reportedAfter } from "../lookup";
import { scoreEdited } from "../scores";

/**
 * Facts in which some actuals have other values; their model is built from the one before, in a time that hardly depends
 * on how many other measures there are.
 *
 * @param changes of actuals that the facts have; measure, unit and period stay
 */
export function editActuals(facts: Facts, changes: readonly ActualChange[]): Facts {
  const actuals = facts.actuals.slice();
  changes.forEach(({ was, is }) => {
    const place = actuals.indexOf(was);
    if (place < 0) throw new Error("only an actual that is there can change");
    actuals[place] = is;
  });
  const edited = { ...facts, actuals };
  indexEdited(facts, edited, changes);
  scoreEdited(facts, edited, changes);
  reportedAfter(facts, edited, changes);
  return edited;
}
