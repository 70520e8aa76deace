import { buildModel, problemText, type Asked } from "../../../src/scorecard";
import { planCascade, readTables, type CascadeAsked, type RawValue } from "../../../src/sheets";
import { makeGrids, type Rows } from "../../make/makeGrids";
import { makePeriod } from "../../make/makePeriod";

type Sheets = Readonly<Record<string, Rows>>;

/** TOP above North (weight 2) and South (weight 1), Oslo below North; a revenue that adds up, a margin that does not. */
const book: Sheets = {
  Scorecards: [
    ["ID", "Scorecard", "Parent", "Owner", "Weight"],
    ["TOP", "Top", "", "Tina", 1],
    ["N", "North", "TOP", "Nora", 2],
    ["S", "South", "TOP", "", 1],
    ["O", "Oslo", "N", "Olga", 1],
  ],
  Objectives: [
    ["ID", "Objective", "Perspective", "Scorecard", "Contributes to", "Owner", "Weight", "Notes"],
    ["F1", "Grow", "Financial", "", "", "Tina", 2, "private"],
    ["F2", "Save", "Financial", "", "", "Tina", 1, ""],
  ],
  Measures: [
    ["ID", "Measure", "Objective", "Unit", "Aggregation", "Target", "Red flag", "Baseline", "Definition"],
    ["K1", "Revenue", "F1", "EUR", "Sum", 100, 80, 90, "As booked"],
    ["K2", "Margin", "F1", "%", "Average", 0.3, 0.2, 0.25, "Net"],
  ],
  Targets: [
    ["Measure", "Period", "Scorecard", "Target", "Red flag"],
    ["K1", "2026-02", "", 121, 100],
    ["K1", "2026-03", "South", 7, 5],
    ["K2", "2026-02", "", 0.4, ""],
  ],
  Actuals: [
    ["Measure", "Period", "Scorecard", "Actual"],
    ["K1", "2026-01", "", 90],
    ["K2", "2026-01", "", 0.28],
  ],
};

const withRows = (table: string, ...rows: Rows): Sheets => ({
  ...book,
  [table]: [...(book[table] ?? []), ...rows],
});

const january: Asked = { period: makePeriod("2026-01") };

function planned(asked: Partial<CascadeAsked> = {}, sheets: Sheets = book) {
  const read = readTables(makeGrids(sheets));
  const wanted = { objectives: ["F1"], units: ["North", "South"], targets: "copy" as const, ...asked };
  return planCascade(read, buildModel(read.facts, january), wanted);
}

function cascade(asked: Partial<CascadeAsked> = {}, sheets: Sheets = book) {
  const plan = planned(asked, sheets);
  if (plan.kind === "failed") throw new Error(plan.problems.map(problemText).join("\n"));
  return plan.value;
}

type Row = Readonly<Record<string, RawValue>>;

/** The planned rows of a table by their headers. */
const rowsOf = ({ rows }: ReturnType<typeof cascade>, table: string): readonly Row[] =>
  rows
    .filter((row) => row.table === table)
    .map(({ cells }) => Object.fromEntries(cells.map(({ header, value }) => [header, value])));

const refused = (asked: Partial<CascadeAsked>, sheets: Sheets = book): readonly string[] => {
  const plan = planned(asked, sheets);
  return plan.kind === "failed" ? plan.problems.map(problemText) : [];
};

/** What is said but for what every first cascade says. */
const saidOf = ({ notes }: ReturnType<typeof cascade>): readonly string[] =>
  notes
    .filter(({ code }) => code !== "cascade-without-figures" && code !== "cascade-rolled-up")
    .map(problemText);

const noteCodes = (asked: Partial<CascadeAsked>, sheets: Sheets = book) =>
  cascade(asked, sheets)
    .notes.map(({ code }) => code)
    .filter((code) => code !== "cascade-without-figures" && code !== "cascade-rolled-up");

