import { planMap, type Scene } from "../../src/map";
import { laneGraph } from "../../src/map/graph";
import { themesOf } from "../../src/map/themes";
import { buildModel, type Model } from "../../src/scorecard";
import { makeFacts, makeObjective, makePerspective } from "../make/makeFacts";
import { makeSeededMap } from "../make/makeMap";

const names = ["Growth", "Service", "Cost"];

/** A seeded map whose objectives have a theme by their number; every seventh has none. */
function themed(seed: number): Model {
  const { facts } = makeSeededMap(seed, { lanes: 4, objectives: 26, links: 38 });
  const objectives = facts.objectives.map((objective) => {
    const number = Number(objective.id.slice(1));
    return number % 7 === 0 ? objective : { ...objective, theme: names[number % 3] };
  });
  return buildModel({ ...facts, objectives });
}

const models = Array.from({ length: 12 }, (_, seed) => themed(seed));
const columnsOf = ({ boxes }: Scene) => boxes.filter(({ role }) => role === "theme");

test("every objective stands inside its theme's column, and columns do not touch", () => {
  for (const model of models) {
    const scene = planMap(model);
    const columns = columnsOf(scene);
    expect(columns.map(({ altTitle }) => altTitle).sort()).toEqual(
      ["Without a theme", ...names.map((name) => `Theme ${name}`)].sort(),
    );
    const ordered = [...columns].sort((a, b) => a.x - b.x);
    ordered.slice(1).forEach((column, index) => {
      const before = ordered[index]!;
      expect(column.x).toBeGreaterThan(before.x + before.width);
    });
    for (const { id, theme = "" } of model.facts.objectives) {
      const box = scene.boxes.find(({ role, about }) => role === "objective" && about === id)!;
      const column = columns.find(({ name }) => name === `BSC theme ${theme}`)!;
      expect(box.x).toBeGreaterThanOrEqual(column.x);
      expect(box.x + box.width).toBeLessThanOrEqual(column.x + column.width);
    }
  }
});

test("drawn again, columns and boxes stay where they are", () => {
  for (const model of models.slice(0, 4)) {
    const first = planMap(model);
    const placed = new Map(first.boxes.map(({ name, x, width }) => [name, x + width / 2]));
    expect(planMap(model, placed)).toEqual(first);
  }
});

const perspectives = ["Financial", "Customer"].map((id) => makePerspective({ id }));

function lanes(themes: readonly (readonly (string | undefined)[])[], mapThemes = true): Model {
  const objectives = themes.flatMap((inLane, lane) =>
    inLane.map((theme, index) =>
      makeObjective({
        id: `${lane}${index}`,
        perspective: perspectives[lane]!.id,
        ...(theme ? { theme } : {}),
      }),
    ),
  );
  return buildModel(makeFacts({ settings: { mapThemes }, perspectives, objectives, measures: [] }));
}

const columnNames = (model: Model) => themesOf(model, laneGraph(model))?.names;

test("a theme that has a lane to itself runs across the columns", () => {
  const model = lanes([
    ["Growth", "Cost"],
    ["People", "People"],
  ]);
  expect(columnNames(model)).toEqual(["Growth", "Cost"]);
  const lane = planMap(model).boxes.find(({ name }) => name === "BSC lane Customer");
  expect(lane?.runs.map(({ text }) => text)).toEqual(["People"]);
});

test("there are no columns without themes, with one theme alone, or when Settings switch them off", () => {
  expect(columnNames(lanes([["Growth", "Growth"], ["Growth"]]))).toBeUndefined();
  expect(columnNames(lanes([[undefined], [undefined, undefined]]))).toBeUndefined();
  const two = [
    ["Growth", "Cost"],
    ["Growth", "Cost"],
  ];
  expect(columnNames(lanes(two))).toEqual(["Growth", "Cost"]);
  expect(columnNames(lanes(two, false))).toBeUndefined();
});

test("the order of the columns is the one with the fewest crossings", () => {
  const themes = ["A", "B", "C"];
  const objectives = ["Financial", "Customer"].flatMap((perspective) =>
    themes.map((theme) => makeObjective({ id: `${perspective} ${theme}`, perspective, theme })),
  );
  // A and C work on each other: side by side their links cross nothing else's.
  const links = [
    ["Customer A", "Financial C"],
    ["Customer C", "Financial A"],
    ["Customer B", "Financial B"],
    ["Customer A", "Financial A"],
  ].map(([from = "", to = ""]) => ({ from, to }));
  const scene = planMap(buildModel(makeFacts({ perspectives, objectives, links, measures: [] })));
  const order = columnsOf(scene)
    .sort((a, b) => a.x - b.x)
    .map(({ altTitle }) => altTitle.replace("Theme ", ""))
    .join("");
  expect(["ACB", "BAC", "CAB", "BCA"]).toContain(order);
});
