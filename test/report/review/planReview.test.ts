import { madeBy } from "../../../src/report";
import { gatherReview, planReview, type Review } from "../../../src/report";
import { owedIn } from "../../../src/report/review/planOwed";
import type { SheetPlan } from "../../../src/report";
import {
  atOnce,
  buildModel,
  closePeriod,
  verifyBookInPieces,
  type Asked,
  type Facts,
} from "../../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, type FactsGiven } from "../../make/makeFacts";
import { firstDay, lastDay, makeFollowUp, makeInitiative, makeMilestone } from "../../make/makeInitiative";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const at = { sheet: "Reviews", cell: "A2" };
const march: Asked = { period: makePeriod("2026-03") };

/** Two objectives; M1 is Red in March after it was Green, M2 Green throughout. Target 100, red flag 50. */
function reviewOf(
  given: FactsGiven = {},
  verified: Review["verified"] = { periods: [], problems: [] },
  unit?: string,
): Review {
  const facts: Facts = makeFacts({
    objectives: [makeObjective({ owner: "Marta" }), makeObjective({ id: "O2", owner: "Piet" })],
    measures: [makeMeasure(), makeMeasure({ id: "M2", objective: "O2" })],
    actuals: [
      ...makeActuals("M1", "2026-01", [120, 110, 20]),
      ...makeActuals("M2", "2026-01", [100, 100, 100]),
    ],
    ...given,
  });
  const review = gatherReview((asked) => buildModel(facts, asked), { ...march, unit }, verified);
  if (!review) throw new Error("no such unit");
  return review;
}

const sheet = (review: Review, key: SheetPlan["key"]) => planReview(review).find((plan) => plan.key === key);

/** What the rows of a sheet say, empty cells left out. */
function linesOf(review: Review, key: SheetPlan["key"]): readonly string[] {
  return (sheet(review, key)?.rows ?? []).map(({ cells }) =>
    cells
      .flatMap(({ content }) =>
        content.kind === "text"
          ? [content.text]
          : content.kind === "number"
            ? [content.number.toFixed(1)]
            : [],
      )
      .join(" | "),
  );
}

test("the foot of every page says whose figures they are, of which period and view, whether it is closed, and the file", () => {
  const feetOf = (review: Review) => new Set(planReview(review).map(({ print }) => print.footerLeft));
  const open = reviewOf();
  expect([...feetOf(open)]).toEqual([`${open.unit.name}, 2026-03 (the period alone), not closed`]);
  expect(new Set(planReview(open).map(({ print }) => print.footerCenter))).toEqual(
    new Set(["&F, printed &D"]),
  );
  const { facts } = open.model;
  const closed = closePeriod(buildModel(facts, march), { closedOn: "2026-04-03" });
  const verified = atOnce(verifyBookInPieces({ entries: [closed] }, (asked) => buildModel(facts, asked)));
  expect([...feetOf(reviewOf({}, verified))]).toEqual([
    `${open.unit.name}, 2026-03 (the period alone), closed`,
  ]);
});

test("every sheet is a full rectangle with a row for its title, and prints in landscape with page numbers", () => {
  for (const { rows, columns, print } of planReview(reviewOf())) {
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
    expect(print).toMatchObject({ orientation: "Landscape", footerRight: `${madeBy}, page &P of &N` });
  }
});

test("the first page says what turned, and its drivers add up to the change", () => {
  const review = reviewOf();
  const lines = linesOf(review, "review summary");
  expect(lines).toContain("M1 M1 | Red | Was Green. Owner: Marta.");
  const change = review.change.kind === "ok" ? review.change.value : undefined;
  const parts = change?.drivers.reduce((sum, { part }) => sum + part, 0) ?? 0;
  expect(parts).toBeCloseTo((change?.to ?? 0) - (change?.from ?? 0), 9);
  expect(lines.some((line) => line.startsWith("M1 M1 | 13 | "))).toBe(true); // 20 scores 13⅓: 33⅓ x 20/50
});

