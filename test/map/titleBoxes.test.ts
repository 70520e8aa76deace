import { mapContent, type MapOptions } from "../../src/map/mapContent";
import type { MapView } from "../../src/map/mapView";
import { titleBoxes } from "../../src/map/titleBoxes";
import { buildModel, type Asked } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, type FactsGiven } from "../make/makeFacts";
import { makeMeasure } from "../make/makeMeasure";
import { makePeriod } from "../make/makePeriod";

/** Two objectives, one of them named as the other's id, each with a measure: 100 is Green, 50 Amber, less is Red. */
function model(given: FactsGiven = {}, asked: Asked = {}) {
  const measures = ["A", "B"].map((objective) => makeMeasure({ id: `M ${objective}`, objective }));
  const objectives = [
    makeObjective({ id: "A", name: "B" }),
    makeObjective({ id: "B", name: "Keep customers" }),
  ];
  const actuals = [
    ...makeActuals("M A", "2026-01", [120, 20, 120]),
    ...makeActuals("M B", "2026-01", [120, 120, undefined]),
  ];
  const settings = { name: "Harbour" };
  return buildModel(makeFacts({ objectives, measures, actuals, settings, ...given }), asked);
}

const at = (month: string) => model({}, { period: makePeriod(month) });
const boxes = (shown: ReturnType<typeof model>, view: MapView = {}, options: MapOptions = {}) =>
  titleBoxes(mapContent(shown, shown, view, options), 700);
const words = (...given: Parameters<typeof boxes>) =>
  boxes(...given).map(({ runs }) => runs.map(({ text }) => text.trim()));

test("the title says name, period, as-of date and the status in sign and word", () => {
  expect(words(at("2026-01"))).toEqual([
    ["Harbour – strategy map", "2026-01, as of 2026-01-31", expect.stringMatching(/^✔ Green \d/)],
  ]);
});

test("a quarter so far, a year to date: the title says what the period covers", () => {
  const shown = model({}, { period: makePeriod("2026-02"), view: "ytd" });
  expect(words(shown)[0]?.[1]).toMatch(/^2026-02, .*year.*, as of 2026-02-28$/);
});

test("without figures it says so", () => {
  expect(words(model({ actuals: [] }))[0]?.[1]).toBe("no figures yet");
});

test("a vision stands below it", () => {
  const [, below] = boxes(model({ settings: { name: "Harbour", vision: "Cold all the way" } }));
  expect(below).toMatchObject({ name: "BSC vision", altText: "Cold all the way" });
});

test("a theme's map names the theme and shows no score of the whole", () => {
  expect(words(at("2026-01"), { theme: "Growth" })).toEqual([
    ["Harbour – theme Growth", "2026-01, as of 2026-01-31"],
  ]);
});

test.each([
  ["A", "B"],
  [" b ", "Keep customers"], // an id goes before the name of another objective
  ["keep customers", "Keep customers"],
])("the map of what drives %p names the objective", (objective, name) => {
  expect(words(at("2026-01"), { objective })[0]?.[0]).toBe(`Harbour – what drives “${name}”`);
});

test.each([
  ["2026-02", "2026-01", "turned: 0 better, 1 worse"],
  ["2026-01", "2026-02", "turned: 1 better, 0 worse"],
  ["2026-01", "2026-01", "no objective has turned"],
  ["2026-03", "2026-02", "turned: 1 better, 0 worse, 1 to or from no data"],
])("%s against %s: %s", (shown, before, turned) => {
  const [title] = boxes(at(shown), {}, { against: at(before) });
  expect(title?.runs.at(-1)?.text).toBe(turned);
  expect(title?.altText).toMatch(new RegExp(`, against ${before}\\. ${turned}\\.$`));
});
