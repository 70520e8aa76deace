import {
  initiativeStandings,
  parseGate,
  parseImpact,
  type Gate,
  type Initiative,
  type InitiativeStanding,
  type Milestone,
} from "../../../src/scorecard";
import { makeActuals, makeFacts, type FactsGiven } from "../../make/makeFacts";
import { firstDay, lastDay, makeFollowUp, makeInitiative, makeMilestone } from "../../make/makeInitiative";
import { makeMeasure } from "../../make/makeMeasure";

interface Given extends FactsGiven {
  readonly milestones?: readonly Milestone[];
}

function standing(given: Partial<Initiative>, asOf: number, { milestones, ...facts }: Given = {}) {
  const followUp = makeFollowUp({ initiatives: [makeInitiative(given)], milestones: milestones ?? [] });
  const [found] = initiativeStandings(makeFacts({ followUp, ...facts }), asOf);
  if (!found) throw new Error("no initiative");
  return found;
}

/** Ten days in, of a plan of twenty. */
const start = firstDay("2026-03");
const halfway = { start, end: start + 20 };
const asOf = start + 10;

test("earned value follows the usual formulas", () => {
  // Budget 1000, half the time gone, 40 % done, 500 spent: PV 500, EV 400, SPI 0.8, CPI 0.8, EAC 1000 / 0.8.
  const found = standing({ ...halfway, budget: 1000, spent: 500, complete: 0.4 }, asOf);
  expect(found).toMatchObject({
    planned: 0.5,
    plannedValue: 500,
    earnedValue: 400,
    actualCost: 500,
    costIndex: 0.8,
    scheduleIndex: 0.8,
    estimateAtCompletion: 1250,
  });
});

test.each<[string, Partial<Initiative>, InitiativeStanding["status"], string]>([
  ["done", { ...halfway, complete: 1 }, "Done", "Green"],
  ["on plan", { ...halfway, complete: 0.5 }, "On track", "Green"],
  ["a little late", { ...halfway, complete: 0.45 }, "At risk", "Amber"], // SPI 0.9
  ["late", { ...halfway, complete: 0.4 }, "Off track", "Red"], // SPI 0.8
  ["at the limit of on track", { ...halfway, complete: 0.475 }, "On track", "Green"], // SPI 0.95
  ["at the limit of at risk", { ...halfway, complete: 0.425 }, "At risk", "Amber"], // SPI 0.85
  ["too dear", { ...halfway, complete: 0.5, budget: 100, spent: 62.5 }, "Off track", "Red"], // CPI 0.8
  ["still to come", { start: asOf + 1, end: asOf + 9 }, "Not started", "Not scored"],
  ["begun early", { start: asOf + 1, end: asOf + 9, complete: 0.2 }, "No data", "No data"],
  ["past its end", { start: asOf - 9, end: asOf - 1, complete: 0.99 }, "Off track", "Red"],
  ["without anything", {}, "No data", "No data"],
])("an initiative that is %s", (_, given, status, band) => {
  const found = standing(given, asOf);
  expect([found.status, found.band]).toEqual([status, band]);
  expect(found.because).toMatch(new RegExp(`^${status}: .+\\.$`));
});

test("milestones tell how much is done where nothing else does, and an overdue one is a risk", () => {
  const milestones = [
    makeMilestone({ due: asOf - 5, isDone: true }),
    makeMilestone({ due: asOf - 1, name: "Late" }),
  ];
  const found = standing(halfway, asOf, { milestones });
  expect(found).toMatchObject({ complete: 0.5, scheduleIndex: 1, status: "At risk" });
  expect(found.overdue.map(({ name }) => name)).toEqual(["Late"]);
  expect(standing(halfway, asOf - 1, { milestones }).overdue).toEqual([]); // due today is not overdue
});

const gateOf = (text: string): Gate => {
  const written = parseGate(text);
  if (!written) throw new Error(text);
  return { ...written, text, measure: "M1", by: undefined };
};

/** The gate of an initiative from February to the end of May, with actuals from January on. */
function gate(text: string, values: readonly (number | undefined)[], period: string, by?: string) {
  const plan = { start: firstDay("2026-02"), end: lastDay("2026-05") };
  const given = { ...plan, gate: { ...gateOf(text), by: by === undefined ? undefined : lastDay(by) } };
  return standing(given, lastDay(period), { actuals: makeActuals("M1", "2026-01", values) }).gate;
}

test("a gate waits until its measure has held for as many periods in a row as it asks", () => {
  expect(gate("M1 >= 40 for 2", [50, 50], "2026-02")).toMatchObject({ state: "Waiting", heldFor: 1 }); // January is before the start
  expect(gate("M1 >= 40 for 2", [50, 50, 39, 40], "2026-04")).toMatchObject({ state: "Waiting", heldFor: 1 });
  expect(gate("M1 >= 40 for 2", [50, 50, undefined, 40], "2026-04")).toMatchObject({
    state: "Waiting",
    heldFor: 1,
  });
});