test("a score that rose as a bad measure went missing says so: less data, and no performance", () => {
  // M1 scores 13⅓ in February and has no figure in March; M2 stays at 66⅔: from 40 to 66⅔, all of it coverage.
  const actuals = [
    ...makeActuals("M1", "2026-01", [120, 20]),
    ...makeActuals("M2", "2026-01", [100, 100, 100]),
  ];
  const lines = linesOf(reviewOf({ actuals }), "review summary");
  const note = "On less data than before: 50 %, was 100 %. The change is +0.0 performance, +26.7 coverage.";
  expect(lines.find((line) => line.startsWith("Whole scorecard"))).toContain(note);
  expect(lines).toContain(
    "What drove the change from 40.0 to 66.7 (+0.0 performance, +26.7 coverage): upwards",
  );
  expect(lines).toContain("M1 M1 | – | 26.7 | Coverage | Score was 13.3.");
});

test("a figure that is missing has not turned", () => {
  const actuals = [...makeActuals("M1", "2026-01", [120, 110]), ...makeActuals("M2", "2026-01", [100, 20])];
  const lines = linesOf(reviewOf({ actuals }), "review summary");
  expect(lines).toContain("No objective and no measure changed its colour.");
});

test("a red measure waits for a decision until one is written, and then shows it", () => {
  const waiting = linesOf(reviewOf(), "review summary");
  expect(waiting).toContain("M1 M1 | Red | Needed | Marta | 20 against 100");
  const item = { kind: "measure", id: "M1" } as const;
  const reviews = [{ period: makePeriod("2026-03"), item, decision: "Hire two", by: "Marta", at }];
  const decided = linesOf(reviewOf({ reviews }), "review summary");
  expect(decided).toContain("M1 M1 | Decided | Marta | Hire two");
  expect(decided.some((line) => line.includes("Needed"))).toBe(false);
});

test("only measures in the red or with a signal for the worse are in focus, each with a chart on its figures", () => {
  const plan = sheet(reviewOf(), "review measures");
  expect(plan?.charts?.map(({ name }) => name)).toEqual(["BSC M1"]);
  const [chart] = plan?.charts ?? [];
  const header = plan?.rows[chart?.source.firstRow ?? 0]?.cells.slice(chart?.source.firstColumn);
  expect(header?.map(({ content }) => (content.kind === "text" ? content.text : ""))).toEqual([
    "Period",
    "Actual",
    "Target",
    "Upper limit",
    "Lower limit",
    "Forecast",
  ]);
  expect(chart?.series).toHaveLength(5);
});

test("the money of an initiative is shared by the objectives it serves; reds without one and idle ones are gaps", () => {
  const initiatives = [
    makeInitiative({ objectives: ["O2"], budget: 100, spent: 40 }),
    makeInitiative({ id: "I2", objectives: ["O2", "O1"], measures: [], budget: 60 }),
    makeInitiative({ id: "I3", objectives: [], measures: [] }),
  ];
  const shared = linesOf(reviewOf({ followUp: makeFollowUp({ initiatives }) }), "review initiatives");
  expect(shared).toContain("O2 O2 | Green | 130.0 | 40.0 | I1, I2");
  expect(shared).toContain("O1 O1 | Red | 30.0 | 0.0 | I2");
  expect(shared).toContain("I3 I3 serves no objective and no measure.");
  const first = makeFollowUp({ initiatives: initiatives.slice(0, 1) });
  expect(linesOf(reviewOf({ followUp: first }), "review initiatives")).toContain(
    "O1 O1 is Red and has no initiative.",
  );
});

test("who owes what: figures, commentary, milestones and actions that are late, by owner", () => {
  const followUp = makeFollowUp({
    initiatives: [makeInitiative({ owner: "Aylin", start: firstDay("2026-01"), end: lastDay("2026-12") })],
    milestones: [makeMilestone({ due: lastDay("2026-02") })],
    actions: [
      { id: "A1", name: "Call", owner: "Piet", due: lastDay("2026-02"), isDone: false, at },
      { id: "A2", name: "Write", owner: "Piet", due: lastDay("2026-02"), isDone: true, at },
      { id: "A3", name: "Wait", owner: "Piet", due: lastDay("2026-04"), isDone: false, at },
    ],
  });
  const actuals = [...makeActuals("M1", "2026-01", [120, 110, 20]), ...makeActuals("M2", "2026-01", [100])];
  expect(owedIn(reviewOf({ followUp, actuals })).map(({ owner, what, when }) => [owner, what, when])).toEqual(
    [
      ["Aylin", "A milestone", "2026-02-28"],
      ["Marta", "Commentary", "2026-03"],
      ["Piet", "A figure", "2026-02"],
      ["Piet", "An action", "2026-02-28"],
    ],
  );
});

