import { gatherReview, type SheetPlan } from "../../../../src/report";
import { planTimeline } from "../../../../src/report/review/timeline/planTimeline";
import { buildModel, type Initiative, type Milestone } from "../../../../src/scorecard";
import { makeActuals, makeFacts } from "../../../make/makeFacts";
import { firstDay, lastDay, makeFollowUp, makeInitiative, makeMilestone } from "../../../make/makeInitiative";
import { makePeriod } from "../../../make/makePeriod";

const namedColumns = 4;

/** The timeline as of the end of March 2026. M1 stood at 120, 110 and 20 from January on. */
function timelineOf(
  initiatives: readonly Initiative[],
  milestones: readonly Milestone[] = [],
  fiscalYearStart = 1,
): SheetPlan | undefined {
  const facts = makeFacts({
    settings: { fiscalYearStart },
    actuals: makeActuals("M1", "2026-01", [120, 110, 20]),
    followUp: makeFollowUp({ initiatives, milestones }),
  });
  const review = gatherReview(
    (asked) => buildModel(facts, asked),
    { period: makePeriod("2026-03"), view: "period" },
    { periods: [], problems: [] },
  );
  return review && planTimeline(review)[0];
}

const textsIn = ({ cells }: SheetPlan["rows"][number]) =>
  cells.map(({ content }) => (content.kind === "text" ? content.text : ""));

const headerRow = (plan: SheetPlan | undefined) =>
  plan?.rows.find(({ cells }) => cells[0]?.look === "header");

function periodsOf(plan: SheetPlan | undefined): readonly string[] {
  const header = headerRow(plan);
  return header ? textsIn(header).slice(namedColumns) : [];
}

function rowNamed(plan: SheetPlan | undefined, name: string) {
  return plan?.rows.find((row) => textsIn(row)[0] === name);
}

/** A row in one letter a period: D done, a ahead, a dot where there is no bar, | behind the as-of date. */
function drawn(plan: SheetPlan | undefined, name: string): string {
  const letters = { periodDone: "D", periodAhead: "a" } as Record<string, string>;
  return (rowNamed(plan, name)?.cells.slice(namedColumns) ?? [])
    .map(({ look }) => `${letters[look.replace("Now", "")] ?? "."}${look.endsWith("Now") ? "|" : ""}`)
    .join("");
}

/** What a row says, with the period that its mark stands in. */
function marked(plan: SheetPlan | undefined, name: string): readonly string[] {
  const row = rowNamed(plan, name);
  const texts = row ? textsIn(row) : [];
  const at = texts.findIndex((text, column) => column >= namedColumns && text !== "");
  return [texts[1] ?? "", texts[at] ?? "", periodsOf(plan)[at - namedColumns] ?? ""];
}

const year = { start: firstDay("2026-01"), end: lastDay("2026-10") };

test("a bar runs from start to end, its share that is done is darker, and the as-of period is marked", () => {
  const plan = timelineOf([makeInitiative({ ...year, complete: 0.4 })]);
  expect(periodsOf(plan).slice(0, 3)).toEqual(["Jan\n26", "Feb\n26", "Mar\n26"]);
  expect(drawn(plan, "I1 I1")).toBe("DDD|Daaaaaa");
});

test("a bar is dark to its end only when everything is done, and dark at its start as soon as something is", () => {
  const bar = (complete?: number) => drawn(timelineOf([makeInitiative({ ...year, complete })]), "I1 I1");
  expect(bar(0.99)).toBe("DDD|DDDDDDa");
  expect(bar(1)).toBe("DDD|DDDDDDD");
  expect(bar(0.01)).toBe("Daa|aaaaaaa");
  expect(bar(0)).toBe("aaa|aaaaaaa");
  expect(bar(undefined)).toBe("aaa|aaaaaaa");
});

test("milestones stand in their periods, and a word and a shape tell done, late and to come apart", () => {
  const plan = timelineOf(
    [makeInitiative(year)],
    [
      makeMilestone({ name: "Pilot", due: lastDay("2026-01"), isDone: true }),
      makeMilestone({ name: "Contracts", due: lastDay("2026-02") }),
      makeMilestone({ name: "Rollout", due: lastDay("2026-08") }),
    ],
  );
  expect(marked(plan, "Pilot")).toEqual(["Done", "◆", "Jan\n26"]);
  expect(marked(plan, "Contracts")).toEqual(["Overdue", "✖", "Feb\n26"]);
  expect(marked(plan, "Rollout")).toEqual(["Open", "◇", "Aug\n26"]);
});

