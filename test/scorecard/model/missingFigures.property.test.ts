import fc from "fast-check";
import {
  aggregations,
  buildModel,
  periodText,
  views,
  type Actual,
  type Facts,
  type Frequency,
  type View,
} from "../../../src/scorecard";
import { makeFacts } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const firsts: readonly (readonly [Frequency, string, number])[] = [
  ["Monthly", "2025-11", 12],
  ["Quarterly", "2025-Q1", 7],
  ["Half-yearly", "2025-H1", 3],
  ["Yearly", "FY2025", 1],
];

const measure = fc.record({
  frequency: fc.constantFrom(...firsts),
  aggregation: fc.constantFrom(...aggregations.filter((one) => one !== "Ratio")),
  isCritical: fc.boolean(),
  values: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 12, maxLength: 12 }),
});

function factsOf(
  given: readonly (typeof measure extends fc.Arbitrary<infer Value> ? Value : never)[],
): Facts {
  const measures = given.map(({ frequency: [frequency], aggregation, isCritical }, index) =>
    makeMeasure({ id: `M${index}`, frequency, aggregation, isCritical }),
  );
  const actuals = given.flatMap(({ frequency: [, first, count], values }, index) =>
    values.slice(0, count).map((value, step): Actual => {
      const period = makePeriod(first);
      return {
        measure: `M${index}`,
        period: { ...period, ordinal: period.ordinal + step },
        value,
        at: { sheet: "Actuals", cell: `C${step + 2}` },
      };
    }),
  );
  return makeFacts({ settings: { minimumCoverage: 0 }, measures, actuals });
}

function lookAt(facts: Facts, view: View) {
  const { scorecard, problems } = buildModel(facts, { period: makePeriod("2026-10"), view });
  const measures = scorecard.perspectives.flatMap(({ objectives }) =>
    objectives.flatMap((one) => one.measures),
  );
  return { scorecard, measures, problems };
}

function isBefore2026(actual: Actual | undefined): boolean {
  return actual !== undefined && !periodText(actual.period).includes("2026");
}

const group = fc.array(measure, { minLength: 1, maxLength: 4 });

test("a view never loses a measure without a word: it has a score, or a reason and less coverage", () => {
  fc.assert(
    fc.property(group, fc.constantFrom(...views), (given, view) => {
      const { measures, scorecard } = lookAt(factsOf(given), view);
      for (const one of measures) {
        if (one.score !== undefined) continue;
        expect(one.explain()).toMatch(/\w \w/);
        expect(one.band).toBe("No data");
        expect(scorecard.coverage).toBeLessThan(1);
      }
      expect(measures).toHaveLength(given.length);
    }),
  );
});

type Looked = ReturnType<typeof lookAt>;

/** Whether people can see that something is missing: less coverage, another period or another part of the year than before. */
function isMarked(before: Looked, after: Looked, measure: string | undefined): boolean {
  const [was, is] = [before, after].map(({ measures }) => measures.find((one) => one.measure.id === measure));
  const told = (one: typeof was) =>
    [one?.period?.ordinal, one?.year?.forecast, one?.year?.reported].join(" ");
  const isLess = after.scorecard.coverage < before.scorecard.coverage;
  return isLess || told(was) !== told(is) || (is?.explain().includes("It counts from") ?? false);
}

test("a missing figure never raises a score without a mark", () => {
  fc.assert(
    fc.property(group, fc.constantFrom(...views), fc.nat(), (given, view, which) => {
      const whole = factsOf(given);
      const gone = whole.actuals[which % whole.actuals.length];
      // An earlier year's figure is none of a full year's: it only tells its forecast how figures go.
      if (view === "year" && isBefore2026(gone)) return;
      const before = lookAt(whole, view);
      const after = lookAt({ ...whole, actuals: whole.actuals.filter((one) => one !== gone) }, view);
      const rise = (after.scorecard.score ?? 0) - (before.scorecard.score ?? 0);
      expect(rise <= 1e-9 || isMarked(before, after, gone?.measure)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