test("where commentary is owed, the sheet says where its rows come from", () => {
  const subtitleWith = (given: FactsGiven) => linesOf(reviewOf(given), "review owed")[1];
  expect(subtitleWith({})).toContain("the pane's Review tab adds the rows for commentary");
  const item = { kind: "measure", id: "M1" } as const;
  const reviews = [{ period: makePeriod("2026-03"), item, cause: "Rain", at }];
  expect(subtitleWith({ reviews })).not.toContain("Review tab");
});

test("what was restated after closing is on the first page, and a snapshot that was edited too", () => {
  const facts = makeFacts({ actuals: makeActuals("M1", "2026-01", [120, 110, 20]) });
  const closed = closePeriod(buildModel(facts, march), { closedOn: "2026-04-03" });
  const now = makeFacts({ actuals: makeActuals("M1", "2026-01", [120, 110, 30]) });
  const edited = { entries: [{ ...closed, by: "Somebody" }] };
  const verified = atOnce(verifyBookInPieces(edited, (asked) => buildModel(now, asked)));
  const lines = linesOf(reviewOf({}, verified), "review summary");
  expect(lines).toContain(
    "The snapshot itself | 2026-03 | The closing of 2026-03 was edited since: what stands there does not fit its checksum.",
  );
  expect(lines).toContain("M1: actual | 2026-03 | 20 | 30 | Score 13.3, now 20.0."); // 33⅓ x 30/50
  expect(linesOf(reviewOf(), "review summary")).not.toContain("Restated after closing");
});

test("the pack says what was changed, in one row what followed from it, and in one what was planned", () => {
  const restatedBy = (before: FactsGiven, after: FactsGiven) => {
    const shared = {
      measures: [makeMeasure(), makeMeasure({ id: "M2" })],
      actuals: [...makeActuals("M1", "2026-03", [100]), ...makeActuals("M2", "2026-03", [50])],
    };
    const closed = closePeriod(buildModel(makeFacts({ ...shared, ...before }), march), {
      closedOn: "2026-04-03",
    });
    const now = makeFacts({ ...shared, ...after });
    const verified = atOnce(verifyBookInPieces({ entries: [closed] }, (asked) => buildModel(now, asked)));
    const lines = linesOf(reviewOf({}, verified), "review summary");
    return lines
      .slice(lines.indexOf("Restated after closing") + 2)
      .filter((line) => line.includes("2026-03"));
  };
  // 100 is 66.7 and 50 is 33.3: their mean 50, the worst of them 33.3, Amber both (and so written 33.4).
  expect(restatedBy({}, { settings: { rollUp: "Worst" } })).toEqual([
    "Settings: Roll-up | 2026-03 | Average | Worst",
    "What followed, from Balanced Scorecard down | 2026-03 | 50 | 33.4 | Balanced Scorecard 50 → 33.4; Financial 50 → 33.4; O1 50 → 33.4",
  ]);
  const initiative = makeInitiative({ id: "I1", name: "Night shifts", spent: 10 });
  const later = { ...initiative, spent: 20, complete: 0.4 };
  const plans = restatedBy(
    { followUp: makeFollowUp({ initiatives: [initiative] }) },
    { followUp: makeFollowUp({ initiatives: [later] }) },
  );
  expect(plans).toEqual([
    "Initiatives, milestones and actions | 2026-03 | Others than when it was closed: Night shifts.",
  ]);
});