test("each unit gets an objective that contributes, its measures under the same definitions, and the targets", () => {
  const plan = cascade();
  expect(rowsOf(plan, "Objectives")).toEqual([
    {
      ...{ ID: "N-F1", Objective: "Grow", Perspective: "Financial", Owner: "Nora", Weight: 2 },
      ...{ Scorecard: "North", "Contributes to": "F1" },
    },
    {
      ...{ ID: "S-F1", Objective: "Grow", Perspective: "Financial", Weight: 2 },
      ...{ Scorecard: "South", "Contributes to": "F1" },
    },
  ]);
  const revenue = { Measure: "Revenue", Unit: "EUR", Aggregation: "Sum", Target: 100, "Red flag": 80 };
  const margin = { Measure: "Margin", Unit: "%", Aggregation: "Average", Target: 0.3, "Red flag": 0.2 };
  expect(rowsOf(plan, "Measures")).toEqual([
    { ID: "N-K1", Objective: "N-F1", ...revenue, Baseline: 90, Definition: "As booked" },
    { ID: "S-K1", Objective: "S-F1", ...revenue, Baseline: 90, Definition: "As booked" },
    { ID: "N-K2", Objective: "N-F1", ...margin, Baseline: 0.25, Definition: "Net" },
    { ID: "S-K2", Objective: "S-F1", ...margin, Baseline: 0.25, Definition: "Net" },
  ]);
  // That of South is South's own of the shared measure, and no part of the parent's.
  expect(rowsOf(plan, "Targets")).toEqual([
    { Measure: "N-K1", Period: "2026-02", Target: 121, "Red flag": 100 },
    { Measure: "S-K1", Period: "2026-02", Target: 121, "Red flag": 100 },
    { Measure: "N-K2", Period: "2026-02", Target: 0.4 },
    { Measure: "S-K2", Period: "2026-02", Target: 0.4 },
  ]);
  expect(plan.notes.map(problemText)).toEqual([
    // Oslo is below North, which has nothing of its own yet.
    "North has no objectives of its own, so its score is rolled up from the units below it. With one of its own it is made of its own alone.",
    "Until figures are entered for the new measures, Grow counts 2 objectives without data: it is less complete, and below the minimum coverage of 50 % it has no score.",
  ]);
});

test("by weight what adds up is split, at its own decimals; what does not is copied, and that is said", () => {
  const plan = cascade({ targets: "weight" });
  const levels = rowsOf(plan, "Measures").map((row) => [
    row["ID"],
    row["Target"],
    row["Red flag"],
    row["Baseline"],
  ]);
  // 2/3 and 1/3 of 100, 80 and 90: 66.67 and 33.33, 53.33 and 26.67
  expect(levels).toEqual([
    ["N-K1", 67, 53, 60],
    ["S-K1", 33, 27, 30],
    ["N-K2", 0.3, 0.2, 0.25],
    ["S-K2", 0.3, 0.2, 0.25],
  ]);
  // 121 is 80.67 and 40.33
  expect(rowsOf(plan, "Targets").map((row) => [row["Measure"], row["Target"]])).toEqual([
    ["N-K1", 81],
    ["S-K1", 40],
    ["N-K2", 0.4],
    ["S-K2", 0.4],
  ]);
  expect(saidOf(plan)).toEqual([
    "The target of Margin is copied as it is: only what adds up can be split, and its Aggregation is Average.",
  ]);
});

const beds = (north: RawValue, south: RawValue): Sheets => ({
  ...withRows(
    "Actuals",
    ["B", "2025-12", "North", 999],
    ["B", "2026-01", "North", north],
    ["B", "2026-01", "South", south],
    ["B", "2026-02", "South", 999],
  ),
  Measures: [...(book["Measures"] ?? []), ["B", "Beds", "F2", "", "Last", 10, 5, "", ""]],
});

test("by size it is the latest actual up to the reporting period that counts", () => {
  const targets = (sheets: Sheets) =>
    rowsOf(cascade({ targets: "size", byMeasure: "Beds" }, sheets), "Measures")
      .filter((row) => String(row["ID"]).endsWith("K1"))
      .map((row) => row["Target"]);
  expect(targets(beds(30, 10))).toEqual([75, 25]);
  expect(refused({ targets: "size", byMeasure: "Beds" }, beds(30, ""))).toEqual([
    expect.stringContaining("The target of Revenue cannot be split: South has not an actual above 0"),
  ]);
  expect(refused({ targets: "size", byMeasure: "Beds" }, beds(0, -1))[0]).toContain("North, South have not");
  expect(refused({ targets: "size" })).toEqual([expect.stringContaining("say by which measure")]);
  expect(refused({ targets: "size", byMeasure: "Chairs" })[0]).toContain('no measure "Chairs"');
});