test("a gate that was reached stays reached, and one whose time is over is missed", () => {
  expect(gate("M1 >= 40 for 2", [50, 50, 40, 10], "2026-04")).toMatchObject({
    state: "Reached",
    reachedIn: { ordinal: 2026 * 12 + 2 }, // March
  });
  expect(gate("M1 >= 40 for 2", [50, 50, 39, 39, 39, 50, 50], "2026-07")).toMatchObject({ state: "Missed" });
  expect(gate("M1 >= 40 for 2", [50, 50, 39], "2026-03", "2026-03")).toMatchObject({ state: "Waiting" });
  expect(gate("M1 >= 40 for 2", [50, 50, 39, 50], "2026-04", "2026-03")).toMatchObject({ state: "Missed" });
});

test.each([
  ["M1 > 40", 40, false],
  ["M1 > 40", 40.1, true],
  ["M1 < 40", 40, false],
  ["M1 <= 40", 40, true],
  ["M1 ≤ 40", 39, true],
  ["M1 = 0.3", 0.1 + 0.2, true], // equal as a person reads it
  ["M1 >= Green", 100, true], // target 100, red flag 50
  ["M1 >= Amber", 60, true],
  ["M1 = Green", 60, false],
])("the gate %s with an actual of %p is reached: %p", (text, actual, isReached) => {
  expect(gate(text, [undefined, actual], "2026-02")?.state).toBe(isReached ? "Reached" : "Waiting");
});

test.each(["", "M1", "M1 >= ", ">= 40", "M1 >= soon", "M1 >= 40 for 0", "M1 >= 40 by whenever"])(
  "%p is no gate",
  (text) => expect(parseGate(text)).toBeUndefined(),
);

/** M1 was 40 before an initiative in February and March, and came to `after` in May. */
function outcome(expectedImpact: string | undefined, after: number | undefined, given: Given = {}) {
  const impact = expectedImpact === undefined ? undefined : parseImpact(expectedImpact);
  const plan = { start: firstDay("2026-02"), end: lastDay("2026-03"), expectedImpact, impact };
  const actuals = makeActuals("M1", "2026-01", [40, 41, 42, 43, after]);
  return standing(plan, lastDay("2026-05"), { actuals, ...given }).outcomes[0];
}

test.each([
  ["+5", 45, "As supposed", 45],
  ["+5", 44, "In part", 45],
  ["+5", 40, "Not", 45],
  ["-5", 36, "In part", 35],
  ["+10 %", 44, "As supposed", 44], // 40 and 10 % of it
  ["to 48", 47, "In part", 48],
  ["from 40 to 48", 48, "As supposed", 48],
  ["a better mood", 41, "As supposed", undefined],
  [undefined, 39, "Not", undefined],
])(
  "an initiative that was to move it by %p and came to %p did so: %s",
  (impact, after, verdict, supposed) => {
    expect(outcome(impact, after)).toEqual({
      measure: "M1",
      verdict,
      before: 40,
      after,
      supposed: supposed === undefined ? undefined : expect.closeTo(supposed, 9),
    });
  },
);

test.each([
  "+5(1)",
  "to 650(1)",
  "--5",
  "+-5",
  "+(5)",
  "+5 (10)",
  "+1.250",
  "+5 million",
  "to 2 m",
  "+5 to 7",
  "to 1e5x2",
])("%j is no impact that anything could be judged by", (text) => expect(parseImpact(text)).toBeUndefined());

test("words behind an impact's number are its unit, and groups belong to the number", () => {
  expect(parseImpact("+1,250 calls a day")).toEqual({ kind: "by", change: 1250, isPercent: false });
  expect(parseImpact("to 1 250,5 calls", "fr-FR")).toEqual({ kind: "to", value: 1250.5 });
  expect(parseImpact("to € 5")).toEqual({ kind: "to", value: 5 });
  expect(parseImpact("–5 points")).toEqual({ kind: "by", change: -5, isPercent: false });
});

test("percent are points in a measure in percent, and less is better where the direction says so", () => {
  const percent = {
    measures: [makeMeasure({ unit: "%" })],
    actuals: makeActuals("M1", "2026-01", [0.4, 0, 0, 0, 0.5]),
  };
  expect(outcome("+10 %", 0.5, percent)).toMatchObject({ verdict: "As supposed", supposed: 0.5 });
  const lower = { measures: [makeMeasure({ rule: { target: 10, redFlag: 20 } })] };
  expect(outcome(undefined, 39, lower)?.verdict).toBe("As supposed");
});

test("nothing is said of the outcome before the end, nor without figures", () => {
  expect(standing({ start, end: asOf + 1 }, asOf).outcomes).toEqual([
    { measure: "M1", verdict: "Too early" },
  ]);
  expect(outcome("+5", undefined)?.verdict).toBe("No data");
});
