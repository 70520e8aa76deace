import { siteOf } from "../../src/map/siteOf";
import type { SceneBox, Site } from "../../src/map/scene";
import { planMap } from "../../src/map";
import { makeMap } from "../make/makeMap";

const [box] = planMap(makeMap([["F1"]])).boxes;
const at = (geometry: SceneBox["geometry"], site: Site) =>
  siteOf({ ...box!, geometry, x: 100, y: 50, width: 40, height: 20 }, site);

test.each([
  ["Rectangle", 0, "the top", { x: 120, y: 50 }],
  ["Rectangle", 1, "the left", { x: 100, y: 60 }],
  ["Rectangle", 2, "the bottom", { x: 120, y: 70 }],
  ["RoundRectangle", 3, "the right", { x: 140, y: 60 }],
  // An ellipse has one more site between each two.
  ["Ellipse", 0, "the top", { x: 120, y: 50 }],
  ["Ellipse", 2, "the left", { x: 100, y: 60 }],
  ["Ellipse", 4, "the bottom", { x: 120, y: 70 }],
  ["Ellipse", 6, "the right", { x: 140, y: 60 }],
] as const)("of a %s site %i is %s", (geometry, site, _, point) => {
  expect(at(geometry, site)).toEqual(point);
});
