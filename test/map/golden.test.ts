import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readScorecard } from "../../src/excel";
import { planMap, sceneSvg } from "../../src/map";
import { seededRandom } from "../../src/map/seededRandom";
import { buildModel, type Model } from "../../src/scorecard";
import { hostWithAddIn, hostWithExample, templateBook } from "../make/addIn";
import { knownMaps } from "../make/knownMaps";
import { makeActuals } from "../make/makeFacts";
import { makeMap, toModel } from "../make/makeMap";
import { makeMeasure } from "../make/makeMeasure";

/** A picture as it was looked at and accepted; `UPDATE_GOLDENS=1` writes it anew, to be looked at again. */
function expectGolden(name: string, model: Model): void {
  const file = join(__dirname, "golden", `${name}.svg`);
  const drawn = sceneSvg(planMap(model));
  if (process.env.UPDATE_GOLDENS === "1") writeFileSync(file, drawn);
  if (!existsSync(file)) throw new Error(`There is no golden ${name}.svg: UPDATE_GOLDENS=1 makes it.`);
  expect(drawn).toBe(readFileSync(file, "utf8"));
}

test("the example's map", async () => {
  await hostWithExample();
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  expectGolden("example", read.value.model);
});

test.each(["hospital", "nonprofit"] as const)("the map of the %s example", async (template) => {
  await hostWithAddIn(await templateBook(template));
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  expectGolden(template, read.value.model);
});

test("a known map of 21 objectives, drawn compact", () => {
  const refiner = knownMaps.find(({ name }) => name === "known:mobil");
  if (!refiner) throw new Error("no map");
  expectGolden("refiner", toModel(refiner));
});

test("links that are supported, contradicted, without evidence and planned", () => {
  const random = seededRandom(5);
  const cause = Array.from({ length: 30 }, () => 40 + 40 * random());
  const figures = {
    Same: cause,
    Other: cause.map((value) => 120 - value),
    Chance: cause.map(() => 40 + 40 * random()),
    Cause: cause,
    None: [],
  };
  const model = makeMap(
    [["Same", "Other", "Chance", "None"], ["Cause"]],
    ["Cause > Same", "Cause > Other", "Cause > Chance", "Cause > None"],
  );
  const measures = Object.keys(figures).map((id) => makeMeasure({ id: `M ${id}`, objective: id }));
  const actuals = Object.entries(figures).flatMap(([id, values]) =>
    makeActuals(`M ${id}`, "2024-01", values),
  );
  expectGolden("standings", buildModel({ ...model.facts, measures, actuals }));
});

test("a map without objectives is title, empty lanes and legend", () => {
  expectGolden("empty", makeMap([[], [], [], []]));
});

test("a map of one objective", () => {
  expectGolden("oneObjective", makeMap([["F1"]]));
});

test("one lane with links within it", () => {
  expectGolden("oneLane", makeMap([["A", "B", "C", "D"]], ["A > B", "A > D", "C > D"]));
});

test("a cycle, and links that run downwards", () => {
  const lanes = [["F1", "F2"], ["C1"], ["P1", "P2"]];
  expectGolden("cycle", makeMap(lanes, ["P1 > C1", "C1 > F1", "F1 > P1", "F2 > P2", "P2 > C1", "P1 > P2"]));
});

test("names that are long, of one long word, of emoji and from right to left", () => {
  const sentence = "Win the trust of every customer in every market that we serve, year after year, ";
  const model = makeMap(
    [
      [["Long", sentence.repeat(4).slice(0, 300)], "F2"],
      [
        ["Word", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"],
        ["Emoji", "🚚 Deliver 🧊 cold 👩‍🔬 and 🇳🇱 on time"],
        ["Right", "הגדלת שביעות רצון הלקוחות"],
        ["Markup", 'R&D <fast> "quoted"'],
      ],
    ],
    ["Word > Long", "Emoji > F2", "Right > F2", "Markup > Long"],
  );
  expectGolden("names", model);
});
