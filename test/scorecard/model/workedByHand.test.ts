import { buildModel, spanOf, type Facts, type View } from "../../../src/scorecard";
import {
  makeActuals,
  makeFacts,
  makeObjective,
  makePerspective,
  type FactsGiven,
} from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

/* Numbers worked out by hand, each from a sentence of docs/scoring.md. */

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const times = <Value>(count: number, value: Value): readonly Value[] => new Array<Value>(count).fill(value);

function modelIn(facts: Facts, period: string, view: View = "period") {
  return buildModel(facts, { period: makePeriod(period), view });
}

function measureIn(facts: Facts, period: string, view: View = "period", id = "M1") {
  const { perspectives } = modelIn(facts, period, view).scorecard;
  const measures = perspectives.flatMap(({ objectives }) => objectives.flatMap((one) => one.measures));
  const found = measures.find(({ measure }) => measure.id === id);
  if (!found) throw new Error(id);
  return found;
}

function objectiveIn(facts: Facts, period: string) {
  const [objective] = modelIn(facts, period).scorecard.perspectives.flatMap(({ objectives }) => objectives);
  if (!objective) throw new Error("no objective");
  return objective;
}

const everyView: readonly View[] = ["period", "quarter", "ytd", "rolling12", "year"];

test("days of the test are those of the calendar", () => {
  expect(spanOf(makePeriod("2026-10"), { fiscalYearStart: 1 }).last).toBe(day("2026-10-31"));
});

describe("Expected", () => {
  /** 120 from January to December, summed; January to October are reported. */
  const plan = (monthly: number, given: Parameters<typeof makeMeasure>[0] = {}) =>
    makeFacts({
      measures: [
        makeMeasure({
          aggregation: "Sum",
          rule: {
            ...{ method: "Expected", baseline: 0, target: 120, redFlag: undefined },
            ...{ start: day("2026-01-01"), end: day("2026-12-31") },
          },
          ...given,
        }),
      ],
      actuals: makeActuals("M1", "2026-01", times(10, monthly)),
    });

  // 85 of 120 are .7083; 303 of 364 days are .8324; the share is .8510, so 33⅓ + .0010/.10 x 33⅓ = 33.65.
  test.each<View>(["period", "quarter", "ytd", "rolling12"])(
    "a sum is held against the days since the start, in the view %s too",
    (view) => {
      for (const targetFor of ["Year", "Period"] as const) {
        const found = measureIn(plan(8.5, { targetFor }), "2026-10", view);
        expect(found).toMatchObject({ actual: 85, band: "Amber", coverage: 1 });
        expect(found.levels.target).toBe(120);
        expect(found.score).toBeCloseTo(33.65, 1);
      }
    },
  );

  // 10 a month are 100 of 120, .8333 against .8324.
  test("exactly on plan is Green, whatever the target is said to be for", () => {
    for (const targetFor of ["Year", "Period"] as const)
      expect(measureIn(plan(10, { targetFor }), "2026-10", "ytd")).toMatchObject({
        score: 100,
        band: "Green",
      });
  });

  // The forecast goes on with 8.5: 102 of 120 are .85 of all the days.
  test("a full year looks at the end", () => {
    const found = measureIn(plan(8.5), "2026-10", "year");
    expect(found.score).toBeCloseTo(33.33, 1);
  });

  test("what stands at the end of a period is looked at as it stands", () => {
    const facts = plan(0, { aggregation: "Last" });
    const actuals = makeActuals("M1", "2026-01", times(10, 85));
    for (const view of everyView.slice(0, 4))
      expect(measureIn({ ...facts, actuals }, "2026-10", view).score).toBeCloseTo(33.65, 1);
  });

  test("before its start there is no data, and it says when it starts", () => {
    const found = measureIn(plan(8.5, {}), "2025-12");
    expect(found).toMatchObject({ band: "No data", score: undefined });
  });
});

