import {
  buildModel,
  type Band,
  type Facts,
  type Rule,
  type ScoredMeasure,
  type View,
} from "../../../src/scorecard";
import { makeActuals, makeFacts, makePairs, makePhased } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

function measureIn(facts: Facts, period: string, view: View = "period", id = "M1"): ScoredMeasure {
  const { scorecard } = buildModel(facts, { period: makePeriod(period), view });
  const measures = scorecard.perspectives.flatMap(({ objectives }) =>
    objectives.flatMap((one) => one.measures),
  );
  const found = measures.find(({ measure }) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
}

interface Shown {
  readonly actual?: number;
  readonly target?: number;
  readonly redFlag?: number;
  readonly coverage?: number;
  readonly score?: number;
  readonly band?: Band;
}

function shows(scored: ScoredMeasure, expected: Shown) {
  const { actual, levels, coverage, score, band } = scored;
  const all: Shown = { actual, target: levels.target, redFlag: levels.redFlag, coverage, score, band };
  const close = Object.entries(expected).map(([key, value]) => [
    key,
    typeof value === "number" ? expect.closeTo(value, 9) : value,
  ]);
  expect(all).toMatchObject(Object.fromEntries(close));
}

const sum = makeMeasure({ aggregation: "Sum" });

test("over several periods a measure is held against the targets of those that have an actual", () => {
  const facts = makeFacts({ measures: [sum], actuals: makeActuals("M1", "2026-01", [90, undefined, 120]) });
  shows(measureIn(facts, "2026-03", "ytd"), {
    actual: 210,
    target: 200,
    redFlag: 100,
    coverage: 2 / 3,
    score: 70, // 66⅔ + 33⅓ x 10/100
    band: "Green",
  });
});

test("the levels of an average are their mean, of the last value its own period's", () => {
  const phasedTargets = [makePhased("2026-02", { target: 200 })];
  const actuals = makeActuals("M1", "2026-01", [90, 150]);
  const average = makeFacts({ measures: [makeMeasure({ aggregation: "Average" })], actuals, phasedTargets });
  shows(measureIn(average, "2026-02", "ytd"), { actual: 120, target: 150, redFlag: 75 });
  const last = makeFacts({ measures: [makeMeasure()], actuals, phasedTargets });
  shows(measureIn(last, "2026-02", "ytd"), { actual: 150, target: 200, redFlag: 100 });
  const least = makeFacts({ measures: [makeMeasure({ aggregation: "Min" })], actuals, phasedTargets });
  shows(measureIn(least, "2026-02", "ytd"), { actual: 90, target: 100, redFlag: 50 });
});

test("a ratio's target is weighted by the denominators", () => {
  const measure = makeMeasure({ aggregation: "Ratio", rule: { target: 0.3, redFlag: 0.2 } });
  const facts = makeFacts({
    measures: [measure],
    actuals: makePairs("M1", "2026-01", [
      [30, 100],
      [10, 20],
    ]),
    phasedTargets: [makePhased("2026-02", { target: 0.6 })],
  });
  shows(measureIn(facts, "2026-02", "ytd"), { actual: 1 / 3, target: 0.35, redFlag: 0.35 / 1.5 });
});

test("tolerance is applied after the levels are added up", () => {
  const measure = makeMeasure({ aggregation: "Sum", rule: { redFlag: undefined } });
  const facts = makeFacts({ measures: [measure], actuals: makeActuals("M1", "2026-01", [90, 90]) });
  shows(measureIn(facts, "2026-02", "ytd"), { actual: 180, target: 200, redFlag: 180, band: "Amber" });
});

test("a phased target keeps the red flag's distance as a share of the target", () => {
  const facts = makeFacts({
    actuals: makeActuals("M1", "2026-01", [150]),
    phasedTargets: [makePhased("2026-01", { target: 200 })],
  });
  shows(measureIn(facts, "2026-01"), { target: 200, redFlag: 100, score: 50 });
  const own = makeFacts({ ...facts, phasedTargets: [makePhased("2026-01", { target: 200, redFlag: 140 })] });
  shows(measureIn(own, "2026-01"), { target: 200, redFlag: 140 });
  const zero = makeFacts({
    ...facts,
    measures: [makeMeasure({ rule: { target: 0, redFlag: -10 } })],
    phasedTargets: [makePhased("2026-01", { target: 20 })],
  });
  shows(measureIn(zero, "2026-01"), { target: 20, redFlag: 10 }); // an absolute distance from a target of 0
});

test("a year's target is spread evenly, and what is phased leaves the rest to the others", () => {
  const measure = makeMeasure({
    aggregation: "Sum",
    targetFor: "Year",
    rule: { target: 1200, redFlag: 600 },
  });
  const facts = makeFacts({ measures: [measure], actuals: makeActuals("M1", "2026-01", [100, 100]) });
  shows(measureIn(facts, "2026-02"), { target: 100, redFlag: 50 });
  shows(measureIn(facts, "2026-02", "ytd"), { target: 200, redFlag: 100 });
  const phased = { ...facts, phasedTargets: [makePhased("2026-01", { target: 210 })] };
  shows(measureIn(phased, "2026-01"), { target: 210 });
  shows(measureIn(phased, "2026-02"), { target: 90, redFlag: 45 }); // (1200 - 210) / 11
});

test("a year's target of a measure that is not summed applies unchanged", () => {
  const measure = makeMeasure({ targetFor: "Year", rule: { target: 1200, redFlag: 600 } });
  const facts = makeFacts({ measures: [measure], actuals: makeActuals("M1", "2026-01", [900]) });
  shows(measureIn(facts, "2026-01"), { target: 1200, redFlag: 600, score: 50 });
});

test("a quarter's figure is shown in the months after it until it is a quarter old", () => {
  const measure = makeMeasure({ frequency: "Quarterly" });
  const facts = makeFacts({ measures: [measure], actuals: makeActuals("M1", "2025-Q4", [75]) });
  shows(measureIn(facts, "2026-02"), { actual: 75, coverage: 1 });
  shows(measureIn(facts, "2026-03"), { actual: 75, coverage: 1 });
  shows(measureIn(facts, "2026-04"), { actual: undefined, coverage: 0, band: "No data" });
  expect(measureIn(facts, "2026-03").period).toEqual(makePeriod("2025-Q4"));
});

test("a longer measure without a period in a view's window counts with its latest one, and is a gap without", () => {
  const quarterly = makeMeasure({ id: "M2", frequency: "Quarterly" });
  const facts = makeFacts({
    measures: [makeMeasure(), quarterly],
    actuals: makeActuals("M1", "2026-01", [100, 100]),
  });
  expect(measureIn(facts, "2026-02", "ytd", "M2").band).toBe("No data");
  expect(buildModel(facts, { period: makePeriod("2026-02"), view: "ytd" }).scorecard.coverage).toBe(0.5);
});

test("a retired measure takes no part from that period on", () => {
  const retired = makeMeasure({ retiredFrom: makePeriod("2026-02") });
  const facts = makeFacts({ measures: [retired], actuals: makeActuals("M1", "2026-01", [100, 10]) });
  shows(measureIn(facts, "2026-01"), { band: "Green" });
  shows(measureIn(facts, "2026-02"), { band: "Not scored", score: undefined });
  shows(measureIn(facts, "2026-02", "ytd"), { actual: 100, coverage: 1 });
});

test("a longer measure is carried no further once the period that it is retired from has come", () => {
  const retired = makeMeasure({ frequency: "Quarterly", retiredFrom: makePeriod("2026-Q3") });
  const facts = makeFacts({ measures: [retired], actuals: makeActuals("M1", "2026-Q1", [25, 25]) });
  shows(measureIn(facts, "2026-06"), { band: "Red" });
  const bands = ["2026-07", "2026-08", "2026-09", "2026-10"].map((period) => measureIn(facts, period).band);
  expect(bands).toEqual(["Not scored", "Not scored", "Not scored", "Not scored"]);
  expect(measureIn(facts, "2026-08").explain()).toBe("Retired from 2026-Q3 on.");
  shows(measureIn(facts, "2026-09", "ytd"), { actual: 25, coverage: 1 });
});

test("a weight holds from its period on where the last figure is from before it, too", () => {
  const facts = makeFacts({
    actuals: makeActuals("M1", "2026-01", [100]),
    phasedTargets: [makePhased("2026-02", { weight: 3 })],
  });
  expect(measureIn(facts, "2026-03", "ytd").weight).toBe(3);
});

test("a weight holds from its period on", () => {
  const facts = makeFacts({
    actuals: makeActuals("M1", "2026-01", [100, 100, 100]),
    phasedTargets: [makePhased("2026-02", { weight: 3 })],
  });
  expect(["2026-01", "2026-02", "2026-03"].map((period) => measureIn(facts, period).weight)).toEqual([
    1, 3, 3,
  ]);
});

test("a rule that makes no sense is a problem at the measure, which then has no data", () => {
  const upsideDown = makeMeasure({ rule: { direction: "Lower" } }); // red flag 50 below target 100
  const facts = makeFacts({ measures: [upsideDown], actuals: makeActuals("M1", "2026-01", [80]) });
  const { problems } = buildModel(facts, { period: makePeriod("2026-01") });
  expect(problems).toMatchObject([
    { code: "measure-problem", at: upsideDown.at, because: { code: "direction-contradicts" } },
  ]);
  shows(measureIn(facts, "2026-01"), { band: "No data", coverage: 0 });
});

test("a measure's trend and history come from its own periods", () => {
  const facts = makeFacts({ actuals: makeActuals("M1", "2026-01", [80, undefined, 90, 95]) });
  expect(measureIn(facts, "2026-04")).toMatchObject({ previous: 90, trend: "Improving" });
  expect(measureIn(facts, "2026-04").history.slice(-4)).toEqual([80, undefined, 90, 95]);
  expect(measureIn(facts, "2026-03").trend).toBe("No data");
});

test("min, max, break and points of a sum add up over the periods", () => {
  const actuals = makeActuals("M1", "2026-01", [30, 30]);
  const scoreOf = (rule: Partial<Rule>) =>
    measureIn(makeFacts({ measures: [makeMeasure({ aggregation: "Sum", rule })], actuals }), "2026-02", "ytd")
      .score;
  expect(scoreOf({ method: "Min-max", min: 20, max: 60 })).toBeCloseTo(25, 9); // 60 between 40 and 120
  expect(scoreOf({ method: "Two colour", redFlag: 20, target: 60, break: 30 })).toBeCloseTo(50, 9);
  const points = [
    { value: 20, score: 0 },
    { value: 60, score: 100 },
  ];
  expect(scoreOf({ method: "Points", points })).toBeCloseTo(25, 9);
});

test("a year's points are spread over its periods", () => {
  const points = [
    { value: 0, score: 0 },
    { value: 1200, score: 100 },
  ];
  const measure = makeMeasure({ aggregation: "Sum", targetFor: "Year", rule: { method: "Points", points } });
  const facts = makeFacts({ measures: [measure], actuals: makeActuals("M1", "2026-01", [50, 50]) });
  shows(measureIn(facts, "2026-01"), { score: 50 }); // 50 of 100 a month
  shows(measureIn(facts, "2026-02", "ytd"), { score: 50 });
});

test("expected looks at the end of the period that the actual is from", () => {
  const [start, end] = [20454, 20554]; // 2026-01-01 and a hundred days on
  const measure = makeMeasure({ rule: { method: "Expected", baseline: 0, target: 100, start, end } });
  const facts = makeFacts({ measures: [measure], actuals: makeActuals("M1", "2026-01", [30]) });
  shows(measureIn(facts, "2026-01"), { score: 100 }); // 30 of 100 days are gone on 2026-01-31
  expect(measureIn(facts, "2026-01").progress).toBeCloseTo(0.3, 9);
});

test("a red flag of one period's own is added to what the tolerance gives the others", () => {
  const measure = makeMeasure({ aggregation: "Sum", rule: { redFlag: undefined } });
  const facts = makeFacts({
    measures: [measure],
    actuals: makeActuals("M1", "2026-01", [90, 90]),
    phasedTargets: [makePhased("2026-02", { redFlag: 60 })],
  });
  shows(measureIn(facts, "2026-02", "ytd"), { target: 200, redFlag: 150 }); // 90 and 60
});

test("a target that one of the periods lacks is not made up", () => {
  const measure = makeMeasure({ aggregation: "Sum", rule: { target: undefined, redFlag: undefined } });
  const facts = makeFacts({
    measures: [measure],
    actuals: makeActuals("M1", "2026-01", [90, 90]),
    phasedTargets: [makePhased("2026-02", { target: 100 })],
  });
  shows(measureIn(facts, "2026-02", "ytd"), { target: undefined, band: "No data" });
});

test("levels hold from a period on until a later row, and one period's own still wins", () => {
  const facts = makeFacts({
    actuals: makeActuals("M1", "2026-01", [100, 100, 100, 100]),
    phasedTargets: [
      makePhased("2026-02", { target: 200, holds: "From" }),
      makePhased("2026-03", { target: 120 }),
      makePhased("2026-04", { redFlag: 90, holds: "From" }),
    ],
  });
  shows(measureIn(facts, "2026-01"), { target: 100, redFlag: 50 });
  shows(measureIn(facts, "2026-02"), { target: 200, redFlag: 100 });
  shows(measureIn(facts, "2026-03"), { target: 120, redFlag: 60 });
  shows(measureIn(facts, "2026-04"), { target: 200, redFlag: 90 }); // the target of February still holds
});

test("a quarter's ratio that is shown in a month is compared with the quarter before, by its two parts", () => {
  const measure = makeMeasure({
    frequency: "Quarterly",
    aggregation: "Ratio",
    rule: { target: 1, redFlag: 0.5 },
  });
  const actuals = makePairs("M1", "2025-Q4", [
    [60, 100],
    [80, 100],
  ]);
  const facts = makeFacts({ measures: [measure], actuals });
  expect(measureIn(facts, "2026-03")).toMatchObject({ actual: 0.8, previous: 0.6, trend: "Improving" });
});
