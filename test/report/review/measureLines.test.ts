import { gatherReview, type Review } from "../../../src/report";
import { figuresOf } from "../../../src/report/review/measureFigures";
import { linesOf } from "../../../src/report/review/measureLines";
import { measuresInFocus } from "../../../src/report/review/measuresInFocus";
import { atOnce, buildModel } from "../../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, type FactsGiven } from "../../make/makeFacts";
import { lastDay, makeFollowUp } from "../../make/makeInitiative";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const at = { sheet: "Actions", cell: "A2" };

/** M1 (target 100, red flag 50) was at 110 and is at 20 in February: Red. */
function reviewOf(given: FactsGiven = {}): Review {
  const facts = makeFacts({
    objectives: [makeObjective({ name: "Grow", owner: "Marta" })],
    measures: [makeMeasure({ name: "Revenue", unit: "EUR k" })],
    actuals: makeActuals("M1", "2026-01", [110, 20]),
    ...given,
  });
  const review = gatherReview(
    (asked) => buildModel(facts, asked),
    { period: makePeriod("2026-02") },
    { periods: [], problems: [] },
  );
  if (!review) throw new Error("no such unit");
  return review;
}

function focusIn(review: Review) {
  const [focus] = atOnce(measuresInFocus(review));
  if (!focus) throw new Error("nothing is in focus");
  return focus;
}

/** What is said of M1, by label; of several actions all. */
function said(given: FactsGiven = {}): Readonly<Record<string, readonly string[]>> {
  const review = reviewOf(given);
  const lines: Record<string, string[]> = {};
  for (const [label, text] of linesOf(focusIn(review), review)) (lines[label] ??= []).push(text);
  return lines;
}

test("a measure in the red tells where it stands, whose it is, and what it was", () => {
  expect(said()).toMatchObject({
    Status: ["Red"],
    Objective: ["O1 Grow"],
    Owner: ["Marta"],
    Actual: ["20 EUR k; target 100 EUR k, red flag 50 EUR k"],
    Before: ["110 EUR k; worsening"],
  });
});

test("what nobody has written yet is said to be missing, with too few points no forecast is pretended", () => {
  expect(said()).toMatchObject({
    Signal: ["Too few points to tell."],
    "Next period": ["Too few points for a forecast."],
    "Full year": ["No forecast of the year."],
    "What happened": ["Nobody has written anything yet."],
    Cause: ["–"],
    Decision: ["–"],
    Action: ["None yet."],
  });
});

test("commentary, cause and decision of the period are told", () => {
  const item = { kind: "measure", id: "M1" } as const;
  const words = { commentary: "Five left", cause: "Night shifts", decision: "Hire two" };
  const reviews = [
    { period: makePeriod("2026-02"), item, ...words, at },
    { period: makePeriod("2026-01"), item, commentary: "All well", at },
  ];
  expect(said({ reviews })).toMatchObject({
    "What happened": ["Five left"],
    Cause: ["Night shifts"],
    Decision: ["Hire two"],
  });
});

test("what was written of an objective is not what was written of a measure with the same id", () => {
  const review = { period: makePeriod("2026-02"), commentary: "Shared the lifts", at };
  const written = (kind: "objective" | "measure") =>
    said({ reviews: [{ ...review, item: { kind, id: "M1" } }] })["What happened"];
  expect(written("objective")).toEqual(["Nobody has written anything yet."]);
  expect(written("measure")).toEqual(["Shared the lifts"]);
});

test("an action says whose it is and by when, and whether it is done or overdue by the end of the period", () => {
  const item = { kind: "measure", id: "M1" } as const;
  const actions = [
    { id: "A1", name: "Call", owner: "Piet", item, due: lastDay("2026-02") - 1, isDone: false, at },
    { id: "A2", name: "Write", item, due: lastDay("2026-02"), isDone: false, at },
    { id: "A3", name: "Ask", owner: "Piet", item, due: lastDay("2026-01"), isDone: true, at },
    { id: "A4", name: "Wait", owner: "Piet", item, isDone: false, at },
  ];
  expect(said({ followUp: makeFollowUp({ actions }) }).Action).toEqual([
    "A1 Call (Piet, due 2026-02-27, overdue)",
    "A2 Write (nobody, due 2026-02-28)",
    "A3 Ask (Piet, due 2026-01-31, done)",
    "A4 Wait (Piet)",
  ]);
});

test("the chart's figures are the periods reported so far; the forecast begins at the last of them", () => {
  const values = [80, 82, 84, 86, 88, 90, 20];
  const review = reviewOf({ actuals: makeActuals("M1", "2025-08", values) });
  const [headers, ...rows] = figuresOf(focusIn(review));
  expect(headers).toEqual(["Period", "Actual", "Target", "Upper limit", "Lower limit", "Forecast"]);
  expect(rows.map(([period]) => period)).toEqual([
    ...["2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02"],
    ...["2026-03", "2026-04", "2026-05"],
  ]);
  expect(rows.map(([, actual]) => actual)).toEqual([...values, undefined, undefined, undefined]);
  expect(new Set(rows.map(([, , target]) => target))).toEqual(new Set([100]));
  expect(rows.slice(0, 7).map((row) => row[5])).toEqual([...Array(6).fill(undefined), 20]);
  expect(rows.slice(7).every((row) => typeof row[5] === "number")).toBe(true);
});

test("of a long history the last fifteen periods are charted", () => {
  const review = reviewOf({ actuals: makeActuals("M1", "2024-07", [...Array(19).fill(100), 20]) });
  const periods = figuresOf(focusIn(review)).map(([period]) => period);
  expect(periods[1]).toBe("2024-12"); // twenty months to 2026-02, the last fifteen of them
  expect(periods).toHaveLength(1 + 15 + 3);
});
