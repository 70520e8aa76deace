import type { Actual, Facts, Measure } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, makePerspective } from "./makeFacts";
import { makeMeasure } from "./makeMeasure";

const perspectives = ["Financial", "Customer", "Internal Process", "Learning & Growth"];

/** Facts of so many monthly measures, three an objective, each with an actual in every month from January 2021 on. */
export function manyFacts(measures: number, months: number): Facts {
  const objectives = Array.from({ length: Math.ceil(measures / 3) }, (_, index) =>
    makeObjective({ id: `O${index}`, perspective: perspectives[index % 4] ?? "" }),
  );
  const all = Array.from({ length: measures }, (_, index) => measureAt(index));
  return makeFacts({
    perspectives: perspectives.map((id) => makePerspective({ id })),
    objectives,
    measures: all,
    actuals: all.flatMap(({ id }, index) => actualsAt(id, index, months)),
  });
}

const aggregations = ["Sum", "Average", "Last"] as const;

function measureAt(index: number): Measure {
  const objective = `O${Math.floor(index / 3)}`;
  return makeMeasure({ id: `M${index}`, objective, aggregation: aggregations[index % 3] ?? "Last" });
}

function actualsAt(id: string, index: number, months: number): readonly Actual[] {
  return makeActuals(
    id,
    "2021-01",
    Array.from({ length: months }, (_, month) => 50 + ((index * 7 + month * 13) % 70)),
  );
}
