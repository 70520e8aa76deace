import { buildModel } from "../../../src/scorecard";
import { periodChoices } from "../../../src/taskpane/parts/pickPeriod";
import { makeActuals, makeFacts } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const keysOf = (...given: Parameters<typeof buildModel>) =>
  periodChoices(buildModel(...given)).map(({ key }) => key);

test("the periods with actuals can be picked, newest first, each once", () => {
  const measures = [makeMeasure(), makeMeasure({ id: "M2" })];
  const actuals = [...makeActuals("M1", "2026-01", [1, undefined, 3]), ...makeActuals("M2", "2026-03", [5])];
  expect(keysOf(makeFacts({ measures, actuals }))).toEqual(["2026-03", "2026-01"]);
});

test("the period that is shown can always be picked, in its own frequency", () => {
  const actuals = [...makeActuals("M1", "2026-01", [1]), ...makeActuals("M1", "2026-Q2", [2])];
  expect(keysOf(makeFacts({ actuals }), { period: makePeriod("2026-05") })).toEqual(["2026-05", "2026-01"]);
});

test("of a long history the last three years can be picked", () => {
  const actuals = makeActuals("M1", "2020-01", Array<number>(60).fill(1));
  const keys = keysOf(makeFacts({ actuals }));
  expect([keys.length, keys[0], keys.at(-1)]).toEqual([36, "2024-12", "2022-01"]);
});