const lastYear = (...rows: readonly (readonly [period: string, unit: string, actual: number])[]): Sheets =>
  withRows("Actuals", ...rows.map(([period, unit, actual]): Rows[number] => ["K1", period, unit, actual]));

test("by share it is the sum of last year's actuals, reported for as many periods by every unit", () => {
  const given = lastYear(
    ...([
      ["2025-11", "North", 10],
      ["2025-12", "North", 20],
      ["2025-11", "South", 5],
      ["2025-12", "South", 5],
      ["2024-12", "South", 900],
      ["2026-01", "South", 900],
    ] as const),
  );
  const plan = cascade({ targets: "share" }, given);
  expect(
    rowsOf(plan, "Measures")
      .slice(0, 2)
      .map((row) => row["Target"]),
  ).toEqual([75, 25]);
  // Each has figures under the parent's id: said once a unit.
  expect(plan.notes.map(problemText).filter((text) => text.includes("itself"))).toHaveLength(2);
  const short = lastYear(["2025-11", "North", 10], ["2025-12", "North", 20], ["2025-12", "South", 5]);
  expect(refused({ targets: "share" }, short)).toEqual([expect.stringContaining("South has not an actual")]);
  expect(refused({ targets: "share" })).toEqual([expect.stringContaining("North, South have not")]);
});

test("what is there already stays and is said; the rest is completed", () => {
  const objective: Rows[number] = ["N-F1", "Grow", "Financial", "North", "F1", "", 1, ""];
  const there = withRows("Objectives", objective);
  const plan = cascade({}, there);
  expect(rowsOf(plan, "Objectives").map((row) => row["ID"])).toEqual(["S-F1"]);
  expect(rowsOf(plan, "Measures").map((row) => row["ID"])).toEqual(["N-K1", "S-K1", "N-K2", "S-K2"]);
  expect(saidOf(plan)).toEqual(["The objective N-F1 of North is there already and stays as it is."]);
});

test("a unit whose own objective contributes already gets no other one, nor its measures", () => {
  const own = withRows("Objectives", ["NX", "Sell more", "Financial", "North", "F1", "", 1, ""]);
  const plan = cascade({}, own);
  expect(plan.rows.map(({ unit }) => unit)).not.toContain("North");
  expect(saidOf(plan)).toEqual([
    "North has NX, which contributes to the same objective already, so it gets no other one.",
  ]);
  expect(noteCodes({ targets: "weight" }, own)).toContain("cascade-partly");
});

test("an id that something else has is never written", () => {
  const taken = withRows("Objectives", ["n-f1", "Other", "Financial", "South", "", "", 1, ""]);
  expect(cascade({}, taken).rows.map(({ about }) => about)).not.toContain("N-F1");
  expect(noteCodes({}, taken)).toEqual(["cascade-id-taken"]);
  const measure = withRows("Measures", ["N-K1", "Other", "F2", "", "Sum", 1, 0, "", ""]);
  expect(rowsOf(cascade({}, measure), "Measures").map((row) => row["ID"])).toEqual(["S-K1", "N-K2", "S-K2"]);
});

test.each([
  ["a unit that is not below", { units: ["Top"] }, "Top is not below Top"],
  ["a unit above the objective's", { objectives: ["F1"], units: ["N", "TOP"] }, "Top is not below Top"],
  ["an objective that is not there", { objectives: ["F9"] }, 'There is no objective "F9"'],
  ["a unit that is not there", { units: ["West"] }, 'There is no unit "West"'],
  ["no objectives", { objectives: [] }, "No objectives are chosen"],
  ["no units", { units: [] }, "No units are chosen"],
] as const)("%s is refused in words", (_, asked, words) => {
  expect(refused(asked)[0]).toContain(words);
});

