import { gatherReview } from "../../../src/report";
import { planInitiatives } from "../../../src/report/review/planInitiatives";
import { buildModel, type Initiative, type Milestone } from "../../../src/scorecard";
import { makeActuals, makeFacts } from "../../make/makeFacts";
import { firstDay, lastDay, makeFollowUp, makeInitiative, makeMilestone } from "../../make/makeInitiative";
import { makePeriod } from "../../make/makePeriod";
import { rowsOf } from "../../make/planText";

/** The rows of the sheet as of the end of June 2026; M1 was at 100 in January, at 60 in May and June. */
function rowsWith(initiative: Partial<Initiative>, milestones: readonly Milestone[] = []) {
  const facts = makeFacts({
    actuals: makeActuals("M1", "2026-01", [100, 90, 80, 70, 60, 60]),
    followUp: makeFollowUp({ initiatives: [makeInitiative(initiative)], milestones }),
  });
  const review = gatherReview(
    (asked) => buildModel(facts, asked),
    { period: makePeriod("2026-06") },
    { periods: [], problems: [] },
  );
  if (!review) throw new Error("no such unit");
  return rowsOf(planInitiatives(review));
}

/** The first row about the initiative, by header. */
function standing(initiative: Partial<Initiative>, milestones: readonly Milestone[] = []) {
  const rows = rowsWith(initiative, milestones);
  const headers = rows.find(([first]) => first === "Initiative") ?? [];
  const row = rows.find(([first]) => first === "I1 I1") ?? [];
  return Object.fromEntries(headers.map((header, column) => [header, row[column]]));
}

test("plan, work and money are held against each other by the usual earned-value figures", () => {
  // From 2026-01-01 it runs 360 days, of which 180 have passed on 2026-06-30.
  const row = standing({
    ...{ owner: "Aylin", start: firstDay("2026-01"), end: firstDay("2026-01") + 360 },
    ...{ budget: 200, spent: 100, complete: 0.4 },
  });
  expect(row).toMatchObject({ Owner: "Aylin", Done: 0.4, Planned: 0.5, Budget: 200, Spent: 100 });
  expect(row.SPI).toBeCloseTo(0.8, 9); // 40 % done of 50 % planned
  expect(row.CPI).toBeCloseTo(0.8, 9); // 80 earned for 100 spent
  expect(row["Forecast cost"]).toBeCloseTo(250, 9); // 200 / 0.8
  expect(row.Status).toBe("Off track"); // below 0.85
});

test("what is not known is a dash, never a zero", () => {
  expect(standing({})).toMatchObject({
    Done: "–",
    Planned: "–",
    Budget: "–",
    SPI: "–",
    "Forecast cost": "–",
  });
});

test("milestones are counted, and those that are late are named with their days", () => {
  const milestones = [
    makeMilestone({ name: "Pilot", due: lastDay("2026-02"), isDone: true }),
    makeMilestone({ name: "Contracts", due: lastDay("2026-04") }),
    makeMilestone({ name: "Rollout", due: lastDay("2026-09") }),
  ];
  expect(standing({}, milestones).Milestones).toBe("1 of 3 done; overdue: Contracts (2026-04-30)");
  expect(standing({}).Milestones).toBeUndefined();
});

test("after the end it says whether the measure moved as it was supposed to", () => {
  const ended = { start: firstDay("2026-02"), end: lastDay("2026-05"), expectedImpact: "to 50" } as const;
  const impact = { kind: "to", value: 50 } as const;
  const row = rowsWith({ ...ended, impact }).filter(([first]) => first === "I1 I1")[1];
  // From 100 in January to 60 now: the right way, but not as far as 50.
  expect(row?.slice(1, 7)).toEqual(["M1", "In part", undefined, 100, 60, 50]);
});
