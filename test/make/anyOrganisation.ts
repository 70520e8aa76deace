import * as fc from "fast-check";
import { rootUnit, type Facts, type Unit } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, makePerspective } from "./makeFacts";
import { makeMeasure } from "./makeMeasure";

/** TOP above the groups G and H; A and B below G, A1 below A, C below H. */
const parents = { G: "TOP", H: "TOP", A: "G", B: "G", A1: "A", C: "H" } as const;
const ids = ["TOP", "G", "H", "A", "B", "A1", "C"] as const;
type Id = (typeof ids)[number];

const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined, freq: 5 });
const weight = fc.constantFrom(0, 1, 1, 2, 5);
const objective = fc.record({
  unit: fc.constantFrom(...ids),
  perspective: fc.constantFrom("P1", "P2"),
  weight,
  measures: fc.array(fc.record({ weight, values: fc.tuple(value, value) }), { maxLength: 2 }),
  /** Which of the objectives of other units it contributes to, counted round; none where there is none. */
  contributes: fc.option(fc.nat(20), { nil: undefined, freq: 3 }),
});

/** Any organisation three deep: own and missing objectives, contributions across the tree, a shared measure, weights of 0, gaps. */
export const anyOrganisation = fc
  .record({
    unitWeights: fc.tuple(...ids.map(() => weight)),
    perspectiveWeights: fc.tuple(weight, weight),
    objectives: fc.array(objective, { minLength: 1, maxLength: 7 }),
    shared: fc.dictionary(fc.constantFrom("A", "B", "A1", "C"), fc.tuple(value, value), { maxKeys: 3 }),
    missing: fc.constantFrom("Share" as const, "Strict" as const, "Zero" as const),
    minimumCoverage: fc.constantFrom(0, 0.5, 0.8),
  })
  .map(toFacts);

interface Given {
  readonly unitWeights: readonly number[];
  readonly perspectiveWeights: readonly [number, number];
  readonly objectives: readonly {
    readonly unit: Id;
    readonly perspective: string;
    readonly weight: number;
    readonly measures: readonly {
      readonly weight: number;
      readonly values: readonly (number | undefined)[];
    }[];
    readonly contributes?: number | undefined;
  }[];
  readonly shared: Readonly<Record<string, readonly (number | undefined)[]>>;
  readonly missing: "Share" | "Strict" | "Zero";
  readonly minimumCoverage: number;
}

function toFacts({ unitWeights, perspectiveWeights, objectives, shared, ...settings }: Given): Facts {
  const [first, second] = perspectiveWeights;
  const named = objectives.map((one, index) => ({ ...one, id: `O${index}` }));
  const measures = named.flatMap(({ id, measures: own }) =>
    own.map((one, index) => ({ ...one, id: `${id}.${index}`, objective: id })),
  );
  const score = { method: "Min-max", min: 0, max: 100 } as const;
  return makeFacts({
    settings,
    scorecards: ids.map((id, index) => unitOf(id, unitWeights[index] ?? 1)),
    perspectives: [
      makePerspective({ id: "P1", weight: first }),
      makePerspective({ id: "P2", weight: second }),
    ],
    objectives: [
      ...named.map(({ id, unit, perspective, weight: own, contributes }, index) => {
        const target = contributes === undefined ? undefined : named[contributes % named.length];
        // Upwards in the list only, so that there is no circle, and never within a unit.
        const isFine = target && target.unit !== unit && named.indexOf(target) < index;
        return makeObjective({
          ...{ id, perspective, weight: own, scorecard: unit },
          ...(isFine ? { contributesTo: target.id } : {}),
        });
      }),
      makeObjective({ id: "SHARED", perspective: "P2", scorecard: "TOP" }),
    ],
    measures: [
      ...measures.map(({ id, objective: of, weight: own }) =>
        makeMeasure({ id, objective: of, weight: own, rule: score }),
      ),
      makeMeasure({ id: "K", objective: "SHARED", rule: score }),
    ],
    actuals: [
      ...measures.flatMap(({ id, values }) => makeActuals(id, "2026-01", values)),
      ...Object.entries(shared).flatMap(([scorecard, values]) =>
        makeActuals("K", "2026-01", values).map((actual) => ({ ...actual, scorecard })),
      ),
    ],
  });
}

function unitOf(id: Id, weight: number): Unit {
  const parent = id === "TOP" ? undefined : parents[id];
  return { ...rootUnit(makeFacts().settings), ...{ id, name: `Unit ${id}`, weight, parent } };
}