test.each([
  [
    "a table without a column for the unit",
    {
      Objectives: [
        ["ID", "Objective", "Perspective", "Contributes to"],
        ["F1", "Grow", "Financial", ""],
      ],
    },
    'no column "Scorecard"',
  ],
  [
    "measures without ids",
    {
      Measures: [
        ["Measure", "Objective", "Target"],
        ["Revenue", "F1", 1],
      ],
      Targets: [["Measure", "Period"]],
    },
    'Measures table has no column "ID"',
  ],
  [
    "a name in the place of an id",
    withRows("Links", ["From", "To"], ["Save", "Grow"]),
    'Links!B2 speaks of "Grow" by its name',
  ],
  [
    "a measure by its name among the figures",
    withRows("Actuals", ["Revenue", "2026-02", "", 5]),
    'Actuals!A4 speaks of "Revenue"',
  ],
] as const)("%s is refused with what to do", (_, sheets, words) => {
  expect(refused({}, { ...book, ...sheets })[0]).toContain(words);
});

test("a row without an id of its own is refused: its name would stand for several", () => {
  const sheets = {
    ...book,
    Objectives: [...(book["Objectives"] ?? []), ["", "Learn", "Financial", "", "", "", 1, ""]],
  };
  expect(refused({ objectives: ["Learn"] }, sheets)).toEqual([
    expect.stringContaining("The objective Learn (Objectives!B4) has no ID of its own"),
  ]);
});

test("a level that is no number is never split, and copied as it is", () => {
  const sheets = {
    ...book,
    Measures: [book["Measures"]![0]!, ["K1", "Revenue", "F1", "EUR", "Sum", "1,200", 80, "", ""]],
  };
  expect(refused({ targets: "weight" }, sheets)).toEqual([
    expect.stringContaining('"1,200" (Measures!F2, Target of Revenue) is no number that can be split'),
  ]);
  expect(rowsOf(cascade({}, sheets), "Measures").map((row) => row["Target"])).toEqual(["1,200", "1,200"]);
});

test("yes/no and points are copied, a range is split at both ends, least and most too", () => {
  const headers = [
    "ID",
    "Measure",
    "Objective",
    "Scoring",
    "Direction",
    "Aggregation",
    "Target",
    "Target high",
    "Red flag",
    "Red flag high",
    "Min",
    "Max",
    "Points",
    "Target for",
  ];
  const sheets = {
    ...book,
    Targets: [["Measure", "Period"]],
    Measures: [
      headers,
      ["Y", "Licensed", "F1", "Yes/No", "", "Sum", "Yes", "", "", "", "", "", "", ""],
      ["P", "Pieces", "F1", "Points", "Higher", "Sum", "", "", "", "", "", "", "0:0, 100:100", ""],
      ["R", "Stock", "F1", "Target", "Range", "Sum", 30, 60, 15, 90, "", "", "", "Year"],
      ["M", "Output", "F1", "Min-max", "Higher", "Sum", "", "", "", "", 30, 90, "", ""],
    ],
  } satisfies Sheets;
  const plan = cascade({ targets: "weight" }, sheets);
  const north = rowsOf(plan, "Measures").filter((row) => String(row["ID"]).startsWith("N-"));
  expect(north).toMatchObject([
    { ID: "N-Y", Target: "Yes" },
    { ID: "N-P", Points: "0:0, 100:100" },
    { ID: "N-R", Target: 20, "Target high": 40, "Red flag": 10, "Red flag high": 60, "Target for": "Year" },
    { ID: "N-M", Min: 20, Max: 60 },
  ]);
  expect(saidOf(plan)).toEqual([
    expect.stringContaining("Licensed is copied as it is: it is answered with yes or no"),
    expect.stringContaining("Pieces is copied as it is: its Scoring goes by points"),
  ]);
});

test("three levels deep: a unit's own objective is given on to those below it", () => {
  const first = cascade();
  const append = (table: string) => {
    const headers = (book[table]?.[0] ?? []).map(String);
    return [
      ...(book[table] ?? []),
      ...rowsOf(first, table).map((row) => headers.map((header) => row[header] ?? "")),
    ];
  };
  const after = {
    ...book,
    Objectives: append("Objectives"),
    Measures: append("Measures"),
    Targets: append("Targets"),
  };
  const second = cascade({ objectives: ["N-F1"], units: ["Oslo"] }, after);
  expect(rowsOf(second, "Objectives")).toMatchObject([
    { ID: "O-N-F1", Scorecard: "Oslo", "Contributes to": "N-F1", Owner: "Olga" },
  ]);
  expect(rowsOf(second, "Measures").map((row) => row["ID"])).toEqual(["O-N-K1", "O-N-K2"]);
  // And the same once more gives nothing.
  expect(cascade({ targets: "weight" }, after).rows).toEqual([]);
});

