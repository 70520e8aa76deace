import { buildModel, type Facts, type ItemKind, type Review } from "../../../src/scorecard";
import { makeActuals, makeFacts } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const override = (
  kind: ItemKind,
  id: string,
  band: "Green" | "Amber" | "Red",
  period = "2026-01",
): Review => ({
  period: makePeriod(period),
  item: { kind, id },
  override: { band, reason: "The figure is disputed" },
  by: "Marta",
  at: { sheet: "Reviews", cell: "B2" },
});

/** One Red measure: 25 against a target of 100 and a red flag of 50 scores 16⅔. */
const facts = (reviews: readonly Review[], given: Partial<Facts["settings"]> = {}): Facts =>
  makeFacts({
    measures: [makeMeasure({ isCritical: true }), makeMeasure({ id: "M2" })],
    actuals: [...makeActuals("M1", "2026-01", [25, 25]), ...makeActuals("M2", "2026-01", [150, 150])],
    reviews,
    settings: given,
  });

function partsOf(some: Facts, period = "2026-01") {
  const { scorecard } = buildModel(some, { period: makePeriod(period) });
  const [perspective] = scorecard.perspectives;
  const [objective] = perspective?.objectives ?? [];
  return { scorecard, perspective, objective, measure: objective?.measures[0] };
}

test("an override replaces the shown status of its item in its period, and both are kept", () => {
  const some = facts([override("measure", "M1", "Green")]);
  expect(partsOf(some).measure).toMatchObject({
    band: "Green",
    computedBand: "Red",
    score: expect.closeTo(50 / 3, 9),
    override: { reason: "The figure is disputed", by: "Marta" },
  });
  expect(partsOf(some, "2026-02").measure).toMatchObject({ band: "Red", computedBand: "Red" });
});

test("objectives, perspectives and the scorecard can be overridden as well", () => {
  const some = facts([
    override("objective", "O1", "Green"),
    override("perspective", "Financial", "Red"),
    override("scorecard", "Balanced Scorecard", "Amber"),
  ]);
  const { scorecard, perspective, objective } = partsOf(some);
  expect([scorecard.band, perspective?.band, objective?.band]).toEqual(["Amber", "Red", "Green"]);
});

test("computed scores roll up, unless Settings say that overrides do", () => {
  const reviews = [override("measure", "M2", "Red")];
  const computed = (50 / 3 + 100) / 2;
  expect(partsOf(facts(reviews)).objective?.score).toBeCloseTo(computed, 9);
  const rolledUp = partsOf(facts(reviews, { overridesRollUp: true })).objective?.score;
  expect(rolledUp).toBeCloseTo(50 / 3, 9); // 16⅔ and the middle of Red, 16⅔
});

test("an override does not lift what a critical measure holds down", () => {
  const measures = [makeMeasure({ isCritical: true }), makeMeasure({ id: "M2", weight: 99 })];
  const some = { ...facts([override("measure", "M1", "Green")], { overridesRollUp: true }), measures };
  expect(partsOf(some).objective).toMatchObject({ score: 66.6, cappedBy: "M1" });
});

const until = (review: Review, last: string): Review =>
  review.override ? { ...review, override: { ...review.override, until: makePeriod(last) } } : review;

const monthsOf2026 = (count: number) =>
  Array.from({ length: count }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);

test("an override with an end holds in each period up to it, and the computed status shows from then on", () => {
  const some = facts([until(override("measure", "M1", "Green", "2026-02"), "2026-03")]);
  const bands = monthsOf2026(4).map((period) => partsOf(some, period).measure?.band);
  expect(bands).toEqual(["Red", "Green", "Green", "No data"]); // figures end in February, the override in March
});

test("what is said later replaces an override that still holds, and that one holds again where the later has ended", () => {
  const some = facts([
    until(override("objective", "O1", "Green", "2026-01"), "2026-04"),
    override("objective", "O1", "Red", "2026-03"),
  ]);
  const bands = monthsOf2026(5).map((period) => partsOf(some, period).objective?.band);
  expect(bands).toEqual(["Green", "Green", "Red", "Green", "No data"]);
});

test("of two overrides of one period the first row counts", () => {
  const some = facts([override("measure", "M1", "Green"), override("measure", "M1", "Amber")]);
  expect(partsOf(some).measure?.band).toBe("Green");
});

test("an end that is a quarter is that quarter's last month", () => {
  const some = facts([until(override("measure", "M1", "Green", "2026-01"), "2026-Q1")]);
  const bands = monthsOf2026(4).map((period) => partsOf(some, period).measure?.band);
  expect(bands).toEqual(["Green", "Green", "Green", "No data"]);
});

test("in a longer view an override of the last figure's period has ended with that period", () => {
  const some = facts([override("measure", "M1", "Green", "2026-02")]);
  const bandIn = (period: string, view: "ytd" | "quarter") =>
    buildModel(some, { period: makePeriod(period), view }).scorecard.perspectives[0]?.objectives[0]
      ?.measures[0]?.band;
  expect([bandIn("2026-02", "ytd"), bandIn("2026-03", "ytd"), bandIn("2026-03", "quarter")]).toEqual([
    "Green",
    "Red",
    "Red",
  ]);
});

test("an override of a quarter or of a week shows with the figure that is of it", () => {
  const one = (frequency: "Quarterly" | "Weekly", of: string) =>
    makeFacts({
      measures: [makeMeasure({ frequency })],
      actuals: makeActuals("M1", of, [25]),
      reviews: [override("measure", "M1", "Green", of)],
    });
  expect(partsOf(one("Quarterly", "2026-Q1"), "2026-05").measure?.band).toBe("Green");
  expect(partsOf(one("Weekly", "2026-W05"), "2026-01").measure?.band).toBe("Green");
});

test("what is not scored takes no part, whatever status it is given", () => {
  const reviews = [until(override("measure", "M2", "Red"), "2026-12")];
  const some = facts(reviews, { overridesRollUp: true });
  const measures = [makeMeasure(), makeMeasure({ id: "M2", retiredFrom: makePeriod("2026-02") })];
  const actuals = makeActuals("M1", "2026-01", [150, 150]);
  expect(partsOf({ ...some, measures, actuals }, "2026-02").objective?.score).toBe(100);
  // M1 alone: 25 of 100 with a red flag of 50 is 16⅔.
  const shownOnly = [makeMeasure(), makeMeasure({ id: "M2", rule: { method: "None" } })];
  expect(partsOf({ ...some, measures: shownOnly }, "2026-02").objective?.score).toBeCloseTo(50 / 3, 9);
});
