import { buildModel } from "../../src/scorecard";
import { readFacts } from "../../src/sheets";
import { makeGrids, smallSheets, type Rows } from "../make/makeGrids";

const units: Rows = [
  ["ID", "Scorecard", "Parent", "Owner", "Weight"],
  ["G", "Group", "", "Marta", ""],
  ["N", "North", "Group", "Piet", 3],
  ["S", "South", "G", "", 1],
];

function readWith(sheets: Readonly<Record<string, Rows>>) {
  const read = readFacts(makeGrids({ ...smallSheets, Scorecards: units, ...sheets }));
  const errors = read.findings.filter(({ severity }) => severity !== "advice");
  return { ...read, errors: errors.map(({ code, place }) => [code, `${place?.sheet}!${place?.cell}`]) };
}

test("units are read as a tree, the only one without a parent on top", () => {
  const { facts, errors } = readWith({});
  expect(errors).toEqual([]);
  expect(facts.scorecards).toMatchObject([
    { id: "G", name: "Group", owner: "Marta", weight: 1 },
    { id: "N", parent: "G", weight: 3 },
    { id: "S", parent: "G" },
  ]);
  expect(facts.scorecards[0]?.parent).toBeUndefined();
});

test("several units on top stand below the scorecard that Settings name", () => {
  const Scorecards = [
    ["ID", "Scorecard"],
    ["N", "North"],
    ["S", "South"],
  ];
  const Settings = [
    ["Setting", "Value"],
    ["Name", "Harbour"],
  ];
  const { facts } = readWith({ Scorecards, Settings });
  expect(facts.scorecards.map(({ id, parent }) => [id, parent])).toEqual([
    ["Harbour", undefined],
    ["N", "Harbour"],
    ["S", "Harbour"],
  ]);
});

test("an unknown parent and a circle of parents are named, and the unit goes below the top", () => {
  const { errors, facts } = readWith({
    Scorecards: [
      ...units,
      ["E", "East", "Nort", "", ""],
      ["W", "West", "X", "", ""],
      ["X", "X", "W", "", ""],
    ],
  });
  expect(errors).toEqual([
    ["unknown-reference", "Scorecards!C5"],
    ["parent-cycle", "Scorecards!C6"],
    ["parent-cycle", "Scorecards!C7"],
  ]);
  expect(facts.scorecards[0]?.name).toBe("Balanced Scorecard"); // Group and East are both on top
});

test("actuals and targets of a unit are its own; rows of units that are not there are counted", () => {
  const { facts, errors } = readWith({
    Actuals: [
      ["Measure", "Period", "Actual", "Scorecard"],
      ["F1.1", "2026-01", 560, "North"],
      ["F1.1", "2026-01", 700, "s"],
      ["F1.1", "2026-01", 630, ""],
      ["F1.1", "2026-01", 1, "Mars"],
      ["F1.1", "2026-02", 1, "Mars"],
    ],
  });
  expect(facts.actuals.map(({ value, scorecard }) => [value, scorecard])).toEqual([
    [560, "N"],
    [700, "S"],
    [630, undefined],
  ]);
  expect(errors).toEqual([["unit-not-read", "Actuals!D5"]]);
  const { scorecards } = buildModel(facts);
  expect(scorecards.map(({ id, band }) => [id, band])).toEqual([
    ["G", "Amber"],
    ["N", "Amber"],
    ["S", "Green"],
  ]);
});

test("an objective contributes to one of another unit, never to its own, and never in a circle", () => {
  const objectives = (...rows: Rows): Rows => [
    ["ID", "Objective", "Perspective", "Scorecard", "Contributes to"],
    ["F1", "Grow revenue", "Financial", "", ""],
    ...rows,
  ];
  const good = readWith({
    Objectives: objectives(["N1", "Grow the north", "Financial", "North", "Grow revenue"]),
  });
  expect(good.facts.objectives[1]).toMatchObject({ scorecard: "N", contributesTo: "F1" });
  const same = readWith({ Objectives: objectives(["F2", "Cut cost", "Financial", "", "F1"]) });
  expect(same.errors).toEqual([["contribution-in-same-unit", "Objectives!E3"]]);
  const circle = readWith({
    Objectives: objectives(["N1", "A", "Financial", "North", "S1"], ["S1", "B", "Financial", "South", "N1"]),
  });
  expect(circle.errors).toEqual([["contribution-cycle", "Objectives!E4"]]);
  const unknown = readWith({ Objectives: objectives(["N1", "A", "Financial", "Nirth", ""]) });
  expect(unknown.errors).toEqual([["unknown-reference", "Objectives!D3"]]);
});

test("answers to a survey feed the unit that they name, else the measure's own", () => {
  const { facts, errors } = readWith({
    Survey: [
      ["Statement", "Group", "Rating", "Measure", "Period", "Scorecard"],
      ["I know our strategy", "Depot", 4, "F1.1", "2027-01", "North"],
      ["I know our strategy", "Office", 2, "F1.1", "2027-01", "N"],
      ["I know our strategy", "Office", 1, "F1.1", "2027-01", ""],
      ["I know our strategy", "Office", 5, "F1.1", "2027-01", "West"],
    ],
  });
  expect(errors).toEqual([["unit-not-read", "Survey!F5"]]);
  const means = facts.actuals.slice(-2).map(({ scorecard, value }) => [scorecard, value]);
  expect(means).toEqual([
    ["N", 3],
    [undefined, 1],
  ]);
});

test.each([
  [
    "North",
    "error",
    '"North" is the name of several (N, M), so it is not clear which is meant. Write the id.',
  ],
  [
    "Soutj",
    "warning",
    '1 row belongs to the unit "Soutj", which is not part of this scorecard; it is not read. If "South" is meant, write that.',
  ],
  [
    "Mars",
    "warning",
    '1 row belongs to the unit "Mars", which is not part of this scorecard; it is not read.',
  ],
])("a figure of the unit %s is not read, and why is said: %s", (unit, severity, text) => {
  const figures = [
    ["Measure", "Period", "Actual", "Scorecard"],
    ["F1.1", "2026-01", 560, unit],
  ];
  const alike = [...units, ["M", "North\u200b", "G", "", ""]];
  const sheets = makeGrids({ ...smallSheets, Scorecards: alike, Actuals: figures });
  const found = readFacts(sheets).findings.filter(({ place }) => place?.sheet === "Actuals");
  expect(found.map((finding) => [finding.severity, finding.text])).toEqual([[severity, text]]);
});
