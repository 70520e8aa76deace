import { planClosed } from "../../../src/report";
import {
  atOnce,
  closePeriod,
  nothingClosed,
  rememberModels,
  verifyBookInPieces,
  withClosed,
  type ClosedBook,
} from "../../../src/scorecard";
import { readClosed, readFacts, type RawValue } from "../../../src/sheets";
import { makeGrid, makeGrids, type Rows } from "../../make/makeGrids";
import { makePeriod } from "../../make/makePeriod";
import { rowsOf } from "../../make/planText";

type Sheets = Readonly<Record<string, Rows>>;

/** Every table of which a closed period shows something, with nothing in it but what March shows, and hardly a default. */
const book: Sheets = {
  Settings: [
    ["Setting", "Value"],
    ["Name", "Harbour"],
    ["Fiscal year start", 4],
    ["Tolerance", 0.3],
    ["Minimum coverage", 0.4],
    ["Roll-up", "Worst"],
    ["Missing data", "Zero"],
    ["Overrides roll up", "Yes"],
    ["Critical without data", "Caps"],
  ],
  Perspectives: [
    ["Perspective", "Weight", "Roll-up", "Question"],
    ["Financial", 2, "Average", "What do owners see?"],
    ["Customer", 3, "Worst", "What do customers see?"],
  ],
  Objectives: [
    ["ID", "Objective", "Perspective", "Weight", "Roll-up", "Theme", "Owner", "Description"],
    ["F1", "Grow", "Financial", 2, "Average", "Growth", "Marta", "More of all"],
    ["F2", "Save", "Financial", 4, "Worst", "Thrift", "Piet", "Less of all"],
    ["C1", "Delight", "Customer", 3, "Average", "Growth", "Ruth", "Happy people"],
  ],
  Measures: [
    [
      ...["ID", "Measure", "Objective", "Unit", "Type", "Target", "Red flag", "Weight", "Critical", "Owner"],
      ...["Scoring", "Direction", "Frequency", "Aggregation", "Stretch", "Baseline", "Benchmark"],
      ...["Definition", "Data source"],
    ],
    measure("M1", "Revenue", "F1", { target: 100, redFlag: 80, stretch: 120 }),
    measure("M2", "Orders", "F1", { target: 50, redFlag: 30, stretch: 60 }),
    measure("M3", "Savings", "F2", { target: 10, redFlag: 5, stretch: 12 }),
    measure("M4", "Happiness", "C1", { target: 9, redFlag: 6, stretch: 10 }),
  ],
  Actuals: [
    ["Measure", "Period", "Actual"],
    ["M1", "2026-03", 110],
    ["M2", "2026-03", 33],
    ["M3", "2026-03", 8],
    ["M4", "2026-03", 7],
  ],
  Targets: [
    ["Measure", "Period", "Target", "Red flag", "Stretch", "Weight"],
    ["M4", "2026-03", 8, 5, 9, 4],
  ],
  Reviews: [
    ["Period", "Item", "Commentary", "Cause", "Decision", "Status override", "Override reason", "By"],
    ["2026-03", "M2", "Slow start", "Snow", "Wait", "Red", "Orders came too late", "Piet"],
    ["2026-03", "C1", "All well", "Summer", "Go on", "Green", "We asked them", "Ruth"],
  ],
  Initiatives: [
    [
      ...["ID", "Initiative", "Objectives", "Measures", "Owner", "Start", "End", "Budget", "Spent"],
      ...["% complete", "Hypothesis", "Expected impact", "Gate"],
    ],
    [
      ...["I1", "Portal", "F1", "M1", "Marta", "2026-01-01", "2026-12-31", 1000, 250],
      ...[0.3, "Portals sell", "M1 +5 by 2026-09", "M1 >= 100 for 2 by 2026-06"],
    ],
  ],
  Milestones: [
    ["Initiative", "Milestone", "Due", "Done"],
    ["I1", "Pilot", "2026-03-15", "2026-03-20"],
  ],
  Actions: [
    ["ID", "Action", "Item", "Owner", "Due", "Done"],
    ["A1", "Call them", "M2", "Piet", "2026-04-15", "2026-03-28"],
  ],
};

