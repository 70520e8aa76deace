import { mapOutline, outlineText, planMap, planMapView, type MapView, type Scene } from "../../src/map";
import { buildModel, rootUnit, type Facts } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective } from "../make/makeFacts";
import { makeMeasure } from "../make/makeMeasure";
import { makePeriod } from "../make/makePeriod";

const unit = (id: string, parent?: string) => ({
  ...rootUnit(makeFacts().settings),
  id,
  name: `Unit ${id}`,
  parent,
});

/** Two units below the top: B relies on A, and so does the top. The lead measure of A is Red. */
const facts = (links: Facts["links"]): Facts =>
  makeFacts({
    scorecards: [unit("TOP"), unit("A", "TOP"), unit("B", "TOP")],
    objectives: [
      makeObjective({ id: "OT", name: "Grow" }),
      makeObjective({ id: "OA", name: "Deliver", scorecard: "A" }),
      makeObjective({ id: "OA2", name: "Prepare", scorecard: "A" }),
      makeObjective({ id: "OB", name: "Assemble", scorecard: "B" }),
    ],
    measures: [
      makeMeasure({ id: "MA", name: "Parts ready", objective: "OA" }),
      makeMeasure({ id: "MT", objective: "OT" }),
    ],
    actuals: [...makeActuals("MA", "2026-01", [0, 0]), ...makeActuals("MT", "2026-01", [100, 100])],
    links,
  });

const links = [
  { from: "OA", to: "OB" },
  { from: "OA", to: "OT" },
  { from: "OA2", to: "OA" },
];

function draw(view: MapView, given: Facts["links"] = links): Scene {
  const model = buildModel(facts(given), { period: makePeriod("2026-02") });
  const scene = planMapView(model, view);
  if (scene.kind === "failed") throw new Error(JSON.stringify(scene.problems));
  return scene.value;
}

const textOf = ({ boxes }: Scene, id: string) =>
  boxes
    .find(({ name }) => name === `BSC objective ${id}`)
    ?.runs.map(({ text }) => text)
    .join("");

test("a unit's box says what leaves the map: whom it is owed to, and whether it holds", () => {
  const scene = draw({ unit: "A" });
  expect(textOf(scene, "OA")).toMatch(/\nowed to OB of Unit B: broken\nowed to OT of Unit TOP: broken$/);
  expect(textOf(scene, "OA2")).not.toMatch(/owed|needs/);
  expect(outlineText(mapOutline(scene))).toContain(
    "Hands over to Assemble of Unit B: broken, as Parts ready is Red.",
  );
});

test("the box of who relies on it says what it needs, on a unit's map and on that of the whole", () => {
  expect(textOf(draw({ unit: "B" }), "OB")).toMatch(/\nneeds OA of Unit A: broken$/);
  const whole = planMap(buildModel(facts(links), { period: makePeriod("2026-02") }));
  expect(textOf(whole, "OT")).toMatch(/\nneeds OA of Unit A: broken$/);
  expect(outlineText(mapOutline(whole))).toContain("Relies on Deliver of Unit A: broken");
});

test("of more than three hand-offs two are written and the others counted; people who hear it are told all", () => {
  const many = ["OB", "OT", "OA", "OA2"].flatMap((to) => [{ from: "OA", to }]);
  const scene = draw({ unit: "A" }, [
    ...many.slice(0, 2),
    { from: "OB", to: "OA" },
    { from: "OT", to: "OA" },
  ]);
  expect(textOf(scene, "OA")).toMatch(
    /\nowed to OB of Unit B: broken\nowed to OT of Unit TOP: broken\nand 2 more hand-offs$/,
  );
  const text = outlineText(mapOutline(scene));
  for (const said of ["Hands over to Grow", "Relies on Assemble of Unit B", "Relies on Grow of Unit TOP"])
    expect(text).toContain(said);
});

test("a box is high enough for its hand-offs", () => {
  const heightOf = (scene: Scene) => scene.boxes.find(({ about }) => about === "OB")!.height;
  expect(heightOf(draw({ unit: "B" }))).toBeGreaterThan(heightOf(draw({ unit: "B" }, [])));
});

test("a link between two boxes of one map is drawn, and says that it is a hand-off", () => {
  const shared = facts([{ from: "OT", to: "OA" }]);
  // A reports figures for the top's measure: the objective stands on its map as well
  const actuals = makeActuals("MT", "2026-01", [100, 100]).map((one) => ({ ...one, scorecard: "A" }));
  const model = buildModel(
    { ...shared, actuals: [...shared.actuals, ...actuals] },
    { period: makePeriod("2026-02") },
  );
  const scene = planMapView(model, { unit: "A" });
  if (scene.kind === "failed") throw new Error(JSON.stringify(scene.problems));
  const [link] = scene.value.connectors.filter(({ name }) => name.startsWith("BSC link OT"));
  expect(link?.altText).toMatch(/A hand-off from Unit TOP to Unit A: holds, as .* is Green\.$/);
  expect(textOf(scene.value, "OA")).not.toMatch(/owed|needs/);
});
