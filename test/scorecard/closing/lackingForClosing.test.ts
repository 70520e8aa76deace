import { buildModel, lackingForClosing, type Facts } from "../../../src/scorecard";
import { groupFacts } from "../../make/groupFacts";
import { makeActuals, makeFacts } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

function lackingIn(facts: Facts, period = "2026-02"): readonly string[] {
  const found = lackingForClosing((asked) => buildModel(facts, asked), { period: makePeriod(period) });
  return found.map(({ what, item: { id, unit } }) => `${what} of ${id} in ${unit}`);
}

test("a measure without a figure lacks data, one that is Red without a word commentary", () => {
  const facts = makeFacts({ actuals: makeActuals("M1", "2026-01", [10]) });
  expect(lackingIn(facts, "2026-01")).toEqual(["commentary of M1 in Balanced Scorecard"]);
  expect(lackingIn(facts)).toEqual(["data of M1 in Balanced Scorecard"]);
});

test("a measure that has a figure and cannot be scored for want of a red flag lacks no data", () => {
  const measures = [makeMeasure({ rule: { target: 0, redFlag: undefined } })];
  expect(lackingIn(makeFacts({ measures, actuals: makeActuals("M1", "2026-01", [10, 10]) }))).toEqual([]);
});

test("a status set by hand does not stand for the figure", () => {
  const override = { band: "Green", reason: "The audit says so" } as const;
  const item = { kind: "measure", id: "M1" } as const;
  const reviews = [{ period: makePeriod("2026-02"), item, override, at: { sheet: "Reviews", cell: "A2" } }];
  const facts = makeFacts({ reviews, actuals: makeActuals("M1", "2026-01", [100]) });
  expect(lackingIn(facts)).toEqual(["data of M1 in Balanced Scorecard"]);
});

test("data is lacking in the unit that does not report, and in no other", () => {
  expect(lackingIn(groupFacts({ A: [100, 100], B: [100] }))).toEqual(["data of K in B"]);
});
