import fc from "fast-check";
import { laneGraph } from "../../src/map/graph";
import { acrossColumns, groupsBy, orderThemes } from "../../src/map/orderThemes";
import { themesOf, type Themes } from "../../src/map/themes";
import { buildModel } from "../../src/scorecard";
import { makeMap, makeSeededMap } from "../make/makeMap";

/** A map whose objectives have a theme by their id. */
function themed({ facts }: ReturnType<typeof makeMap>, themeOf: (id: string) => string) {
  const objectives = facts.objectives.map((one) => ({ ...one, theme: themeOf(one.id) }));
  const model = buildModel({ ...facts, objectives });
  const graph = laneGraph(model);
  const themes = themesOf(model, graph);
  if (!themes) throw new Error("The map has columns.");
  return { graph, themes };
}

const byLetter = (id: string) => id.slice(0, 1);

test("themes that drive each other stand side by side", () => {
  const lanes = [
    ["A1", "B1", "C1"],
    ["A2", "B2", "C2"],
  ];
  // A and C are joined both ways, B by itself: between the two its link would be crossed.
  const { graph, themes } = themed(makeMap(lanes, ["A2 > C1", "C2 > A1", "B2 > B1"]), byLetter);
  expect(orderThemes(themes, graph)[1]).not.toBe("B");
});

test("an item is in its theme's column, what runs across them in none", () => {
  const themes: Themes = { names: ["A", "B"], themeOf: new Map([["A1", "A"]]), rows: new Map() };
  const groupOf = groupsBy(["B", "A"], themes);
  expect([groupOf("A1"), groupOf("elsewhere")]).toEqual([1, acrossColumns]);
});

test("however many themes there are, each is a column once, and the same sheet gives the same order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 2, max: 7 }), (seed, count) => {
      const map = makeSeededMap(seed, { lanes: 3, objectives: 18, links: 22 });
      const { graph, themes } = themed(map, (id) => `Theme ${Number(id.slice(1)) % count}`);
      const order = orderThemes(themes, graph);
      expect([...order].sort()).toEqual([...themes.names].sort());
      expect(orderThemes(themes, graph)).toEqual(order);
    }),
    { numRuns: 30 },
  );
});

test("a link that skips a lane runs in its cause's column for the first half of its way, then in its effect's", () => {
  const lanes = [["A1"], ["B1", "A9"], ["A2", "B9"], ["B2"]];
  const { themes } = themed(makeMap(lanes, ["B2 > A1"]), byLetter);
  expect(themes.themeOf.get("B2 > A1 @ 2")).toBe("B");
  expect(themes.themeOf.get("B2 > A1 @ 1")).toBe("A");
});
