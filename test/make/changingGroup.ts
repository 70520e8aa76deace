import * as fc from "fast-check";
import { rollUpMethodNames, type Facts, type RollUpMethod, type Settings } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, makePerspective, makePhased } from "./makeFacts";
import { makeMeasure } from "./makeMeasure";
import { makePeriod } from "./makePeriod";

/** Measures of three objectives with two figures each, of which one in so many is missing, how they roll up, and which weights change. */
export function changingGroup({ missingOneIn, most }: { missingOneIn: number; most: number }) {
  const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined, freq: missingOneIn });
  const measure = fc.record({
    objective: fc.constantFrom("O1", "O2", "O3"),
    values: fc.tuple(value, value),
    weight: fc.integer({ min: 0, max: 4 }),
    isCritical: fc.boolean(),
    reweighed: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 3 }),
  });
  const newWeight = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 2 });
  return fc.record({
    measures: fc.array(measure, { minLength: 1, maxLength: most }),
    reweighed: fc.record({ O1: newWeight, O2: newWeight, P1: newWeight }),
    rollUp: fc.constantFrom<RollUpMethod>(...rollUpMethodNames),
    own: fc.constantFrom<RollUpMethod>(...rollUpMethodNames),
    missing: fc.constantFrom("Share" as const, "Strict" as const, "Zero" as const),
  });
}

type Changing = ReturnType<typeof changingGroup> extends fc.Arbitrary<infer Value> ? Value : never;

/** Two perspectives with those objectives, of which the first rolls up in a way of its own; an actual is its score. */
export function factsOfChanging({
  measures,
  own,
  reweighed,
  ...settings
}: Changing & Pick<Settings, "minimumCoverage">): Facts {
  return makeFacts({
    settings,
    perspectives: [makePerspective({ id: "P1" }), makePerspective({ id: "P2", weight: 2 })],
    objectives: [
      makeObjective({ id: "O1", perspective: "P1", rollUp: own }),
      makeObjective({ id: "O2", perspective: "P1", weight: 3 }),
      makeObjective({ id: "O3", perspective: "P2" }),
    ],
    measures: measures.map(({ values: _values, reweighed: _weight, ...given }, index) =>
      makeMeasure({ id: `M${index}`, ...given, rule: { method: "Min-max", min: 0, max: 100 } }),
    ),
    actuals: measures.flatMap(({ values }, index) => makeActuals(`M${index}`, "2026-01", values)),
    phasedTargets: measures.flatMap(({ reweighed: weight }, index) =>
      weight === undefined ? [] : [{ ...makePhased(from, { weight }), measure: `M${index}` }],
    ),
    groupWeights: groupIds.flatMap((id) => {
      const weight = reweighed[id];
      const kind = id === "P1" ? "perspective" : "objective";
      return weight === undefined
        ? []
        : [{ kind, id, period: makePeriod(from), weight, at: { sheet: "Targets", cell: "A2" } } as const];
    }),
  });
}

/** The weights that change do so from here on. */
const from = "2026-02";
const groupIds = ["O1", "O2", "P1"] as const;
