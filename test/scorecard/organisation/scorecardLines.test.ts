import {
  buildModel,
  rootUnit,
  scorecardLines,
  unitTree,
  type Facts,
  type ScorecardLine,
  type Unit,
} from "../../../src/scorecard";
import { makeActuals, makeFacts, makeObjective } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";

const unit = (id: string, parent?: string): Unit => ({
  ...rootUnit(makeFacts().settings),
  ...{ id, name: `Unit ${id}`, parent },
});

/** The objective OT of the top is served by OA of A and OB of B; B has nobody below, G only units. */
const facts: Facts = makeFacts({
  scorecards: [unit("TOP"), unit("G", "TOP"), unit("A", "G"), unit("B", "G")],
  objectives: [
    makeObjective({ id: "OT" }),
    makeObjective({ id: "OA", scorecard: "A", contributesTo: "OT" }),
    makeObjective({ id: "OB", scorecard: "B", contributesTo: "OT" }),
  ],
  measures: [
    makeMeasure({ id: "MT", objective: "OT" }),
    makeMeasure({ id: "MA", objective: "OA" }),
    makeMeasure({ id: "MB", objective: "OB" }),
  ],
  actuals: ["MT", "MA", "MB"].flatMap((id) => makeActuals(id, "2026-01", [75])),
});

const model = buildModel(facts);

function told(line: ScorecardLine): string {
  switch (line.kind) {
    case "perspective":
      return line.item.perspective.id;
    case "objective":
      return line.item.objective.id;
    case "measure":
      return line.item.measure.id;
    case "contribution":
      return `${line.item.objective.id} of ${line.unit.id}`;
    case "unit":
      return line.item.id;
  }
}

const linesOf = (id: string) =>
  model.scorecards
    .filter((one) => one.id === id)
    .flatMap((one) => scorecardLines(model, one))
    .map((line) => `${line.kind} ${told(line)}`);

test("an objective shows its measures, then what other units contribute to it", () => {
  expect(linesOf("TOP")).toEqual([
    "perspective Financial",
    "objective OT",
    "measure MT",
    "contribution OA of A",
    "contribution OB of B",
  ]);
});

test("a unit in the middle of the tree shows the units that its score is made of", () => {
  expect(linesOf("G")).toEqual(["unit A", "unit B"]);
});

test("a unit of its own objectives shows these alone", () => {
  expect(linesOf("A")).toEqual(["perspective Financial", "objective OA", "measure MA"]);
});

test("the tree says how deep each unit stands, each below the one it belongs to", () => {
  const tree = (top: string) => unitTree(model, top).map((one) => [one.unit.id, one.depth]);
  expect(tree("TOP")).toEqual([
    ["TOP", 0],
    ["G", 1],
    ["A", 2],
    ["B", 2],
  ]);
  expect(tree("G")).toEqual([
    ["G", 0],
    ["A", 1],
    ["B", 1],
  ]);
  expect(tree("nobody")).toEqual([]);
});
