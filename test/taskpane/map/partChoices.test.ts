import { buildModel } from "../../../src/scorecard";
import { groupFacts } from "../../make/groupFacts";
import { makePeriod } from "../../make/makePeriod";
import { partChoices, partOfUnit, unitAbove, unitsBringing } from "../../../src/taskpane/map/partChoices";
import { makeFacts, makeObjective } from "../../make/makeFacts";

test("the whole map, each theme once and each unit below the top can be drawn", () => {
  const objectives = [
    makeObjective({ theme: "Growth" }),
    makeObjective({ id: "O2", theme: "Growth" }),
    makeObjective({ id: "O3", theme: "People" }),
    makeObjective({ id: "O4" }),
  ];
  const scorecards = [
    { id: "T", name: "Top", weight: 1 },
    { id: "N", name: "North", weight: 1, parent: "T" },
  ];
  const choices = partChoices(buildModel(makeFacts({ objectives, scorecards })));
  expect(choices.map(({ text, view }) => [text, view])).toEqual([
    ["The whole map", {}],
    ["Theme Growth", { theme: "Growth" }],
    ["Theme People", { theme: "People" }],
    ["North", { unit: "N" }],
  ]);
});

test("a plain scorecard has the whole map alone", () => {
  expect(partChoices(buildModel(makeFacts())).map(({ key }) => key)).toEqual(["whole"]);
});

test("from an objective the maps of the units lead down that contribute to it, and from each of them back up", () => {
  const model = buildModel(groupFacts({ A: [100, 10], B: [100, 100] }), { period: makePeriod("2026-02") });
  const top = model.scorecard.id;
  expect(unitsBringing(model, top, "O1").map(({ name }) => name)).toEqual(["Alpha", "Beta"]);
  expect(unitsBringing(model, "A", "O1")).toEqual([]);
  expect(unitAbove(model, "A")?.id).toBe(top);
  expect(unitAbove(model, top)).toBeUndefined();
  expect([partOfUnit(model, top), partOfUnit(model, "A")]).toEqual(["whole", "unit A"]);
  const keys = partChoices(model).map(({ key }) => key);
  for (const { id } of model.scorecards) expect(keys).toContain(partOfUnit(model, id));
});
