import { legend } from "../../src/map/legend";
import { mapContent } from "../../src/map/mapContent";
import { buildModel, linkStandings, type LinkStanding } from "../../src/scorecard";
import { makeActuals } from "../make/makeFacts";
import { makeMap } from "../make/makeMap";

const model = makeMap([["F"]]);
const content = mapContent(model, model, {}, {});
const of = (...standings: readonly LinkStanding[]) => legend(500, 700, new Set(standings), content);
const words = (found: ReturnType<typeof of>) =>
  found.boxes.filter(({ name }) => name.startsWith("BSC legend text")).map(({ altText }) => altText);

test("every band has its sign and its word, and the trends theirs", () => {
  const [signs] = of().boxes;
  expect(signs?.altText).toMatch(/^✔ Green ▲ Amber ✖ Red ○ No data ↗ improving → steady ↘ worsening/);
});

test("a map without links explains none", () => {
  expect(of()).toMatchObject({ connectors: [], height: 20 });
});

test("of the links' styles those are explained that the map shows, in one order", () => {
  const found = of("No evidence", "Supported");
  expect(words(found)).toEqual(["supported by figures", "no evidence in figures"]);
  expect(found.height).toBe(40);
});

test("each sample is drawn as the links are that it stands for, and none overlaps the next", () => {
  const { connectors, boxes } = of(...linkStandings);
  expect(connectors.map(({ line }) => line)).toEqual(linkStandings.map((one) => content.look.links[one]));
  const texts = boxes.filter(({ name }) => name.startsWith("BSC legend text"));
  const joints = boxes.filter(({ role }) => role === "joint");
  joints.slice(1).forEach((joint, index) => {
    const before = texts[index];
    expect(joint.x + joint.width / 2).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.width ?? 0));
  });
  expect(texts.every(({ x, width }) => x + width <= 14 + 700)).toBe(true);
});

test("a comparison says since when filled boxes have turned", () => {
  const { facts } = model;
  const against = buildModel({ ...facts, actuals: makeActuals("M1", "2025-10", [70]) });
  const [signs] = legend(500, 700, new Set(), { ...content, against }).boxes;
  expect(signs?.altText).toMatch(/Filled boxes have turned since 2025-10 Last line of a box: its measures$/);
});
