import * as fc from "fast-check";
import {
  buildModel,
  editActuals,
  explainChange,
  type Cause,
  type Facts,
  type Model,
  type Review,
} from "../../../src/scorecard";
import { rollUpMethodNames } from "../../../src/scorecard/rollUp";
import { anyOrganisation } from "../../make/anyOrganisation";
import { makePeriod } from "../../make/makePeriod";

/* Organisations whose groups roll up in any way, with critical measures, and statuses set by hand that may roll up. */

const [january, february] = [makePeriod("2026-01"), makePeriod("2026-02")];
const eight = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { minLength: 8, maxLength: 8 });

const anyRollUps = fc
  .record({
    facts: anyOrganisation,
    methods: eight(fc.constantFrom(...rollUpMethodNames)),
    critical: eight(fc.boolean()),
    overridesRollUp: fc.boolean(),
    byHand: fc.array(fc.tuple(fc.nat(7), fc.constantFrom("Green", "Amber", "Red")), { maxLength: 2 }),
  })
  .map(({ facts, methods, critical, overridesRollUp, byHand }): Facts => {
    const withMethod = <Item>(item: Item, index: number) => ({ ...item, rollUp: methods[index % 8] });
    const reviews = byHand.map(([at, band]): Review => {
      const { id } = facts.objectives[at % facts.objectives.length]!;
      const item = { kind: "objective", id } as const;
      return { period: february, item, override: { band, reason: "Seen" }, at: { sheet: "R", cell: "A2" } };
    });
    return {
      ...facts,
      reviews,
      settings: { ...facts.settings, overridesRollUp },
      perspectives: facts.perspectives.map(withMethod),
      objectives: facts.objectives.map((one, index) => withMethod(one, index + 2)),
      measures: facts.measures.map((one, index) => ({ ...one, isCritical: critical[index % 8] ?? false })),
    };
  });

/** Everything that the model says of its units, down to the measures. */
const told = ({ scorecards }: Model): unknown =>
  JSON.parse(
    JSON.stringify(scorecards, (_key, value: unknown) =>
      typeof value === "number" ? Number(value.toFixed(9)) : value,
    ),
  );

const edits = fc.array(fc.tuple(fc.nat(), fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined })), {
  minLength: 1,
  maxLength: 3,
});

test("after any edits the model is the one that is built afresh, in all that it says, however groups roll up", () => {
  fc.assert(
    fc.property(anyRollUps, edits, fc.constantFrom(january, february), (facts, all, period) => {
      fc.pre(facts.actuals.length > 0);
      buildModel(facts, { period });
      let now = facts;
      for (const [at, value] of all) {
        const was = now.actuals[at % now.actuals.length]!;
        now = editActuals(now, [{ was, is: { ...was, value } }]);
        expect(told(buildModel(now, { period }))).toEqual(told(buildModel({ ...now }, { period })));
      }
    }),
    { numRuns: 200 },
  );
});

function expectSummed({ part, weights, below }: Cause): void {
  if (below.length === 0) return;
  expect(below.reduce((sum, one) => sum + one.part, weights)).toBeCloseTo(part, 8);
  below.forEach(expectSummed);
}

test("why a unit's score moved adds up at every level, forwards and backwards, and is what the model says of its change", () => {
  fc.assert(
    fc.property(anyRollUps, (facts) => {
      const [before, after] = [january, february].map((period) => buildModel(facts, { period }));
      for (const [from, to] of [
        [before!, after!],
        [after!, before!],
        [after!, after!],
      ] as const)
        for (const { id, change, performance } of to.scorecards) {
          const why = explainChange({ kind: "scorecard", id, scorecard: id }, from, to);
          if (why.kind === "failed") continue;
          const moved = why.value.to - why.value.from;
          expect(why.value.cause.part).toBeCloseTo(moved, 8);
          expect(why.value.drivers.reduce((sum, one) => sum + one.part, 0)).toBeCloseTo(moved, 8);
          expectSummed(why.value.cause);
          if (from !== before || change === undefined) continue;
          expect(moved).toBeCloseTo(change, 8);
          if (performance !== undefined) expect(why.value.performance).toBeCloseTo(performance, 8);
        }
    }),
    { numRuns: 200 },
  );
});
