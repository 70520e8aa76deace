import { buildScorecard, insertTables } from "../../../src/excel";
import { exampleNames } from "../../../src/sheets";
import { saveBook } from "excel-workbench";
import { hostWithAddIn } from "../../make/addIn";
import { expectValid } from "../../../workbench/test/make/validate";

/** An example inserted and built in a new workbook. */
async function builtFrom(name: (typeof exampleNames)[number]) {
  const host = await hostWithAddIn();
  await insertTables(name);
  const built = await buildScorecard();
  if (built.kind === "failed") throw new Error(JSON.stringify(built.problems));
  return { host, ...built.value };
}

test.each(exampleNames)(
  "the example %s reads without a finding, has a score everywhere it has data, and saves valid",
  async (name) => {
    const { host, read, map, scorecard } = await builtFrom(name);
    expect(read.findings).toEqual([]);
    expect([map?.change, scorecard?.change]).toEqual(["added", "added"]);
    for (const perspective of read.model.scorecard.perspectives) expect(perspective.score).toBeGreaterThan(0);
    await host.settle();
    await expectValid(saveBook(host.book));
  },
);

test.each(exampleNames)(
  "the example %s shows good and bad, lead and lag, and a gap or a red",
  async (name) => {
    const { read } = await builtFrom(name);
    const measures = read.model.scorecards
      .flatMap(({ perspectives }) => perspectives)
      .flatMap(({ objectives }) => objectives.flatMap((one) => one.measures));
    const bands = new Set(measures.map(({ band }) => band));
    expect(bands).toContain("Green");
    expect(bands.has("Red") || bands.has("No data")).toBe(true);
    expect(new Set(measures.map(({ measure }) => measure.type))).toEqual(new Set(["Lead", "Lag"]));
  },
);