describe("longer periods in a view", () => {
  const yearly = makeMeasure({ id: "Y", frequency: "Yearly" });
  const both = makeFacts({
    measures: [makeMeasure(), yearly],
    actuals: [...makeActuals("M1", "2026-01", times(10, 110)), ...makeActuals("Y", "FY2025", [40])],
  });

  // 110 is one fifth of an interval above the target: 66⅔ + 6⅔ = 73.33; 40 is that much below the red flag: 26.67.
  test.each(everyView)("a year's figure counts in the view %s, with the year that it is from", (view) => {
    const found = measureIn(both, "2026-10", view, "Y");
    expect(found).toMatchObject({ actual: 40, band: "Red", period: makePeriod("FY2025"), coverage: 1 });
    expect(modelIn(both, "2026-10", view).scorecard.coverage).toBe(1);
  });

  test.each(everyView)("a year that was not reported is a gap in the view %s", (view) => {
    const actuals = both.actuals.filter(({ measure }) => measure === "M1");
    const without = { ...both, actuals };
    expect(measureIn(without, "2026-10", view, "Y")).toMatchObject({ band: "No data", coverage: 0 });
    expect(modelIn(without, "2026-10", view).scorecard.coverage).toBe(0.5);
  });

  // 310 + 280 + 300 + 305 = 1,195 of 4 x 300.
  test.each(["2026-09", "2026-10", "2026-11"])(
    "twelve months of quarters are the last four of them in %s",
    (period) => {
      const facts = makeFacts({
        measures: [
          makeMeasure({ frequency: "Quarterly", aggregation: "Sum", rule: { target: 300, redFlag: 240 } }),
        ],
        actuals: makeActuals("M1", "2025-Q4", [310, 280, 300, 305]),
      });
      expect(measureIn(facts, period, "rolling12")).toMatchObject({
        actual: 1195,
        levels: { target: 1200 },
        coverage: 1,
      });
    },
  );
});

describe("what begins in the middle of a year", () => {
  const late = (given: Parameters<typeof makeMeasure>[0] = {}) =>
    makeFacts({ measures: [makeMeasure(given)], actuals: makeActuals("M1", "2026-07", times(4, 100)) });

  test.each<View>(["period", "ytd", "rolling12"])(
    "counts from its first figure on in the view %s",
    (view) => {
      const { scorecard } = modelIn(late(), "2026-10", view);
      expect(scorecard).toMatchObject({ band: "Green", coverage: 1 });
      expect(scorecard.score).toBeCloseTo(66.67, 1);
    },
  );

  test("says so where a view covers months before it", () => {
    expect(measureIn(late(), "2026-10", "ytd").explain()).toContain(
      "It counts from 2026-07 on, its first figure.",
    );
    expect(measureIn(late(), "2026-10").explain()).not.toContain("It counts from");
  });

  test("is due from the period that it says, with gaps where nothing was reported", () => {
    const facts = late({ aggregation: "Sum", reportedFrom: makePeriod("2026-01") });
    expect(measureIn(facts, "2026-10", "ytd")).toMatchObject({ actual: 400, coverage: 0.4 });
    const said = late({ aggregation: "Sum", reportedFrom: makePeriod("2026-06") });
    expect(measureIn(said, "2026-10", "ytd").coverage).toBeCloseTo(0.8, 9); // four of the five from June on
  });

  test("is due as ever while nothing has been reported", () => {
    expect(measureIn(makeFacts(), "2026-10")).toMatchObject({ band: "No data", coverage: 0 });
  });

  test("a measure that takes the last figure lacks nothing once that is there", () => {
    const actuals = makeActuals("M1", "2026-01", [90, undefined, undefined, 100]);
    const facts = makeFacts({ actuals });
    expect(measureIn(facts, "2026-04", "ytd")).toMatchObject({ actual: 100, coverage: 1 });
    expect(measureIn(facts, "2026-03", "ytd").coverage).toBeCloseTo(1 / 3, 9); // one of three, and not the last
  });
});

describe("a critical measure without a figure", () => {
  const facts = (criticalMissing: "Says" | "Caps") =>
    makeFacts({
      settings: { criticalMissing },
      measures: [makeMeasure(), makeMeasure({ id: "M2", isCritical: true })],
      actuals: makeActuals("M1", "2026-01", [150]),
    });

  test("is named at its objective", () => {
    expect(objectiveIn(facts("Says"), "2026-01")).toMatchObject({ score: 100, criticalMissing: ["M2"] });
  });

  test("holds it down where Settings say so", () => {
    const held = objectiveIn(facts("Caps"), "2026-01");
    expect(held).toMatchObject({ score: 66.6, band: "Amber", cappedBy: "M2", criticalMissing: ["M2"] });
  });
});