test("levels that would come to the same in a unit are not split", () => {
  const coarse = (target: number, redFlag: number): Sheets => ({
    ...book,
    Targets: [["Measure", "Period"]],
    Measures: [book["Measures"]![0]!, ["K1", "Fires", "F1", "", "Sum", target, redFlag, "", ""]],
  });
  // 2 and 1 by weights of 2 and 1: 1 and 1, and 1 and 0: North would have its target as its red flag.
  expect(refused({ targets: "weight" }, coarse(2, 1))).toEqual([
    expect.stringContaining("The levels of Fires (Measures!F2) are too coarse for so many units"),
  ]);
  expect(refused({ targets: "weight" }, coarse(6, 3))).toEqual([]);
  expect(refused({ targets: "weight" }, coarse(3, 3))).toEqual([]);
});

test("a unit that had nothing last year has no part that could be scored", () => {
  const given = lastYear(["2025-12", "North", 30], ["2025-12", "South", 0]);
  expect(refused({ targets: "share" }, given)[0]).toContain("too coarse");
});

test.each([
  ["of one row", 11, []],
  ["of the Targets table and the measure's own", 30, [["K1", "2026-02", "", 11, ""]]],
] as const)("levels %s that would change places in a unit are not split", (_, target, rows) => {
  // By 6, 6 and 2: 10 is 4, 4 and 2, and 11 is 5, 5 and 1, so that the third would have a target below its red flag.
  const sheets: Sheets = {
    ...book,
    Scorecards: [
      ["ID", "Scorecard", "Parent", "Owner", "Weight"],
      ["TOP", "Top", "", "", 1],
      ["N", "North", "TOP", "", 6],
      ["S", "South", "TOP", "", 6],
      ["W", "West", "TOP", "", 2],
    ],
    Targets: [book["Targets"]![0]!, ...rows],
    Measures: [book["Measures"]![0]!, ["K1", "Fires", "F1", "", "Sum", target, 10, "", ""]],
  };
  expect(refused({ units: ["N", "S", "W"], targets: "weight" }, sheets)).toEqual([
    expect.stringContaining("The levels of Fires (Measures!F2) are too coarse for so many units"),
  ]);
});

test("a percentage is copied, even where its Aggregation is Sum", () => {
  const sheets: Sheets = {
    ...book,
    Targets: [["Measure", "Period"]],
    Measures: [book["Measures"]![0]!, ["K1", "Sick leave", "F1", "% of days", "Sum", 6, 3, "", ""]],
  };
  const plan = cascade({ targets: "weight" }, sheets);
  expect(rowsOf(plan, "Measures").map((row) => row["Target"])).toEqual([6, 6]);
  expect(saidOf(plan)).toEqual(["The target of Sick leave is copied as it is: it is a percentage."]);
});

test("targets are not split among units of which one is above another; copied they are", () => {
  expect(refused({ units: ["North", "Oslo"], targets: "weight" })).toEqual([
    "Oslo is below North, so the target of one may be part of the other's. Split targets among units of which none is above another; nothing was changed.",
  ]);
  expect(rowsOf(cascade({ units: ["North", "Oslo"] }), "Objectives")).toHaveLength(2);
});

test("a unit that contributes through another unit's objective gets no other one: it would count twice", () => {
  const through = withRows(
    "Objectives",
    ["NX", "Sell more", "Financial", "North", "F1", "", 1, ""],
    ["OX", "Sell more in Oslo", "Financial", "Oslo", "NX", "", 1, ""],
  );
  const plan = cascade({ units: ["Oslo", "South"] }, through);
  expect(rowsOf(plan, "Objectives").map((row) => row["ID"])).toEqual(["S-F1"]);
  expect(saidOf(plan)).toEqual([
    "Oslo has OX, which contributes to the same objective already, so it gets no other one.",
  ]);
});

