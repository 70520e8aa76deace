import { buildReview, buildScorecard, drawMapView } from "../../src/excel";
import type { Host } from "excel-workbench";
import { hostWithExample } from "../make/addIn";
import { makePeriod } from "../make/makePeriod";

/** How many actions the fullest round trip has: Excel takes a request's one by one. */
async function mostActions(host: Host, work: () => Promise<unknown>): Promise<number> {
  const before = host.traffic.batches.length;
  expect(await work()).toMatchObject({ kind: "ok" });
  return Math.max(...host.traffic.batches.slice(before).map(({ actions }) => actions));
}

test("the example's map, scorecard and pack ask Excel for no more actions than they need", async () => {
  const host = await hostWithExample();
  expect(await mostActions(host, () => drawMapView({}))).toBeLessThanOrEqual(1_580); // 64 shapes
  expect(await mostActions(host, () => buildScorecard({ sheets: ["scorecard"] }))).toBeLessThanOrEqual(500);
  expect(await mostActions(host, () => buildReview({ period: makePeriod("2026-10") }))).toBeLessThanOrEqual(
    2_300, // seven sheets
  );
});