describe("a target of 0 without a red flag", () => {
  const facts = (direction: "Lower" | undefined, actual: number) =>
    makeFacts({
      measures: [makeMeasure({ rule: { target: 0, redFlag: undefined, direction } })],
      actuals: makeActuals("M1", "2026-01", [actual]),
    });

  test("is met or not met", () => {
    expect(measureIn(facts("Lower", 0), "2026-01")).toMatchObject({ score: 100, band: "Green" });
    expect(measureIn(facts("Lower", 1), "2026-01")).toMatchObject({ score: 0, band: "Red" });
  });

  test("is not scored where nobody says which way is better", () => {
    expect(measureIn(facts(undefined, 1), "2026-01").band).toBe("No data");
  });
});

test("a perspective rolls up by its own method", () => {
  const given: FactsGiven = {
    perspectives: [makePerspective({ rollUp: "Worst" })],
    objectives: [makeObjective(), makeObjective({ id: "O2" })],
    measures: [makeMeasure(), makeMeasure({ id: "M2", objective: "O2" })],
    actuals: [...makeActuals("M1", "2026-01", [150]), ...makeActuals("M2", "2026-01", [50])],
  };
  // 150 is 100, 50 is the red flag.
  expect(modelIn(makeFacts(given), "2026-01").scorecard.perspectives[0]?.score).toBeCloseTo(33.33, 1);
  const mean = makeFacts({ ...given, perspectives: [makePerspective()] });
  expect(modelIn(mean, "2026-01").scorecard.perspectives[0]?.score).toBeCloseTo(66.67, 1);
});

describe("weights that change at some time", () => {
  const at = { sheet: "Targets", cell: "A2" };
  const given: FactsGiven = {
    objectives: [makeObjective(), makeObjective({ id: "O2" })],
    measures: [makeMeasure(), makeMeasure({ id: "M2", objective: "O2" })],
    actuals: [...makeActuals("M1", "2026-01", [150, 150]), ...makeActuals("M2", "2026-01", [50, 50])],
    groupWeights: [{ kind: "objective", id: "O2", period: makePeriod("2026-02"), weight: 3, at }],
  };

  // 100 and 33⅓: half and half are 66⅔; one to three are (100 + 3 x 33⅓) / 4 = 50.
  test("an objective's holds from its period on", () => {
    expect(modelIn(makeFacts(given), "2026-01").scorecard.score).toBeCloseTo(66.67, 1);
    expect(modelIn(makeFacts(given), "2026-02").scorecard.score).toBeCloseTo(50, 9);
  });

  test("of weeks the latest row up to the week counts, and none of a later week of its month", () => {
    const week = (text: string, weight: number) =>
      ({ kind: "objective", id: "O2", period: makePeriod(text), weight, at }) as const;
    const rows = [week("2026-W06", 3), week("2026-W08", 0)];
    const frequency = "Weekly";
    const facts = makeFacts({
      ...given,
      measures: [makeMeasure({ frequency }), makeMeasure({ id: "M2", objective: "O2", frequency })],
      actuals: [
        ...makeActuals("M1", "2026-W05", times(4, 150)),
        ...makeActuals("M2", "2026-W05", times(4, 50)),
      ],
      groupWeights: rows,
    });
    const scores = ["2026-W05", "2026-W06", "2026-W07", "2026-W08"].map(
      (period) => modelIn(facts, period).scorecard.score,
    );
    expect(scores).toEqual([200 / 3, 50, 50, 100].map((score) => expect.closeTo(score, 9)));
  });

  test("so does a perspective's", () => {
    const facts = makeFacts({
      ...given,
      perspectives: [makePerspective(), makePerspective({ id: "Customer" })],
      objectives: [makeObjective(), makeObjective({ id: "O2", perspective: "Customer" })],
      groupWeights: [{ kind: "perspective", id: "Customer", period: makePeriod("2026-02"), weight: 3, at }],
    });
    expect(modelIn(facts, "2026-01").scorecard.score).toBeCloseTo(66.67, 1);
    expect(modelIn(facts, "2026-02").scorecard.score).toBeCloseTo(50, 9);
  });
});