test("two rows that would have the same ID are refused", () => {
  const sheets: Sheets = {
    Scorecards: [
      ["ID", "Scorecard", "Parent"],
      ["TOP", "Top", ""],
      ["A", "Alpha", "TOP"],
      ["A-B", "Beta", "TOP"],
    ],
    Objectives: [
      ["ID", "Objective", "Perspective", "Scorecard", "Contributes to"],
      ["B-C", "Grow", "Financial", "", ""],
      ["C", "Save", "Financial", "", ""],
    ],
    Measures: [
      ["ID", "Measure", "Objective", "Target"],
      ["K1", "Revenue", "B-C", 100],
    ],
    Actuals: [
      ["Measure", "Period", "Actual"],
      ["K1", "2026-01", 90],
    ],
  };
  expect(refused({ objectives: ["B-C", "C"], units: ["A", "A-B"] }, sheets)).toEqual([
    "Two rows would have the ID A-B-C, one of Alpha and one of Beta. Give one of the units or objectives another ID and try again; nothing was changed.",
  ]);
  expect(rowsOf(cascade({ objectives: ["B-C"], units: ["A", "A-B"] }, sheets), "Objectives")).toHaveLength(2);
});

test("a unit's own measure of the name that is counted otherwise tells no size", () => {
  const own = (unitOfMeasure: string): Sheets => ({
    ...withRows("Actuals", ["B", "2026-01", "North", 30], ["SB", "2026-01", "", 10]),
    Objectives: [...(book["Objectives"] ?? []), ["SX", "Run", "Financial", "South", "", "", 1, ""]],
    Measures: [
      ...(book["Measures"] ?? []),
      ["B", "Staff cost", "F2", "EUR", "Sum", 10, 5, "", ""],
      ["SB", "Staff cost", "SX", unitOfMeasure, "Sum", 10, 5, "", ""],
    ],
  });
  const asked = { targets: "size", byMeasure: "B" } as const;
  expect(rowsOf(cascade(asked, own("eur")), "Measures").map((row) => row["Target"])).toEqual([
    75, 25, 0.3, 0.3,
  ]);
  expect(refused(asked, own("EUR k"))).toEqual([
    expect.stringContaining("The target of Revenue cannot be split: South has not an actual above 0"),
  ]);
});

const commas: Sheets = {
  ...book,
  Scorecards: [...(book["Scorecards"] ?? []), ["W", "West, old and new", "TOP", "", 1]],
  Objectives: [...(book["Objectives"] ?? []), ["F3", "Lead, and win", "Financial", "", "", "", 1, ""]],
};

test.each([
  ["F1,F2", "North, South", ["N-F1", "S-F1", "N-F2", "S-F2"]],
  ["Lead, and win", "W", ["W-F3"]],
  [" Grow ,Lead,  and WIN,", "West, old and new,S", ["S-F1", "W-F1", "S-F3", "W-F3"]],
])("%s for %s in one are several, names with commas as a whole", (objectives, units, ids) => {
  const plan = cascade({ objectives: [objectives], units: [units] }, commas);
  expect(rowsOf(plan, "Objectives").map((row) => row["ID"])).toEqual(ids);
});

test("of several in one only what is not known is named", () => {
  expect(refused({ objectives: ["Lead, and win,F9"] }, commas)).toEqual([
    expect.stringContaining('There is no objective "F9"'),
  ]);
});

test("a list that can be read in two ways is refused", () => {
  const both = withRows("Objectives", ["F3", "F1, F2", "Financial", "", "", "", 1, ""]);
  expect(refused({ objectives: ["F1, F2"] }, both)).toEqual([
    '"F1, F2" can be read in more than one way, as there is a name with a comma in it. Give IDs, each on its own; nothing was changed.',
  ]);
});

test("a name that several objectives have is that of the only one above all the units, else it is refused", () => {
  const twice = withRows("Objectives", ["NX", "Grow", "Financial", "North", "", "", 1, ""]);
  expect(refused({ objectives: ["grow"], units: ["Oslo"] }, twice)).toEqual([
    'Several objectives are called "grow": F1, NX. Give the ID of the one that is meant; nothing was changed.',
  ]);
  const plan = cascade({ objectives: ["grow"], units: ["North", "Oslo"] }, twice);
  expect(rowsOf(plan, "Objectives").map((row) => row["Contributes to"])).toEqual(["F1", "F1"]);
});
