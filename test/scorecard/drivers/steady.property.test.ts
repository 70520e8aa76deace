import fc from "fast-check";
import { buildModel, type Facts, type Model } from "../../../src/scorecard";
import type { DriverNode } from "../../../src/scorecard/drivers/driverNode";
import { objectiveNode, perspectiveNode, scorecardNode } from "../../../src/scorecard/drivers/driverTree";
import { likeForLike, reweighed } from "../../../src/scorecard/drivers/likeForLike";
import { makeActuals, makeFacts, makeObjective, makePerspective } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const [before, now] = [makePeriod("2026-03"), makePeriod("2026-04")];
const rollUp = fc.constantFrom("Average", "Worst", "Best", "Median", "Majority");

const measure = fc.record({
  weight: fc.constantFrom(0, 1, 1, 3),
  laterWeight: fc.constantFrom(...Array<undefined>(20).fill(undefined), 0, 2),
  isCritical: fc.boolean(),
  values: fc.tuple(
    fc.option(fc.integer({ min: 80, max: 110 }), { nil: undefined, freq: 12 }),
    fc.option(fc.integer({ min: 80, max: 110 }), { nil: undefined, freq: 12 }),
  ),
});

const organisation = fc.record({
  measures: fc.array(measure, { minLength: 6, maxLength: 6 }),
  weights: fc.array(fc.constantFrom(0, 1, 2), { minLength: 3, maxLength: 3 }),
  laterWeights: fc.array(
    fc.record({
      group: fc.constantFrom(
        { kind: "objective", id: "O0" } as const,
        { kind: "objective", id: "O1" } as const,
        { kind: "perspective", id: "Customer" } as const,
      ),
      weight: fc.constantFrom(0, 1, 5),
    }),
    { maxLength: 1 },
  ),
  rollUp,
  minimumCoverage: fc.constantFrom(0, 0.5, 1),
  missing: fc.constantFrom("Share", "Strict", "Zero"),
  overridesRollUp: fc.boolean(),
  overridden: fc.option(fc.constantFrom("O0", "O1"), { nil: undefined }),
});

type Organisation = typeof organisation extends fc.Arbitrary<infer Value> ? Value : never;

/** Three objectives of two measures each, in two perspectives. */
function factsOf({ measures, weights, laterWeights, overridden, ...settings }: Organisation): Facts {
  const at = { sheet: "Sheet", cell: "A1" };
  return makeFacts({
    settings,
    perspectives: [makePerspective(), makePerspective({ id: "Customer", weight: 2 })],
    objectives: weights.map((weight, index) =>
      makeObjective({ id: `O${index}`, weight, perspective: index === 2 ? "Customer" : "Financial" }),
    ),
    measures: measures.map(({ weight, isCritical }, index) =>
      makeMeasure({ id: `M${index}`, objective: `O${Math.floor(index / 2)}`, weight, isCritical }),
    ),
    phasedTargets: measures.flatMap(({ laterWeight: weight }, index) =>
      weight === undefined ? [] : [{ measure: `M${index}`, holds: "From", period: now, weight, at }],
    ),
    groupWeights: laterWeights.map(({ group, weight }) => ({ ...group, weight, period: now, at })),
    actuals: measures.flatMap(({ values }, index) => makeActuals(`M${index}`, "2026-03", values)),
    reviews:
      overridden === undefined
        ? []
        : [
            {
              period: now,
              item: { kind: "objective", id: overridden },
              override: { band: "Red", reason: "Because" },
              at,
            },
          ],
  });
}

interface Moved {
  readonly id: string;
  readonly score?: number;
  readonly performance?: number;
  readonly weights?: number;
}

/** What each group of a model says of its change, and the tree that it comes from. */
function groupsOf(was: Model, is: Model): readonly (readonly [Moved, was: number | undefined, DriverNode])[] {
  const both = {
    scorecards: [was.scorecards, is.scorecards],
    settings: is.facts.settings,
    unit: is.scorecard.id,
  } as const;
  const perspectives = is.scorecard.perspectives.flatMap((perspective, place) => {
    const earlier = was.scorecard.perspectives[place]!;
    const objectives = perspective.objectives.map((objective, index) => {
      const one = earlier.objectives[index]!;
      return [
        { id: objective.objective.id, ...objective },
        one.score,
        objectiveNode([one, objective], both),
      ] as const;
    });
    const node = perspectiveNode([earlier, perspective], both);
    return [[{ id: node.id, ...perspective }, earlier.score, node] as const, ...objectives];
  });
  return [
    [is.scorecard, was.scorecard.score, scorecardNode([was.scorecard, is.scorecard], both)],
    ...perspectives,
  ];
}

test("what a group's change is made of is what rolling up anew comes to, whether or not that was needed", () => {
  fc.assert(
    fc.property(organisation, (given) => {
      const facts = factsOf(given);
      const [was, is] = [buildModel(facts, { period: before }), buildModel(facts, { period: now })];
      for (const [group, earlier, node] of groupsOf(was, is)) {
        if (group.score === undefined || earlier === undefined) continue;
        const same = likeForLike(node, facts.settings);
        const weighed = reweighed(node, facts.settings);
        const performance =
          same.from.score === undefined || same.to.score === undefined
            ? undefined
            : same.to.score - same.from.score;
        const weights = (weighed.to.score ?? earlier) - (weighed.from.score ?? earlier);
        expect([group.id, group.performance]).toEqual([group.id, performance]);
        expect([group.id, group.weights]).toEqual([group.id, weights]);
      }
    }),
    { numRuns: 1_000 },
  );
});
