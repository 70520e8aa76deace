import { buildModel, type Facts, type ScoredMeasure } from "../../../src/scorecard";
import { makeActuals, makeFacts, makePairs, makePhased } from "../../make/makeFacts";
import { firstDay, lastDay } from "../../make/makeInitiative";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

function inFullYear(facts: Facts, period: string): ScoredMeasure {
  const model = buildModel(facts, { period: makePeriod(period), view: "year" });
  return model.scorecard.perspectives[0]!.objectives[0]!.measures[0]!;
}

const sum = makeMeasure({ aggregation: "Sum" });

test("a full year is the actuals so far and the forecast for the rest, and says so", () => {
  // 12 x 90 of 12 x 100, red flag 12 x 50: 33⅓ + 33⅓ x 480/600
  const actuals = makeActuals("M1", "2026-01", Array<number>(8).fill(90));
  const scored = inFullYear(makeFacts({ measures: [sum], actuals }), "2026-08");
  expect(scored.actual).toBeCloseTo(1080, 6);
  expect(scored.score).toBeCloseTo(60, 6);
  expect(scored).toMatchObject({
    levels: { target: 1200, redFlag: 600 },
    year: { periods: 12, reported: 8, forecast: 4 },
    coverage: 1,
  });
  expect(scored.explain()).toMatch(/ Full year: 8 of 12 periods reported, 4 forecast\.$/);
});

test("a year that is over has nothing to forecast", () => {
  const actuals = makeActuals("M1", "2026-01", Array<number>(12).fill(90));
  const scored = inFullYear(makeFacts({ measures: [sum], actuals }), "2026-12");
  expect(scored).toMatchObject({ actual: 1080, year: { periods: 12, reported: 12, forecast: 0 } });
});

test("a month that was passed over stays out of the year on both sides", () => {
  const actuals = makeActuals("M1", "2026-01", [90, 90, undefined, 90, 90, 90, 90, 90]);
  const scored = inFullYear(makeFacts({ measures: [sum], actuals }), "2026-08");
  expect(scored.actual).toBeCloseTo(990, 6); // 11 x 90
  expect(scored).toMatchObject({
    levels: { target: 1100 },
    coverage: 7 / 8,
    year: { reported: 7, forecast: 4 },
  });
});

test("the months to come are held against their own targets", () => {
  const actuals = makeActuals("M1", "2026-01", Array<number>(8).fill(90));
  const phasedTargets = [makePhased("2026-12", { target: 300 })];
  const scored = inFullYear(makeFacts({ measures: [sum], actuals, phasedTargets }), "2026-08");
  expect(scored.levels.target).toBeCloseTo(1400, 9); // 11 x 100 + 300
});

test("without enough points, of a ratio and of a Yes/No the year is what was reported, marked incomplete", () => {
  const few = inFullYear(
    makeFacts({ measures: [sum], actuals: makeActuals("M1", "2026-01", [90, 90]) }),
    "2026-02",
  );
  expect(few).toMatchObject({
    actual: 180,
    levels: { target: 200 },
    year: { reported: 2, forecast: 0, incomplete: { code: "series-too-short" } },
  });
  expect(few.explain()).toMatch(/The full year is incomplete: 2 of 12 periods reported\./);
  const ratio = makeFacts({
    measures: [makeMeasure({ aggregation: "Ratio" })],
    actuals: makePairs("M1", "2026-01", Array(8).fill([1, 2])),
  });
  expect(inFullYear(ratio, "2026-08")).toMatchObject({ actual: 0.5, year: { incomplete: { of: "Ratio" } } });
  const yesNo = makeFacts({
    measures: [makeMeasure({ rule: { direction: "Yes/No" } })],
    actuals: makeActuals("M1", "2026-01", Array<number>(8).fill(1)),
  });
  expect(inFullYear(yesNo, "2026-08")).toMatchObject({ score: 100, year: { incomplete: { of: "Yes/No" } } });
});

test("a retired measure has no months to forecast", () => {
  const measures = [makeMeasure({ aggregation: "Sum", retiredFrom: makePeriod("2026-09") })];
  const actuals = makeActuals("M1", "2026-01", Array<number>(8).fill(90));
  expect(inFullYear(makeFacts({ measures, actuals }), "2026-08")).toMatchObject({
    actual: 720,
    year: { periods: 8, reported: 8, forecast: 0 },
  });
});

test("no other view looks ahead", () => {
  const actuals = makeActuals("M1", "2026-01", Array<number>(8).fill(90));
  const model = buildModel(makeFacts({ measures: [sum], actuals }), {
    period: makePeriod("2026-08"),
    view: "ytd",
  });
  expect(model.scorecard.perspectives[0]!.objectives[0]!.measures[0]).toMatchObject({
    actual: 720,
    year: undefined,
  });
});

test("what is expected of a full year is what is expected at its end, not at the last report", () => {
  // From 0 on 1 January to 120 on 31 December; by August 48 are there, and 72 are in sight: Red, not the Amber of August's 80.
  const [start, end] = [firstDay("2026-01"), lastDay("2026-12")];
  const rule = { method: "Expected", direction: "Higher", baseline: 0, target: 120, start, end } as const;
  const actuals = makeActuals("M1", "2026-01", [6, 12, 18, 24, 30, 36, 42, 48]);
  const scored = inFullYear(makeFacts({ measures: [makeMeasure({ rule })], actuals }), "2026-08");
  expect(scored.band).toBe("Red");
  expect(scored.score).toBeCloseTo(((scored.actual ?? 0) / 120 / 0.85) * (100 / 3), 6);
});