test("a definition that is another one is told once for all the periods that were closed with it", () => {
  const actuals = makeActuals("M1", "2026-01", [120, 110, 20]);
  const before = makeFacts({ actuals });
  const months = ["2026-01", "2026-02", "2026-03"].map(makePeriod);
  const entries = months.map((period) =>
    closePeriod(buildModel(before, { period }), { closedOn: "2026-04-03" }),
  );
  const now = makeFacts({ actuals, measures: [makeMeasure({ owner: "Ann" })] });
  const verified = atOnce(verifyBookInPieces({ entries }, (asked) => buildModel(now, asked)));
  const lines = linesOf(reviewOf({}, verified), "review summary");
  expect(lines.filter((line) => line.includes("M1: Owner"))).toEqual([
    "M1: Owner | 2026-01 … 2026-03 (3) | – | Ann",
  ]);
});

/** M1 of O1 is reported by the unit N, M2 of O2 by the unit S. */
function unitsGiven(): FactsGiven {
  const item = (id: string) => ({ kind: "measure", id }) as const;
  const action = (id: string, about?: string) => ({
    ...{ id, name: `Do ${id}`, owner: "Piet", due: lastDay("2026-02"), isDone: false, at },
    ...(about ? { item: item(about) } : {}),
  });
  const decided = (id: string) => ({
    period: makePeriod("2026-03"),
    item: item(id),
    decision: `Hold ${id}`,
    at,
  });
  const period = { start: firstDay("2026-01"), end: lastDay("2026-12") };
  return {
    scorecards: [
      { id: "HCC", name: "Whole", weight: 1 },
      { id: "N", name: "North", parent: "HCC", weight: 1 },
      { id: "S", name: "South", parent: "HCC", weight: 1 },
    ],
    actuals: [
      ...makeActuals("M1", "2026-01", [120, 110, 20]).map((actual) => ({ ...actual, scorecard: "N" })),
      ...makeActuals("M2", "2026-01", [100, 100, 100]).map((actual) => ({ ...actual, scorecard: "S" })),
    ],
    reviews: [decided("M1"), decided("M2")],
    followUp: makeFollowUp({
      actions: [action("A1", "M1"), action("A2", "M2"), action("A3")],
      initiatives: [
        makeInitiative({ id: "I1", objectives: ["O1"], measures: [], ...period }),
        makeInitiative({ id: "I2", objectives: [], measures: ["M2"], ...period }),
      ],
      milestones: ["I1", "I2"].map((initiative) =>
        makeMilestone({ initiative, name: `Pilot of ${initiative}`, due: lastDay("2026-02") }),
      ),
    }),
  };
}

test("a unit's review tells the decisions, actions and initiatives that are about its own items, and no others", () => {
  const said = planReview(reviewOf(unitsGiven(), undefined, "N"))
    .flatMap(({ key }) => linesOf(reviewOf(unitsGiven(), undefined, "N"), key))
    .join("\n");
  for (const own of ["Hold M1", "Do A1", "I1 I1", "Pilot of I1"]) expect(said).toContain(own);
  for (const other of ["Hold M2", "Do A2", "Do A3", "I2 I2", "Pilot of I2"])
    expect(said).not.toContain(other);
});

test("the review of the whole tells those of all units, by their names", () => {
  const whole = reviewOf(unitsGiven());
  const summary = linesOf(whole, "review summary");
  expect(summary).toEqual(expect.arrayContaining(["M1 M1 | Decided | Hold M1", "M2 M2 | Decided | Hold M2"]));
  const actions = linesOf(whole, "review actions").join("\n");
  for (const action of ["Do A1", "Do A2", "Do A3"]) expect(actions).toContain(action);
  expect(whole.standings.map(({ initiative }) => initiative.id)).toEqual(["I1", "I2"]);
});

test("there is a mirror only where there is a survey", () => {
  expect(sheet(reviewOf(), "review mirror")).toBeUndefined();
  const survey = [{ statement: "We learn", group: "Depot", rating: 2, at }];
  expect(linesOf(reviewOf({ followUp: makeFollowUp({ survey }) }), "review mirror")).toContain(
    "We learn | 2.0 | 2.0 | – | 1.0",
  );
});
