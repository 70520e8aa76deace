import { mapOutline, outlineText, planMap, planMapView, type Scene } from "../../src/map";
import { buildModel, rootUnit, type Facts } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective } from "../make/makeFacts";
import { makeMeasure } from "../make/makeMeasure";
import { makePeriod } from "../make/makePeriod";
import { groupFacts } from "../make/groupFacts";

const february = { period: makePeriod("2026-02") };
const textOf = ({ boxes }: Scene, name: string) =>
  boxes
    .find((box) => box.name === name)
    ?.runs.map(({ text }) => text)
    .join("");

test("a box counts its units by their bands, and says by name how each of them stands", () => {
  const scene = planMap(buildModel(groupFacts({ A: [100, 10], B: [100, 100] }), february));
  expect(textOf(scene, "BSC objective O1")).toMatch(/\nunits: 1 ✔, 1 ✖$/);
  expect(textOf(scene, "BSC legend")).toContain("Last line of a box: its measures, units");
  expect(outlineText(mapOutline(scene))).toContain("From its units: O1 in Alpha Red, O1 in Beta Green.");
});

const unit = (id: string, parent?: string) => ({
  ...rootUnit(makeFacts().settings),
  id,
  name: `Unit ${id}`,
  parent,
});
const facts: Facts = makeFacts({
  scorecards: [unit("TOP"), unit("A", "TOP")],
  objectives: [
    makeObjective({ id: "OT", name: "Grow" }),
    makeObjective({ id: "OA", scorecard: "A", contributesTo: "OT" }),
  ],
  measures: [makeMeasure({ id: "MA", objective: "OA" })],
  actuals: makeActuals("MA", "2026-01", [75, 75]),
});

test("a unit's map says what its objectives contribute to", () => {
  const scene = planMapView(buildModel(facts, february), { unit: "A" });
  if (scene.kind === "failed") throw new Error(JSON.stringify(scene.problems));
  expect(outlineText(mapOutline(scene.value))).toContain("Contributes to Grow of Unit TOP.");
});

test("without units nothing is said of them", () => {
  const scene = planMap(buildModel(makeFacts({ actuals: makeActuals("M1", "2026-01", [75, 75]) }), february));
  expect(textOf(scene, "BSC objective O1")).not.toContain("units");
  expect(textOf(scene, "BSC legend")).toMatch(/Last line of a box: its measures$/);
});
