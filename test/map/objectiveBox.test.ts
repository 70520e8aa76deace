import { mapContent } from "../../src/map/mapContent";
import { objectiveBox } from "../../src/map/objectiveBox";
import { buildModel } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective } from "../make/makeFacts";
import { makeMeasure } from "../make/makeMeasure";
import { makePeriod } from "../make/makePeriod";

/** "Keep\ncustomers" between a cause and an effect; its measure is Green in January and Red in February. */
const facts = makeFacts({
  objectives: [
    makeObjective({ id: "F1", name: "Grow" }),
    makeObjective({ id: "C1", name: "Keep\ncustomers", owner: "Marta" }),
    makeObjective({ id: "P1", name: "Deliver on time" }),
  ],
  links: [
    { from: "P1", to: "C1" },
    { from: "C1", to: "F1" },
  ],
  measures: [makeMeasure({ id: "M1", name: "Churn", objective: "C1" })],
  actuals: makeActuals("M1", "2026-01", [120, 20]),
});
const modelAt = (month: string, mapOwners = false) =>
  buildModel({ ...facts, settings: { ...facts.settings, mapOwners } }, { period: makePeriod(month) });

/** The box of an objective, wherever it stands. */
function box(id: string, [month, against]: readonly [string, string?], mapOwners = false) {
  const model = modelAt(month, mapOwners);
  const objectives = model.scorecard.perspectives.flatMap((perspective) => perspective.objectives);
  const scored = objectives.find(({ objective }) => objective.id === id);
  if (!scored) throw new Error("There is no such objective.");
  const place = { middle: 200, top: 100, width: 116, height: 60, nameSize: 10 };
  return objectiveBox(
    scored,
    place,
    mapContent(model, model, {}, against ? { against: modelAt(against) } : {}),
  );
}

const lines = (...given: Parameters<typeof box>) =>
  box(...given)
    .runs.map(({ text }) => text)
    .join("")
    .split("\n");

test("a box stands about its middle and is known by its objective's id", () => {
  expect(box("C1", ["2026-01"])).toMatchObject({ name: "BSC objective C1", about: "C1", x: 142, y: 100 });
});

test("it says name, status with sign and word, and a sign for each measure; the owner where Settings say so", () => {
  // One interval of 50 is a third: 120 lies at 66.7 + 13.3, 20 at 33.3 - 20; scores are shown whole.
  expect(lines("C1", ["2026-01"])).toEqual(["Keep customers", "✔ Green 80", "✔"]);
  expect(lines("C1", ["2026-02"])).toEqual(["Keep customers", "✖ Red 13 ↘", "✖"]);
  expect(lines("C1", ["2026-01"], true).at(-1)).toBe("Marta");
  expect(lines("F1", ["2026-01"])).toEqual(["Grow", "○ No data"]);
});

test("people who hear the map hear all of it, with causes and effects by name", () => {
  expect(box("C1", ["2026-02"]).altText).toMatch(
    /^Keep customers: Red, score [\d.]+ of 100\. Worsening\. Measures: Churn Red\. Owner: Marta\. Driven by Deliver on time\. Drives Grow\.$/,
  );
  expect(box("F1", ["2026-01"]).altText).toBe("Grow: No data. No measures. Driven by Keep customers.");
});

test("against another period what has turned says what it was, and the rest is quiet", () => {
  expect(lines("C1", ["2026-02", "2026-01"])[2]).toMatch(/^was ✔ Green \d/);
  const turned = box("C1", ["2026-02", "2026-01"]);
  const same = box("F1", ["2026-02", "2026-01"]);
  expect([turned.fill, same.fill]).toEqual([box("C1", ["2026-02"]).fill, "#FFFFFF"]);
  expect(turned.altText).toMatch(/Before: Green \d/);
});
