import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildModel, editActuals, type Facts } from "../../../src/scorecard";
import { makePeriod } from "../../make/makePeriod";
import { manyFacts } from "../../make/manyFacts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
const asked = { period: makePeriod("2021-03") };

/** Facts in which the last actual of a measure is another one, scored. */
function edited(facts: Facts, measure: string): Facts {
  const was = facts.actuals.filter((actual) => actual.measure === measure).at(-1);
  if (!was) throw new Error("there are actuals");
  const after = editActuals(facts, [{ was, is: { ...was, value: 33 } }]);
  buildModel(after, asked);
  return after;
}

/** Facts after three edits, and a hold on those after each of the first two that keeps nobody. */
function editedThrice() {
  const first = manyFacts(12, 3);
  buildModel(first, asked);
  const second = edited(first, "M0");
  const third = edited(second, "M4");
  return { facts: edited(third, "M8"), before: [new WeakRef(second), new WeakRef(third)] };
}

test("what is scored keeps no facts from before the last edit: in hours of typing nothing piles up", async () => {
  const { facts, before } = editedThrice();
  await new Promise((resolve) => setTimeout(resolve, 0)); // what was asked for stays until the turn ends
  collect();
  expect(buildModel(facts, asked).scorecard.score).toBeGreaterThan(0);
  expect(before.map((held) => held.deref() === undefined)).toEqual([true, true]);
});
