import { adviseOn, buildModel, type Facts } from "../../src/scorecard";
import { manyFacts } from "../make/manyFacts";
import { median, report } from "./report";

const runs = 5;
const months = 60;
const sizes = [30, 300, 3_000];

/** A plain pass over the same cells: every figure is looked at once. */
function addUp({ actuals }: Facts): number {
  return actuals.reduce((sum, { value = 0, period }) => sum + value * (period.ordinal % 2), 0);
}

function timeOf(action: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    action();
    return performance.now() - started;
  });
  return median(times);
}

test("the model of 30, 300 and 3,000 measures over 60 months, against a plain pass over the same cells", () => {
  for (const view of ["period", "ytd"] as const) {
    for (const measures of sizes) {
      const facts = manyFacts(measures, months);
      const plain = timeOf(() => addUp(facts));
      const model = timeOf(() => buildModel(facts, { view }));
      const advice = timeOf(() => adviseOn(facts));
      expect(buildModel(facts, { view }).scorecard.coverage).toBe(1);
      report(`${measures} measures, ${months} months, view ${view}`, [
        ["plain pass", plain, 1],
        ["model", model, model / plain],
        ["advice", advice, advice / plain],
        ["model, µs a cell", (model * 1000) / (measures * months), model / plain],
      ]);
    }
  }
});