interface Given {
  readonly target: number;
  readonly redFlag: number;
  readonly stretch: number;
}

function measure(id: string, name: string, objective: string, { target, redFlag, stretch }: Given) {
  return [
    ...[id, name, objective, "EUR", "Lag", target, redFlag, 2, "Yes", "Marta"],
    ...["Target", "Higher", "Monthly", "Average", stretch, 1, "Ten of our rivals"],
    ...["What comes in", "Ledger"],
  ];
}

const asked = { period: makePeriod("2026-03"), view: "period" } as const;
const modelsOf = (sheets: Sheets) => rememberModels(readFacts(makeGrids(sheets)).facts);

/** Closed and read back from its sheet, as any check finds it. */
function closedOf(sheets: Sheets): ClosedBook {
  const closed = closePeriod(modelsOf(sheets)(asked), { closedOn: "2026-04-05" });
  const planned = planClosed(withClosed(nothingClosed, closed), "Harbour");
  return readClosed(
    makeGrid(
      "Closed periods",
      rowsOf(planned).map((row) => row.map((held) => held ?? "")),
    ),
  );
}

function foundIn(closed: ClosedBook, now: Sheets) {
  const { periods, problems } = atOnce(verifyBookInPieces(closed, modelsOf(now)));
  expect(problems).toEqual([]);
  return periods.flatMap(({ restatements, changes }) => [...restatements, ...changes]);
}

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
}

const cellsOf = (sheets: Sheets): readonly Cell[] =>
  Object.entries(sheets).flatMap(([sheet, rows]) =>
    rows.flatMap((cells, row) =>
      row === 0 ? [] : cells.map((value, column) => ({ sheet, row, column, value })),
    ),
  );

const typedInto = (sheets: Sheets, { sheet, row, column }: Cell, typed: RawValue): Sheets => ({
  ...sheets,
  [sheet]: (sheets[sheet] ?? []).map((cells, r) =>
    cells.map((value, c) => (r === row && c === column ? typed : value)),
  ),
});

/** Another value that the same cell might hold. */
const others: Readonly<Record<string, string>> = {
  ...{ Worst: "Average", Average: "Worst", Zero: "Share", Yes: "No", Caps: "Says" },
  ...{ Financial: "Customer", Customer: "Financial", F1: "F2", F2: "F1", C1: "F1" },
  ...{ M1: "M3", M2: "M3", M3: "M1", M4: "M3", Red: "Green", Green: "Red", Lag: "Lead" },
  ...{ Higher: "Lower", Monthly: "Quarterly", Last: "Sum", Target: "Two colour", I1: "I2" },
  ...{ "2026-03": "2026-05", "2026-01-01": "2026-02-01", "2026-12-31": "2026-11-30" },
  ...{ "2026-03-15": "2026-03-16", "2026-03-20": "2026-03-21", "2026-04-15": "2026-04-16" },
  ...{ "2026-03-28": "2026-03-29", "M1 >= 100 for 2 by 2026-06": "M1 >= 90 for 2 by 2026-06" },
};

function otherThan(value: RawValue): RawValue {
  if (typeof value === "number") return value < 1 ? value + 0.05 : value + 1;
  return others[String(value)] ?? `${String(value)} x`;
}

const missedIn = (sheets: Sheets, change: (value: RawValue) => RawValue) => {
  const closed = closedOf(sheets);
  expect(foundIn(closed, sheets)).toEqual([]);
  return cellsOf(sheets)
    .filter((cell) => foundIn(closed, typedInto(sheets, cell, change(cell.value))).length === 0)
    .map(
      ({ sheet, row, column }) =>
        `${sheet} ${String(sheets[sheet]?.[row]?.[0])}: ${String(sheets[sheet]?.[0]?.[column])}`,
    );
};

