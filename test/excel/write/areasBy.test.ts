import { areasBy } from "../../../src/excel/write/areasBy";
import { gatherReview, planReview } from "../../../src/report";
import { buildModel } from "../../../src/scorecard";
import { makeFacts } from "../../make/makeFacts";
import { firstDay, lastDay, makeFollowUp, makeInitiative } from "../../make/makeInitiative";
import { makePeriod } from "../../make/makePeriod";

test("columns beyond Z are named as Excel names them", () => {
  const initiatives = [makeInitiative({ start: firstDay("2026-01"), end: lastDay("2027-12") })];
  const facts = makeFacts({ followUp: makeFollowUp({ initiatives }) });
  const review = gatherReview(
    (asked) => buildModel(facts, asked),
    { period: makePeriod("2026-03") },
    { periods: [], problems: [] },
  );
  const plan = review && planReview(review).find(({ key }) => key === "review timeline");
  if (!plan) throw new Error("there is no timeline");
  // Four columns that are named, then two years of months: the bar covers E to AB, the as-of month G apart.
  const areas = areasBy(plan, ({ look }) => look);
  expect(areas.get("periodAhead")).toEqual(["E5:F5,H5:AB5"]);
  expect(areas.get("periodAheadNow")).toEqual(["G5:G5"]);
});
