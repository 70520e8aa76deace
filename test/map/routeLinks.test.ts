import { laneGraph } from "../../src/map/graph";
import { mapContent } from "../../src/map/mapContent";
import { routeLinks, type Places } from "../../src/map/routeLinks";
import { makeMap } from "../make/makeMap";

/** Lanes of boxes 60 high at 100, 300 and 500; middles as given. */
function route(
  lanes: readonly (readonly string[])[],
  links: readonly string[],
  middles: Record<string, number>,
) {
  const model = makeMap(lanes, links);
  const graph = laneGraph(model);
  const laneOf = graph.lanes.flatMap((items, lane) => items.map(({ id }) => [id, lane] as const));
  const places: Places = {
    middleOf: new Map(Object.entries(middles)),
    laneOf: new Map(laneOf),
    boxTops: lanes.map((_, lane) => 100 + 200 * lane),
    boxHeights: lanes.map(() => 60),
  };
  return routeLinks(mapContent(model, model, {}, {}), graph, places);
}

/** Each connector as its ends with their sites. */
const ways = ({ connectors }: ReturnType<typeof route>) =>
  connectors.map(({ from, fromSite, to, toSite }) => `${from}/${fromSite} to ${to}/${toSite}`);

const middlesOf = ({ joints }: ReturnType<typeof route>) =>
  joints.map(({ x, y, width, height }) => [x + width / 2, y + height / 2]);

test("a link up leaves by the top and comes in at the bottom; a link down the other way round", () => {
  const middles = { F: 200, C: 260 };
  expect(ways(route([["F"], ["C"]], ["C > F"], middles))).toEqual(["BSC objective C/0 to BSC objective F/2"]);
  expect(ways(route([["F"], ["C"]], ["F > C"], middles))).toEqual(["BSC objective F/2 to BSC objective C/0"]);
});

test("neighbours are joined from side to facing side", () => {
  const middles = { A: 100, B: 300 };
  expect(ways(route([["A", "B"]], ["A > B"], middles))).toEqual(["BSC objective A/3 to BSC objective B/1"]);
  expect(ways(route([["A", "B"]], ["B > A"], middles))).toEqual(["BSC objective B/1 to BSC objective A/3"]);
});

test("where a link skips a lane it runs upright past its boxes, from below them to above them", () => {
  const middles = { F: 200, P: 260, "P > F @ 1": 230 };
  const found = route([["F"], ["C"], ["P"]], ["P > F"], { ...middles, C: 100 });
  expect(ways(found)).toEqual([
    "BSC objective P/0 to BSC joint P > F 1/4",
    "BSC joint P > F 1/0 to BSC joint P > F 2/4",
    "BSC joint P > F 2/0 to BSC objective F/2",
  ]);
  expect(middlesOf(found)).toEqual([
    [230, 360],
    [230, 300],
  ]);
});

test("a link down that skips a lane passes it from above to below", () => {
  const found = route([["F"], ["C"], ["P"]], ["F > P"], { F: 200, C: 100, P: 260, "F > P @ 1": 230 });
  expect(ways(found)[1]).toBe("BSC joint F > P 1/4 to BSC joint F > P 2/0");
  expect(middlesOf(found).map(([, y]) => y)).toEqual([300, 360]);
});

test("a link over the box between runs above it, up from the one and down to the other", () => {
  const found = route([["A", "B", "C"]], ["A > C"], { A: 100, B: 250, C: 400 });
  expect(ways(found)).toEqual([
    "BSC objective A/0 to BSC joint A > C 1/4",
    "BSC joint A > C 1/6 to BSC joint A > C 2/2",
    "BSC joint A > C 2/4 to BSC objective C/0",
  ]);
  expect(middlesOf(found)).toEqual([
    [100, 94], // six points above the boxes
    [400, 94],
  ]);
});

test("one that runs from right to left leaves its joint on the left", () => {
  const found = route([["A", "B", "C"]], ["C > A"], { A: 100, B: 250, C: 400 });
  expect(ways(found)[1]).toBe("BSC joint C > A 1/2 to BSC joint C > A 2/6");
});

test("who are neighbours is decided by where they stand, not by the sheet", () => {
  const middles = { A: 100, B: 400, C: 250 };
  expect(ways(route([["A", "B", "C"]], ["A > C"], middles))).toHaveLength(1);
  expect(ways(route([["A", "B", "C"]], ["A > B"], middles))).toHaveLength(3);
});

test("the arrow is at the end alone, and every part has the link's words", () => {
  const { connectors } = route([["A", "B", "C"]], ["A > C"], { A: 100, B: 250, C: 400 });
  expect(connectors.map(({ hasArrow }) => hasArrow)).toEqual([false, false, true]);
  expect(connectors.map(({ name }) => name)).toEqual([
    "BSC link A > C",
    "BSC link part 2 of A > C",
    "BSC link part 3 of A > C",
  ]);
  expect(new Set(connectors.map(({ altText }) => altText))).toEqual(
    new Set(["A drives C. Planned: too few figures to test it."]),
  );
});
