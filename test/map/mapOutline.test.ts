import { planMap } from "../../src/map";
import { mapOutline, outlineText } from "../../src/map/mapOutline";
import { makeMap } from "../make/makeMap";

const outline = (...given: Parameters<typeof makeMap>) => mapOutline(planMap(makeMap(...given)));

test("perspectives with their objectives in the order of the boxes, then each link once", () => {
  const lines = outline([["F"], ["C"], ["P"]], ["P > F", "C > F"]); // P > F is drawn in three parts
  expect(lines.map(({ level, text }) => [level, text.split(/[:.] ?/)[0]])).toEqual([
    [0, expect.stringMatching(/ – strategy map$/)],
    [1, "Financial"],
    [2, "F"],
    [1, "Customer"],
    [2, "C"],
    [1, "Internal Process"],
    [2, "P"],
    [1, "Links"],
    [2, "P drives F"],
    [2, "C drives F"],
  ]);
  expect(lines.find(({ text }) => text.startsWith("Links"))?.text).toBe("Links: 2.");
});

test("an objective's line leads to it, and no other line leads anywhere", () => {
  const lines = outline([["F", "G"]], ["F > G"]);
  expect(lines.flatMap(({ objective }) => objective ?? []).sort()).toEqual(["F", "G"]);
  expect(lines.filter(({ objective }) => objective).every(({ level }) => level === 2)).toBe(true);
});

test("without links there is no heading for them", () => {
  expect(outline([["F"]]).some(({ text }) => text.startsWith("Links"))).toBe(false);
});

test("as text it is indented by two spaces a level", () => {
  const lines = [
    { level: 0, text: "Map" },
    { level: 1, text: "Customer" },
    { level: 2, text: "Keep customers" },
  ] as const;
  expect(outlineText(lines)).toBe("Map\n  Customer\n    Keep customers\n");
  expect(outlineText([])).toBe("");
});