/** M4 is held against its row of the Targets table in March, not against what its own row says. */
const notShown = [
  "Measures M4: Target",
  "Measures M4: Red flag",
  "Measures M4: Weight",
  "Measures M4: Stretch",
];

test("whatever cell that a closed period shows is typed over, it is found", () => {
  expect(missedIn(book, otherThan)).toEqual(notShown);
});

/** What is left empty in them is what they say. */
const defaults = ["Scoring", "Direction", "Frequency"];

test("and so it is when the cell is emptied", () => {
  const missed = missedIn(book, () => "");
  expect(missed.filter((cell) => !defaults.some((name) => cell.endsWith(`: ${name}`)))).toEqual(notShown);
});

/** What a closed March does not show: a row each for the tables above. */
const later: Sheets = {
  Settings: [
    ["Vision", "Cold everywhere"],
    ["Period", "2026-04"],
    ["View", "ytd"],
    ["Steady within", 0.02],
    ["Map colours", "Monochrome"],
    ["Map themes", "No"],
    ["Closing needs", "Data"],
  ],
  Actuals: [
    ["M1", "2026-02", 100],
    ["M1", "2026-04", 20],
  ],
  Targets: [["M1", "2026-05", 120, 90, 130, 5]],
  Reviews: [
    ["2026-02", "M1", "Ice", "Cold", "Wait", "Red", "Estimates", "Ann"],
    ["2026-04", "M1", "Thaw", "Sun", "Sell", "Green", "Estimates", "Ann"],
  ],
  Initiatives: [["I2", "App", "F2", "M3", "Piet", "2026-04-01", "2026-12-31", 500, 0, 0, "", "", ""]],
  Milestones: [["I2", "Draft", "2026-05-15", ""]],
  Actions: [["A2", "Write", "M1", "Piet", "2026-05-15", ""]],
};

test("what a closed period does not show may be added, typed over and taken away again", () => {
  const closed = closedOf(book);
  const more: Sheets = Object.fromEntries(
    Object.entries(book).map(([sheet, rows]) => [sheet, [...rows, ...(later[sheet] ?? [])]]),
  );
  expect(foundIn(closed, more)).toEqual([]);
  const closedWith = closedOf({
    ...more,
    Initiatives: book.Initiatives ?? [],
    Milestones: book.Milestones ?? [],
    Actions: book.Actions ?? [],
  });
  const cells = cellsOf(more).filter(({ sheet, row }) => row >= (book[sheet]?.length ?? 0));
  const found = cells
    // A figure, a target or a review that is given the closed month becomes one of it; so does a setting with another name.
    .filter(({ value, sheet, column }) => typeof value !== "string" || (sheet !== "Settings" && column > 0))
    .filter((cell) => foundIn(closedWith, typedInto(more, cell, otherThan(cell.value))).length > 0);
  expect(found).toEqual([]);
});

test("a change of a setting and of a perspective is told with its cell", () => {
  const { Settings = [], Perspectives = [] } = book;
  const rollUp = Settings.map((row) => (row[0] === "Roll-up" ? ["Roll-up", "Average"] : row));
  expect(foundIn(closedOf(book), { ...book, Settings: rollUp })).toContainEqual({
    ...{ kind: "settings", id: "", name: "Settings", unit: "", field: "Roll-up" },
    ...{ was: "Worst", is: "Average", at: { sheet: "Settings", cell: "B6" } },
  });
  const asks = Perspectives.map((row, index) => (index === 1 ? [...row.slice(0, 3), "Who?"] : row));
  expect(foundIn(closedOf(book), { ...book, Perspectives: asks })).toMatchObject([
    { kind: "perspective", field: "Question", is: "Who?", at: { sheet: "Perspectives", cell: "A2" } },
  ]);
});

