import { laneGraph } from "../../src/map/graph";
import { insertBest } from "../../src/map/insertBest";
import { makeMap } from "../make/makeMap";

const graph = laneGraph(
  makeMap(
    [
      ["A", "B", "C"],
      ["D", "E", "F"],
    ],
    ["D > A", "E > B", "F > C"],
  ),
);
const together = () => 0;

test("an item goes where it crosses least; the others keep their order", () => {
  const order = [
    ["A", "B", "C"],
    ["F", "D", "E"],
  ];
  expect(insertBest(order, { id: "F", lane: 1 }, graph, together)[1]).toEqual(["D", "E", "F"]);
});

test("where no place is better it stays", () => {
  const order = [
    ["A", "B", "C"],
    ["D", "E", "F"],
  ];
  expect(insertBest(order, { id: "E", lane: 1 }, graph, together)).toBe(order);
});

test("it does not leave its group, even where it would cross less", () => {
  const order = [
    ["A", "B", "C"],
    ["F", "D", "E"],
  ];
  const groupOf = (id: string) => (id === "F" ? 0 : 1);
  expect(insertBest(order, { id: "F", lane: 1 }, graph, groupOf)[1]).toEqual(["F", "D", "E"]);
});
