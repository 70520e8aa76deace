import { buildModel } from "../../../src/scorecard";
import { partChoices } from "../../../src/taskpane/map/partChoices";
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
