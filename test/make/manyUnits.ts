import { rootUnit, type Facts, type Objective, type Unit } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, makePerspective } from "./makeFacts";
import { makeMeasure } from "./makeMeasure";

const perspectives = ["Financial", "Customer", "Internal Process", "Learning & Growth"];
const objectivesEach = 10;
const unitsPerRegion = 7;

interface Size {
  readonly units: number;
  readonly measuresEach: number;
  readonly months: number;
}

/**
 * An organisation: the top, regions below it, units below these. Each unit has measures of its own, each of its objectives contributes
 * to one of its region, and those of the regions to the top's. Actuals from January 2021 on.
 */
export function manyUnits({ units, measuresEach, months }: Size): Facts {
  const regions = Math.max(1, Math.floor(units / (unitsPerRegion + 1)));
  const tree: readonly Unit[] = Array.from({ length: units }, (_, index) => unitAt(index, regions));
  const leaves = tree.slice(regions + 1);
  const measures = leaves.flatMap(({ id }) =>
    Array.from({ length: measuresEach }, (_, index) =>
      makeMeasure({
        id: `${id}-M${index}`,
        name: `Measure ${index}`,
        objective: `${id}-O${index % objectivesEach}`,
      }),
    ),
  );
  return makeFacts({
    scorecards: tree,
    perspectives: perspectives.map((id) => makePerspective({ id })),
    objectives: tree.flatMap(objectivesOf),
    measures,
    actuals: measures.flatMap(({ id }, index) =>
      makeActuals(
        id,
        "2021-01",
        Array.from({ length: months }, (_, month) => 50 + ((index * 7 + month * 13) % 70)),
      ),
    ),
  });
}

function unitAt(index: number, regions: number): Unit {
  const named = { ...rootUnit(makeFacts().settings), id: `U${index}`, name: `Unit ${index}` };
  if (index === 0) return named;
  return { ...named, parent: index <= regions ? "U0" : `U${1 + (index % regions)}` };
}

function objectivesOf({ id, parent }: Unit): readonly Objective[] {
  return Array.from({ length: objectivesEach }, (_, index) =>
    makeObjective({
      ...{
        id: `${id}-O${index}`,
        perspective: perspectives[index % perspectives.length] ?? "",
        scorecard: id,
      },
      ...(parent === undefined ? {} : { contributesTo: `${parent}-O${index}` }),
    }),
  );
}
