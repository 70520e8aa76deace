import { buildModel, type Asked } from "../../../src/scorecard";
import { whatTurned } from "../../../src/taskpane/home/whatTurned";
import { makeActuals, makeFacts } from "../../make/makeFacts";
import { makePeriod } from "../../make/makePeriod";

/** What turned in 2026-02 where one measure (target 100, red flag 90) had these actuals from 2026-01 on. */
function turnedWith(...values: readonly (number | undefined)[]) {
  const facts = makeFacts({ actuals: makeActuals("M1", "2026-01", values) });
  const modelAt = (asked: Asked) => buildModel(facts, asked);
  return whatTurned(modelAt({ period: makePeriod("2026-02") }), modelAt).map(
    ({ kind, from, to, isWorse }) => `${kind} ${from} to ${to}${isWorse ? ", worse" : ""}`,
  );
}

test("an objective and its measure that turned for the worse are told, the objective first", () => {
  expect(turnedWith(1000, 1)).toEqual(["objective Green to Red, worse", "measure Green to Red, worse"]);
});

test("what turned for the better is told as well", () => {
  expect(turnedWith(1, 1000)).toEqual(["objective Red to Green", "measure Red to Green"]);
});

test("what stayed as it was, or has no figure in one of the two periods, has not turned", () => {
  expect(turnedWith(1000, 1000)).toEqual([]);
  expect(turnedWith(undefined, 1000)).toEqual([]);
  expect(turnedWith(1000, undefined)).toEqual([]);
});