test("a gate stands where it was reached, else where it is due", () => {
  const gate = { text: "M1 >= 100", measure: "M1", comparison: ">=", level: 100, periods: 2 } as const;
  const withGate = (more: object) => timelineOf([makeInitiative({ ...year, gate: { ...gate, ...more } })]);
  expect(marked(withGate({}), "Gate: M1 >= 100")).toEqual(["Reached", "▲", "Feb\n26"]);
  expect(marked(withGate({ periods: 3 }), "Gate: M1 >= 100")).toEqual(["Waiting", "△", "Oct\n26"]);
  const missed = withGate({ periods: 3, by: lastDay("2026-03") - 1 });
  expect(marked(missed, "Gate: M1 >= 100")).toEqual(["Missed", "✖", "Mar\n26"]);
});

test("a plan of up to 24 months is in months, a longer one in the quarters, halves or years that fit", () => {
  const until = (end: string, fiscalYearStart?: number) =>
    periodsOf(
      timelineOf([makeInitiative({ start: firstDay("2026-01"), end: lastDay(end) })], [], fiscalYearStart),
    );
  expect(until("2027-12")).toHaveLength(24);
  expect(until("2028-01")).toHaveLength(9); // 2026-Q1 to 2028-Q1
  expect(until("2028-01")[8]).toBe("Q1\n28");
  expect(until("2028-01", 4)[0]).toBe("Q4\n26"); // January to March end the fiscal year 2026
  expect(until("2032-01")[0]).toBe("H1\n26");
  expect(until("2040-01")[0]).toBe("FY\n26");
});

test("a slip in a year does not push the plan off the page", () => {
  const plan = timelineOf([
    makeInitiative(year),
    makeInitiative({ id: "I2", start: firstDay("2026-01"), end: lastDay("2206-12") }),
    makeInitiative({ id: "I3", start: firstDay("1926-01"), end: lastDay("2026-12") }),
  ]);
  expect(periodsOf(plan)).toHaveLength(24);
  expect(periodsOf(plan)).toContain("FY\n26");
});

test("without a start or an end there is no bar, and the row says what is missing", () => {
  const plan = timelineOf([
    makeInitiative({ id: "I1", ...year }),
    makeInitiative({ id: "I2", start: year.start }),
    makeInitiative({ id: "I3", end: year.end }),
    makeInitiative({ id: "I4" }),
  ]);
  const said = ["I2 I2", "I3 I3", "I4 I4"].map((name) => {
    const row = rowNamed(plan, name);
    return row ? textsIn(row)[3] : undefined;
  });
  expect(said).toEqual(["No end", "No start", "No dates"]);
  expect(drawn(plan, "I2 I2")).toBe("...|.......");
});

test("the periods share the page's width, narrow where there are many and never wider than they need", () => {
  const widthOf = (end: string) =>
    timelineOf([makeInitiative({ start: firstDay("2026-01"), end: lastDay(end) })])?.columns.at(-1)
      ?.widthPoints;
  expect(widthOf("2027-12")).toBe(22);
  expect(widthOf("2026-04")).toBe(44);
});

test("there is no timeline where no initiative has a date", () => {
  expect(timelineOf([])).toBeUndefined();
  expect(timelineOf([makeInitiative()])).toBeUndefined();
});

test("a long name has the room of its lines, so that nothing of it is cut", () => {
  const name = "Back-load exchange with three partner fleets between Rotterdam, Hamburg and Antwerp";
  const plan = timelineOf(
    [makeInitiative({ ...year, name })],
    [makeMilestone({ name, due: lastDay("2026-01") })],
  );
  const heightOf = (text: string) => rowNamed(plan, text)?.heightPoints;
  // A line takes 14.5 points, and 3 are added; the names are 83 letters and more, of which a line holds some 40.
  for (const text of [`I1 ${name}`, name]) expect(heightOf(text)).toBeGreaterThanOrEqual(2 * 14.5 + 3);
  expect(timelineOf([makeInitiative(year)])?.rows.at(-1)?.heightPoints).toBe(14.5 + 3);
});
