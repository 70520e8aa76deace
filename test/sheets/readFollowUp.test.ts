import { readFacts } from "../../src/sheets";
import { makeGrids, smallSheets, type Rows } from "../make/makeGrids";

function readWith(sheets: Readonly<Record<string, Rows>>) {
  const { facts, findings } = readFacts(makeGrids({ ...smallSheets, ...sheets }));
  const errors = findings.filter(({ severity }) => severity !== "advice");
  return { facts, errors: errors.map(({ code, place }) => [code, `${place?.sheet}!${place?.cell}`]) };
}

const day20260131 = 20484; // days from 1970-01-01

test("reviews are read with their override, and an override needs a reason", () => {
  const { facts, errors } = readWith({
    Reviews: [
      ["Period", "Item", "Commentary", "Cause", "Decision", "Status override", "Override reason", "By"],
      ["2026-01", "F1.1", "Slow start", "Snow", "Wait", "amber", "Late invoices", "Piet"],
      ["2026-01", "Grow revenue", "", "", "", "Green", "", ""],
      ["2026-01", "F9", "", "", "", "", "", ""],
    ],
  });
  expect(facts.reviews).toMatchObject([
    {
      item: { kind: "measure", id: "F1.1" },
      commentary: "Slow start",
      override: { band: "Amber", reason: "Late invoices" },
      by: "Piet",
    },
    { item: { kind: "objective", id: "F1" }, override: undefined },
  ]);
  expect(errors).toEqual([
    ["override-without-reason", "Reviews!F3"],
    ["unknown-reference", "Reviews!B4"],
  ]);
});

test("initiatives name their objectives and measures, several in a cell", () => {
  const { facts, errors } = readWith({
    Initiatives: [
      ["ID", "Initiative", "Objectives", "Measures", "Start", "End", "Budget", "Spent", "% complete", "Gate"],
      ["I1", "New portal", "F1", "F1.1; F9", "2026-01", 46053, 1000, 250, "40 %", "F1.1 >= 700 for 2"], // 46053 is 2026-01-31
      ["I2", "Old portal", "Grow revenue", "", "", "", "", "", 140, ""],
    ],
  });
  expect(facts.followUp.initiatives).toMatchObject([
    {
      id: "I1",
      objectives: ["F1"],
      measures: ["F1.1"],
      start: day20260131 - 30,
      end: day20260131,
      budget: 1000,
      complete: 0.4,
      gate: { text: "F1.1 >= 700 for 2", measure: "F1.1", comparison: ">=", level: 700, periods: 2 },
    },
    { id: "I2", objectives: ["F1"], complete: undefined },
  ]);
  expect(errors).toEqual([
    ["unknown-reference", "Initiatives!D2"],
    ["number-out-of-range", "Initiatives!I3"],
  ]);
});

test("milestones and actions are done on a date, or simply done", () => {
  const { facts, errors } = readWith({
    Initiatives: [
      ["ID", "Initiative"],
      ["I1", "New portal"],
    ],
    Milestones: [
      ["Initiative", "Milestone", "Due", "Done"],
      ["I1", "Design", "2026-01-31", "2026-01-31"],
      ["New portal", "Build", "2026-02-28", "Yes"],
      ["I1", "Launch", "2026-03-31", ""],
      ["I1", "Party", "2026-04-30", "maybe"],
      ["I7", "Nothing", "2026-03-31", ""],
    ],
    Actions: [
      ["ID", "Action", "Item", "Owner", "Due", "Done"],
      ["A1", "Call the customers", "F1.1", "Ines", "2026-01-31", "x"],
      ["A1", "Call again", "", "", "", ""],
    ],
  });
  expect(facts.followUp.milestones.map(({ name, isDone, doneOn }) => [name, isDone, doneOn])).toEqual([
    ["Design", true, day20260131],
    ["Build", true, undefined],
    ["Launch", false, undefined],
    ["Party", false, undefined],
  ]);
  expect(facts.followUp.actions).toMatchObject([
    { id: "A1", item: { kind: "measure", id: "F1.1" }, due: day20260131, isDone: true },
  ]);
  expect(errors).toEqual([
    ["date-unreadable", "Milestones!D5"],
    ["unknown-reference", "Milestones!A6"],
    ["id-twice", "Actions!A3"],
  ]);
});