test("an action and a milestone that are done after the period has ended were open in it", () => {
  const open = {
    ...book,
    Actions: [...(book.Actions ?? []).slice(0, 1), ["A1", "Call them", "M2", "Piet", "2026-04-15", ""]],
  };
  const done = (day: string) => ({
    ...book,
    Actions: [...open.Actions.slice(0, 1), ["A1", "Call them", "M2", "Piet", "2026-04-15", day]],
  });
  expect(foundIn(closedOf(open), done("2026-04-02"))).toEqual([]);
  expect(foundIn(closedOf(open), done("2026-03-31"))).toMatchObject([
    { kind: "action", field: "Done", is: "2026-03-31" },
  ]);
});

test("what was said of a period after its closing shows with its cell, and so does what was taken back", () => {
  const row = ["2026-03", "M1", "Late news", "", "", "", "", ""];
  const said = { ...book, Reviews: [...(book.Reviews ?? []), row] };
  expect(foundIn(closedOf(book), said)).toMatchObject([
    {
      kind: "measure review",
      id: "M1",
      field: "Period",
      is: "2026-03",
      at: { sheet: "Reviews", cell: "B4" },
    },
    { kind: "measure review", id: "M1", name: "Revenue", field: "Commentary", is: "Late news" },
  ]);
  const taken = foundIn(closedOf(said), book);
  expect(taken).toMatchObject([
    { field: "Period", was: "2026-03" },
    { field: "Commentary", was: "Late news" },
  ]);
  expect(taken.map(({ is, at }) => [is, at])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test("rows that are sorted otherwise, and ids and names in other spellings, are no change", () => {
  const sorted: Sheets = Object.fromEntries(
    Object.entries(book).map(([sheet, [headers = [], ...rows]]) => [
      sheet,
      [headers, ...[...rows].reverse()],
    ]),
  );
  const order = ({ Perspectives: _order, ...rest }: Sheets): Sheets => ({
    ...rest,
    Perspectives: book.Perspectives ?? [],
  });
  expect(foundIn(closedOf(book), order(sorted))).toEqual([]);
  const spelt = typedInto(book, { sheet: "Measures", row: 1, column: 0, value: "" }, "m1 ");
  expect(foundIn(closedOf(book), spelt)).toEqual([]);
});

/** Two units that report the same measures, each with its own figures; the one on top has a name of its own. */
const group: Sheets = {
  ...book,
  Scorecards: [
    ["ID", "Scorecard", "Parent", "Owner", "Weight"],
    ["G", "Group", "", "Ann", 2],
    ["N", "North", "G", "Ben", 3],
    ["S", "South", "G", "Cleo", 4],
  ],
  Actuals: [
    ["Measure", "Period", "Actual", "Scorecard"],
    ["M1", "2026-03", 110, "N"],
    ["M2", "2026-03", 33, "N"],
    ["M3", "2026-03", 8, "N"],
    ["M4", "2026-03", 7, "N"],
    ["M1", "2026-03", 85, "S"],
    ["M2", "2026-03", 55, "S"],
  ],
  Targets: [
    ["Measure", "Period", "Target", "Red flag", "Stretch", "Weight", "Scorecard"],
    ["M4", "2026-03", 8, 5, 9, 4, "N"],
  ],
};

test("in a group whatever cell of any unit is typed over or emptied is found", () => {
  const other = (value: RawValue) => ({ N: "S", S: "N", G: "H", "": "N" })[String(value)] ?? otherThan(value);
  const ofGroup = (missed: readonly string[]) => missed.filter((cell) => !cell.startsWith("Settings Name"));
  expect(ofGroup(missedIn(group, other))).toEqual(notShown);
  // A target that names no unit is that of the one unit that reports the measure.
  const same = [...defaults.map((name) => `: ${name}`), "Targets M4: Scorecard"];
  const missed = ofGroup(missedIn(group, () => ""));
  expect(missed.filter((cell) => !same.some((end) => cell.endsWith(end)))).toEqual([
    ...notShown,
    "Scorecards G: Parent", // It is empty.
  ]);
});
