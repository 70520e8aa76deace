import { buildModel, requiredToYearEnd, yearForecaster, type Facts } from "../../../src/scorecard";
import { makeActuals, makeFacts, makePairs, makePhased } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

function measureIn(facts: Facts, period: string) {
  const model = buildModel(facts, { period: makePeriod(period) });
  const scored = model.scorecard.perspectives[0]?.objectives[0]?.measures[0];
  if (!scored) throw new Error("no measure");
  return { scored, model, unit: model.scorecard.id };
}

const year = (facts: Facts, period: string) => {
  const { scored, model, unit } = measureIn(facts, period);
  return yearForecaster(unit, model)(scored);
};
const required = (facts: Facts, period: string) => {
  const { scored, model, unit } = measureIn(facts, period);
  return requiredToYearEnd(scored, unit, model);
};

const flat = (months: number, value: number) =>
  makeActuals("M1", "2026-01", Array<number>(months).fill(value));

test("the year is the actuals so far and a forecast for the rest, against the whole year's levels", () => {
  // A series that never moves goes on like that: 12 x 90 against 12 x 100, red flag 12 x 50.
  const facts = makeFacts({ measures: [makeMeasure({ aggregation: "Sum" })], actuals: flat(8, 90) });
  const found = year(facts, "2026-08");
  expect(found).toMatchObject({
    kind: "ok",
    value: { target: 1200, band: "Amber", forecast: 4, periods: 12 },
  });
  expect(found.kind === "ok" && found.value.expected).toBeCloseTo(1080, 6);
  expect(found.kind === "ok" && found.value.score).toBeCloseTo(60, 6); // 33⅓ + 33⅓ x 480/600
});

test("an average's year is the mean, a closing figure's its last forecast", () => {
  const average = makeFacts({ measures: [makeMeasure({ aggregation: "Average" })], actuals: flat(8, 120) });
  expect(year(average, "2026-08")).toMatchObject({
    value: { expected: expect.closeTo(120, 6), target: 100 },
  });
  const last = makeFacts({ actuals: flat(8, 120), phasedTargets: [makePhased("2026-12", { target: 150 })] });
  expect(year(last, "2026-08")).toMatchObject({ value: { expected: expect.closeTo(120, 6), target: 150 } });
});

test("there is no year with too few points, nor of a ratio", () => {
  expect(year(makeFacts({ actuals: flat(5, 1) }), "2026-05")).toMatchObject({
    problems: [{ code: "series-too-short" }],
  });
  const ratio = makeFacts({
    measures: [makeMeasure({ aggregation: "Ratio" })],
    actuals: makePairs(
      "M1",
      "2026-01",
      Array.from({ length: 8 }, () => [1, 2] as const),
    ),
  });
  expect(year(ratio, "2026-08")).toMatchObject({ problems: [{ code: "year-not-forecast", of: "Ratio" }] });
});

test("what each remaining period must bring follows the aggregation and the periods' own targets", () => {
  const sum = { measures: [makeMeasure({ aggregation: "Sum" })], actuals: flat(8, 90) };
  expect(required(makeFacts(sum), "2026-08")).toMatchObject({ value: 120 }); // (1200 - 720) / 4
  const phasedTargets = [makePhased("2026-12", { target: 180 })];
  expect(required(makeFacts({ ...sum, phasedTargets }), "2026-08")).toMatchObject({ value: 140 }); // (1280 - 720) / 4
  const average = { measures: [makeMeasure({ aggregation: "Average" })], actuals: flat(9, 90) };
  expect(required(makeFacts(average), "2026-09")).toMatchObject({ value: 130 }); // (1200 - 810) / 3
  expect(required(makeFacts(sum), "2026-12")).toMatchObject({ problems: [{ code: "no-periods-left" }] });
});