test("an action is about an initiative by its id or its name; what is unknown, or may be two things, is said and not guessed", () => {
  const { facts, errors } = readWith({
    Initiatives: [
      ["ID", "Initiative"],
      ["I1", "New portal"],
      ["F1", "Old portal"],
      ["I3", "Shop"],
      ["I4", "Shop"],
    ],
    Actions: [
      ["ID", "Action", "Item"],
      ["A1", "Call", "I1"],
      ["A2", "Write", "new portal"],
      ["A3", "Ask", "F1"], // an objective as well
      ["A4", "Wait", "Shop"], // two of them
      ["A5", "Run", "I9"],
      ["A6", "Sing", "old portal"],
      ["A7", "Sell", "F1.1"],
    ],
  });
  const initiative = (id: string) => ({ kind: "initiative", id });
  expect(facts.followUp.actions.map(({ item }) => item)).toEqual([
    ...[initiative("I1"), initiative("I1"), undefined, undefined, undefined, initiative("F1")],
    { kind: "measure", id: "F1.1" },
  ]);
  expect(errors).toEqual([
    ["action-ambiguous", "Actions!C4"],
    ["unknown-reference", "Actions!C5"],
    ["unknown-reference", "Actions!C6"],
  ]);
});

test("alert rules, acknowledgements and survey answers are read", () => {
  const { facts, errors } = readWith({
    "Alert rules": [
      ["Rule", "Item", "Level", "Periods", "Tell", "On"],
      ["Turned red", "", "Red", 2, "Marta", ""],
      ["Over budget", "F1.1", "10 %", "", "", "No"],
      ["Below", "F1.1", 500, "", "", ""],
    ],
    Acknowledgements: [
      ["Alert", "Period", "By", "Until"],
      ["Turned red", "2026-01", "Piet", "2026-01-31"],
    ],
    Survey: [
      ["Statement", "Group", "Rating", "Measure"],
      ["I know our strategy", "Drivers", 4, "F1.1"],
      ["I know our strategy", "Pickers", "n/a", ""],
    ],
  });
  expect(errors).toEqual([["unknown-word", "Alert rules!A4"]]);
  expect(facts.followUp).toMatchObject({
    alertRules: [
      { kind: "Turned red", level: "Red", periods: 2, isOn: true },
      { kind: "Budget over", item: { kind: "measure", id: "F1.1" }, level: 0.1, isOn: false },
    ],
    acknowledgements: [{ alert: "Turned red", by: "Piet", until: day20260131 }],
    survey: [{ group: "Drivers", rating: 4, measure: "F1.1" }],
  });
});

test("a gate that cannot be read, or names no measure, is said at its cell", () => {
  const { facts, errors } = readWith({
    Initiatives: [
      ["ID", "Initiative", "Expected impact", "Gate"],
      ["I1", "Portal", "+10 %", "when ready"],
      ["I2", "Shop", "a better mood", "F9 >= 3"],
      ["I3", "Store", "to 48", "revenue ≥ Amber for 2 by 2026-01"],
    ],
  });
  expect(facts.followUp.initiatives.map(({ gate, impact }) => ({ gate, impact }))).toMatchObject([
    { gate: undefined, impact: { kind: "by", change: 0.1, isPercent: true } },
    { gate: undefined, impact: undefined },
    {
      gate: { measure: "F1.1", comparison: ">=", level: "Amber", periods: 2, by: day20260131 },
      impact: { kind: "to", value: 48 },
    },
  ]);
  expect(errors).toEqual([
    ["gate-unreadable", "Initiatives!D2"],
    ["unknown-reference", "Initiatives!D3"],
  ]);
});
