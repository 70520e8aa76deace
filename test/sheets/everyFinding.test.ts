import { buildModel, toFinding, type Problem } from "../../src/scorecard";
import type { RowProblem } from "../../src/scorecard/problems/rowProblem";
import type { ScoringProblem } from "../../src/scorecard/problems/scoringProblem";
import type { TableProblem } from "../../src/scorecard/problems/tableProblem";
import { readFacts } from "../../src/sheets";
import { readMapped } from "../../src/sheets/foreign/readMapped";
import type { Grid, RawValue } from "../../src/sheets";
import { makeGrids, makeTable, type Rows } from "../make/makeGrids";

type Sheets = Readonly<Record<string, Rows>>;
type Row = Readonly<Record<string, RawValue>>;
type Code = TableProblem["code"] | RowProblem["code"] | ScoringProblem["code"];

/** A sheet of rows that are given by their headers. */
function sheet(headers: readonly string[], ...rows: readonly Row[]): Rows {
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ""))];
}

const measureHeaders = [
  ...["ID", "Measure", "Objective", "Type", "Unit", "Direction", "Scoring", "Frequency", "Aggregation"],
  ...["Baseline", "Target", "Target for", "Target high", "Red flag", "Red flag high", "Stretch", "Floor"],
  ...["Min", "Max", "Break", "Points", "Start", "End", "Weight", "Owner", "Data source", "Definition"],
];
const described = { Type: "Lead", Owner: "Marta", "Data source": "Ledger", Definition: "As booked" };
const revenue: Row = {
  ...{ ID: "F1.1", Measure: "Revenue", Objective: "F1", Baseline: 300, Target: 700, "Red flag": 500 },
  ...{ End: "2026-12-31", ...described },
};
const training: Row = { ...revenue, ID: "L1.1", Measure: "Training days", Objective: "L1" };
const targetRows = (...rows: Rows): Sheets => ({
  Targets: [["Measure", "Period", "Target", "Weight"], ...rows],
});
const measures = (...rows: readonly Row[]): Sheets => ({ Measures: sheet(measureHeaders, ...rows) });
/** The revenue with other cells. */
const with1 = (cells: Row): Sheets => measures({ ...revenue, ...cells }, training);

/** The revenue, reported from one period to another. */
const reported = (cells: Row): Sheets => ({
  Measures: sheet([...measureHeaders, "Reported from", "Retired from"], { ...revenue, ...cells }, training),
});

/** An action, and an initiative with the id of an objective. */
const actionAbout = (item: string): Sheets => ({
  Initiatives: [
    ["ID", "Initiative", "Objectives"],
    ["F1", "New portal", "F1"],
  ],
  Actions: [
    ["ID", "Action", "Item"],
    ["A1", "Call them", item],
  ],
});
const reviewHeaders = ["Period", "Item", "Scorecard", "Status override", "Override reason", "Override until"];
/** Reviews of the revenue in February 2026. */
const overriding = (...rows: readonly Row[]): Sheets => ({
  Reviews: sheet(reviewHeaders, ...rows.map((row) => ({ Period: "2026-02", Item: "F1.1", ...row }))),
});
const byHand: Row = { "Status override": "Green", "Override reason": "Audited" };

const objectives = (...more: Rows): Sheets => ({
  Objectives: [
    ["ID", "Objective", "Perspective", "Scorecard", "Contributes to"],
    ["F1", "Grow revenue", "Financial", "", ""],
    ["L1", "Know the trade", "Learning & Growth", "", ""],
    ...more,
  ],
});
const figures: Rows = [
  ["F1.1", "2026-01", 560],
  ["F1.1", "2026-02", 610],
  ["L1.1", "2026-01", 400],
  ["L1.1", "2026-02", 650],
];
const actuals = (...rows: Rows): Sheets => ({ Actuals: [["Measure", "Period", "Actual"], ...rows] });
/** The figures with one more row. */
const andActual = (...row: readonly RawValue[]): Sheets => actuals(...figures, row);
/** The figures with another first one. */
const first = (actual: RawValue): Sheets => actuals(["F1.1", "2026-01", actual], ...figures.slice(1));
const links = (...rows: Rows): Sheets => ({ Links: [["From", "To"], ...rows] });
const settings = (...row: readonly RawValue[]): Sheets => ({ Settings: [["Setting", "Value"], row] });
const targets = (...rows: Rows): Sheets => ({ Targets: [["Measure", "Period", "Target"], ...rows] });
const units = (...rows: Rows): Sheets => ({
  Scorecards: [["ID", "Scorecard", "Parent"], ["G", "Group", ""], ["N", "North", "G"], ...rows],
});
/** Revenue and training as two columns of a sheet of their own, read by a mapping. */
const mapped = (own: Rows, ...lines: Rows): Sheets => ({
  Actuals: [],
  Own: own,
  Mapping: [["Sheet", "Range", "Column", "Holds", "Role", "Period", "Measure", "Says"], ...lines],
});
const across: Rows = [
  ["KPI", "2026-01", "2026-02"],
  ["Revenue", 560, 610],
  ["Training days", 400, 650],
];
const lines: Rows = [
  ["Own", "A2:C3", "A", "Measure", "", "", "", ""],
  ["Own", "A2:C3", "B:C", "Figure", "Actual", "row 1", "", ""],
];

/** A scorecard that is well made: nothing is to say of it. */
const made: Sheets = {
  ...objectives(),
  ...measures(revenue, training),
  ...actuals(...figures),
  ...links(["L1", "F1"]),
};
const madeMapped: Sheets = { ...made, ...mapped(across, ...lines) };

interface Case {
  /** What is changed in the scorecard that is well made. */
  readonly said: Sheets;
  /** A change that comes near it, of which it is not said; else only the well made one is silent. */
  readonly silent?: Sheets;
  /** Sheets that are Excel tables, over as many of their rows. */
  readonly tables?: Readonly<Record<string, number>>;
  readonly hidden?: string;
}

const months = (count: number, value: (month: number) => number, id = "F1.1"): Rows =>
  Array.from({ length: count }, (_, month) => [
    id,
    `2025-${String(month + 1).padStart(2, "0")}`,
    value(month),
  ]);
const many = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => {
    const letter = String.fromCharCode(97 + index);
    return { ...revenue, ID: letter.repeat(6), Measure: letter.repeat(8), Objective: `O${index % 9}` };
  });
const nine: Rows = Array.from({ length: 9 }, (_, index) => [
  `O${index}`,
  `Aim ${index}`,
  "Financial",
  "",
  "",
]);
const crowd = (count: number): Sheets => ({
  ...objectives(...nine),
  ...measures(...many(count), revenue, training),
});
const empty: Sheets = { Objectives: [], Measures: [], Actuals: [], Links: [] };

/**
 * Never said of a workbook: a function alone asks for a share of a target of 0, and what cannot be read of a rule is said cell by
 * cell. What a mapping doubts has as many kinds as there are questions: test/sheets/foreign tells them. Copies of our own sheets,
 * and those of units that are gone, are told by whoever reads the workbook: test/excel/read/ownSheets and readWorkbook.
 */
type Elsewhere =
  | "target-is-zero"
  | "rule-unreadable"
  | "mapping-doubt"
  | "own-sheet-copied"
  | "own-sheet-unit-gone"
  | "sheet-too-far";

/** A workbook in which each finding is said, and one that comes near it. */
const cases: Readonly<Record<Exclude<Code, Elsewhere>, Case>> = {
  "workbook-empty": { said: empty, silent: { ...empty, Figures: [["Orders", 10, 9]] } },
  "no-tables": { said: { ...empty, Figures: [["Orders", 10, 9]] }, silent: empty },
  "critical-without-data": {
    said: {
      Measures: sheet(
        [...measureHeaders, "Critical"],
        revenue,
        { ...training, Objective: "F1", Critical: "Yes" },
        { ...training, ID: "L1.2", Measure: "Hours of coaching" },
      ),
      ...actuals(...figures.slice(0, 2)),
    },
    silent: { Measures: sheet([...measureHeaders, "Critical"], revenue, { ...training, Critical: "Yes" }) },
  },
  "header-misspelt": {
    said: {
      Measures:
        made.Measures?.map((row, index) =>
          index === 0 ? row.map((one) => (one === "Red flag" ? "Red flagg" : one)) : row,
        ) ?? [],
    },
    silent: {
      Measures: made.Measures?.map((row, index) => [...row, index === 0 ? "Region" : "North"]) ?? [],
    },
  },
  "setting-twice": {
    said: {
      Settings: [
        ["Setting", "Value"],
        ["Tolerance", 0.1],
        ["tolerance", 0.2],
      ],
    },
    silent: {
      Settings: [
        ["Setting", "Value"],
        ["Tolerance", 0.1],
        ["Tolerance", ""],
      ],
    },
  },
  "target-twice": {
    said: targetRows(["F1.1", "2026-02", 100, ""], ["Revenue", "Feb 2026", 120, ""]),
    silent: targetRows(
      ["F1.1", "2026-02", 100, ""],
      ["F1.1", "2026-02", "", 2],
      ["F1.1", "2026-03", 100, ""],
    ),
  },
  "initiative-ends-early": {
    said: {
      Initiatives: [
        ["ID", "Initiative", "Start", "End"],
        ["I1", "Training", "2026-03-01", "2026-02-01"],
      ],
    },
    silent: {
      Initiatives: [
        ["ID", "Initiative", "Start", "End"],
        ["I1", "Training", "2026-03-01", "2026-03-01"],
      ],
    },
  },
  "acknowledges-nothing": {
    said: {
      Acknowledgements: [
        ["Alert", "Period"],
        ["Turned purple: F1.1", "2026-01"],
      ],
    },
    silent: {
      Acknowledgements: [
        ["Alert", "Period"],
        ["Turned red: F1.1", "2026-01"],
      ],
    },
  },
  "number-two-ways": { said: first("1.250"), silent: first("1,250") },
  "table-missing": { said: { Actuals: [] } },
  "column-missing": {
    said: {
      Actuals: [
        ["Measure", "", "Actual"],
        ["F1.1", "2026-01", 560],
      ],
    },
  },
  "table-without-rows": { said: actuals(), silent: actuals(["F1.1", "2026-01", ""]) },
  "header-merged": {
    said: {
      Actuals: [
        ["Measure", "Period", "Actual", ""],
        ["F1.1", "2026-01", 560, 1],
      ],
    },
  },
  "column-twice": {
    said: {
      Actuals: [
        ["Measure", "Period", "Actual", "Actual"],
        ["F1.1", "2026-01", 560, 1],
      ],
    },
  },
  "table-twice": {
    said: {
      More: [
        ["From", "To"],
        ["L1", "F1"],
      ],
    },
  },
  "table-hidden": { said: {}, hidden: "Actuals" },
  "rows-left-out": {
    said: actuals(...figures, ["", "", ""], ["F1.1", "2026-03", 1]),
    silent: actuals(...figures, ["", "", ""], ["Total", "", 2220]),
  },
  "unit-not-read": {
    said: {
      Actuals: [
        ["Measure", "Period", "Actual", "Scorecard"],
        ["F1.1", "2026-01", 560, "Mars"],
      ],
    },
    silent: {
      ...units(),
      Actuals: [
        ["Measure", "Period", "Actual", "Scorecard"],
        ["F1.1", "2026-01", 560, "North"],
      ],
    },
  },
  "mapping-line": {
    said: mapped(across, ["Own", "nowhere", "A", "Measure", "", "", "", ""], ...lines),
    silent: madeMapped,
  },
  "mapping-sheet": {
    said: mapped(across, ["Gone", "A2:C3", "A", "Measure", "", "", "", ""], ...lines),
    silent: madeMapped,
  },
  "mapping-empty": {
    said: mapped(
      [
        ["KPI", "2026-01", "2026-02"],
        ["Revenue", "", ""],
        ["Training days", "", ""],
      ],
      ...lines,
    ),
    silent: madeMapped,
  },
  "mapping-moved": { said: withHeader("KPI", "Figure"), silent: withHeader("KPI", "KPI") },
  "mapped-measure": {
    said: mapped(
      [...across, ["Margin", 1, 2]],
      ["Own", "A2:C4", "A", "Measure", "", "", "", ""],
      ["Own", "A2:C4", "B:C", "Figure", "Actual", "row 1", "", ""],
    ),
    silent: madeMapped,
  },
  "setting-unknown": { said: settings("Tolerence", 0.2), silent: settings("Tolerance", 0.2) },
  "value-missing": { said: andActual("F1.1", "", 5), silent: andActual("", "", "") },
  "id-twice": { said: measures(revenue, training, { ...training, ID: "f1.1", Measure: "Sales" }) },
  "never-due": {
    said: reported({ "Reported from": "2026-07", "Retired from": "2026-07" }),
    silent: reported({ "Reported from": "2026-07", "Retired from": "2026-08" }),
  },
  "name-is-other-id": {
    said: measures({ ...revenue, Measure: "L1.1" }, training),
    silent: measures({ ...revenue, Measure: "F1.1" }, training),
  },
  "unknown-reference": { said: andActual("F1.11", "2026-03", 1), silent: andActual(" f1.1 ", "2026-03", 1) },
  "not-a-number": { said: first("about 500"), silent: first("n/a") },
  "number-out-of-range": { said: with1({ Weight: -1 }), silent: with1({ Weight: 0.5 }) },
  "unknown-word": { said: with1({ Scoring: "Magic" }), silent: with1({ Scoring: "goal only" }) },
  "cell-error": { said: first("#DIV/0!"), silent: first(0) },
  "period-unreadable": { said: andActual("F1.1", "soon", 5), silent: andActual("F1.1", "March 2026", 5) },
  "period-without-year": { said: andActual("F1.1", "W12", 5) },
  "year-from-title": {
    said: {
      Actuals: [
        ["Figures 2026"],
        ["Measure", "Period", "Actual"],
        ["F1.1", "Jan", 560],
        ["L1.1", "Jan", 400],
      ],
    },
    silent: { Actuals: [["Figures 2026"], ["Measure", "Period", "Actual"], ["F1.1", "2026-01", 560]] },
  },
  "period-out-of-century": { said: andActual("F1.1", "1926-02", 5), silent: andActual("F1.1", "1990-01", 5) },
  "period-frequency": { said: andActual("F1.1", "2026-Q2", 5) },
  "actual-twice": { said: andActual("F1.1", "Jan 2026", 5), silent: andActual("F1.1", "Mar 2026", 5) },
  "link-to-itself": { said: links(["L1", "F1"], ["L1", "L1"]) },
  "link-twice": { said: links(["L1", "F1"], ["l1", "Grow revenue"]) },
  "override-without-reason": {
    said: {
      Reviews: [
        ["Period", "Item", "Status override", "Override reason"],
        ["2026-02", "F1.1", "Green", ""],
      ],
    },
    silent: {
      Reviews: [
        ["Period", "Item", "Status override", "Override reason"],
        ["2026-02", "F1.1", "Green", "Audited"],
      ],
    },
  },
  "action-ambiguous": {
    said: actionAbout("F1"),
    silent: actionAbout("New portal"),
  },
  "override-without-status": { said: overriding({ "Override reason": "Audited" }), silent: overriding({}) },
  "override-ends-early": {
    said: overriding({ ...byHand, "Override until": "2026-01" }),
    silent: overriding({ ...byHand, "Override until": "2026-02" }),
  },
  "override-twice": {
    said: overriding(byHand, { ...byHand, Item: "Revenue", "Status override": "Red" }),
    silent: overriding(byHand, { ...byHand, Period: "2026-03" }),
  },
  "override-of-nothing": {
    said: { ...units(), ...overriding({ ...byHand, Scorecard: "N" }) },
    silent: { ...units(), ...overriding({ ...byHand, Scorecard: "G" }) },
  },
  "contribution-in-same-unit": { said: objectives(["C1", "Keep customers", "Customer", "", "F1"]) },
  "contribution-cycle": {
    said: {
      ...units(),
      ...objectives(["A", "One", "Customer", "G", "B"], ["B", "Two", "Customer", "N", "A"]),
    },
    silent: { ...units(), ...objectives(["B", "Two", "Customer", "N", "F1"]) },
  },
  "parent-cycle": { said: units(["W", "West", "X"], ["X", "East", "W"]), silent: units(["W", "West", "N"]) },
  "date-unreadable": { said: milestones("some day"), silent: milestones("2026-03-31") },
  "points-unreadable": {
    said: with1({ Scoring: "Points", Points: "many" }),
    silent: with1({ Scoring: "Points", Points: "0:0, 9:100" }),
  },
  "gate-unreadable": {
    said: {
      Initiatives: [
        ["ID", "Initiative", "Gate"],
        ["I1", "Pilot", "when it works"],
      ],
    },
    silent: {
      Initiatives: [
        ["ID", "Initiative", "Gate"],
        ["I1", "Pilot", "F1.1 >= 600 for 2"],
      ],
    },
  },
  "measure-problem": { said: with1({ "Red flag": 700 }) },
  "objective-problem": { said: targetsWeight(-1), silent: targetsWeight(1) },
  "percent-scale": { said: inPercent(85), silent: inPercent(0.85) },
  "phased-total-differs": {
    said: { ...with1({ Aggregation: "Sum", "Target for": "Year", Target: 1200 }), ...targets(...year(90)) },
    silent: {
      ...with1({ Aggregation: "Sum", "Target for": "Year", Target: 1200 }),
      ...targets(...year(100)),
    },
  },
  "phased-beyond-total": {
    said: {
      ...with1({ Aggregation: "Sum", "Target for": "Year", Target: 1200 }),
      ...targets(...year(300).slice(0, 6)),
    },
    silent: {
      ...with1({ Aggregation: "Sum", "Target for": "Year", Target: 1200 }),
      ...targets(...year(150).slice(0, 6)),
    },
  },
  "no-actuals": { said: actuals(...figures.slice(2)) },
  "objective-without-measure": { said: objectives(["F2", "Hold costs", "Financial", "", ""]) },
  "objective-crowded": {
    said: measures(...many(5).map((row) => ({ ...row, Objective: "F1" })), training),
    silent: measures(...many(4).map((row) => ({ ...row, Objective: "F1" })), training),
  },
  "perspective-without-lead": { said: with1({ Type: "Lag" }) },
  "too-many-measures": { said: crowd(24), silent: crowd(23) },
  "owner-missing": { said: with1({ Owner: "" }) },
  "definition-missing": { said: with1({ Definition: "" }) },
  "baseline-missing": { said: with1({ Baseline: "" }) },
  "target-without-date": { said: with1({ End: "" }) },
  "not-updated": {
    said: actuals(...figures.slice(0, 1), ["L1.1", "2026-03", 5]),
    silent: actuals(...figures.slice(0, 1), ["L1.1", "2026-02", 5]),
  },
  "always-green": {
    said: actuals(...months(12, (month) => 700 + month), ...months(12, (month) => month, "L1.1")),
    silent: actuals(...months(12, (month) => 699 + month), ...months(12, (month) => month, "L1.1")),
  },
  "link-downwards": { said: links(["F1", "L1"]) },
  "link-cycle": { said: links(["L1", "F1"], ["F1", "L1"]) },
  "objective-undriven": { said: objectives(["C1", "Keep customers", "Customer", "", ""]) },
  "measure-duplicate": {
    said: measures(revenue, training, { ...revenue, ID: "F1.2", Measure: "The revenues" }),
    silent: measures(revenue, training, { ...revenue, ID: "F1.2", Measure: "Revenue per head" }),
  },
  "weight-meaningless": {
    said: measures(revenue, training, { ...revenue, ID: "F1.2", Measure: "Margin", Weight: 0.01 }),
    silent: measures(revenue, training, { ...revenue, ID: "F1.2", Measure: "Margin", Weight: 0.1 }),
  },
  "direction-contradicts": {
    said: with1({ Direction: "Lower" }),
    silent: with1({ Direction: "Lower", Target: 500, "Red flag": 700 }),
  },
  "needs-target": { said: with1({ Target: "", "Red flag": "" }) },
  "needs-target-high": {
    said: with1({ Direction: "Range" }),
    silent: with1({ Direction: "Range", "Target high": 900 }),
  },
  "needs-red-flag": {
    said: with1({ Target: 0, "Red flag": "" }),
    silent: with1({ Target: 0, "Red flag": -1 }),
  },
  "range-upside-down": { said: with1({ Direction: "Range", "Target high": 600 }) },
  "red-flag-inside-range": { said: with1({ Direction: "Range", "Target high": 900, "Red flag": 800 }) },
  "red-flag-is-target": { said: with1({ "Red flag": 700 }) },
  "level-on-wrong-side": { said: with1({ Stretch: 600 }), silent: with1({ Stretch: 900 }) },
  "level-ignored-in-range": { said: with1({ Direction: "Range", "Target high": 900, Stretch: 950 }) },
  "baseline-is-target": {
    said: with1({ Scoring: "Progress", Baseline: 700 }),
    silent: with1({ Scoring: "Progress" }),
  },
  "needs-level": { said: with1({ Scoring: "Progress", Baseline: "" }) },
  "direction-unfit": { said: with1({ Scoring: "Progress", Direction: "Range" }) },
  "baseline-contradicts": {
    said: with1({ Scoring: "Progress", Direction: "Higher", Baseline: 900, "Red flag": "" }),
  },
  "min-not-below-max": {
    said: with1({ Scoring: "Min-max", Min: 9, Max: 9 }),
    silent: with1({ Scoring: "Min-max", Min: 8, Max: 9 }),
  },
  "break-outside": {
    said: with1({ Scoring: "Two colour", Break: 800 }),
    silent: with1({ Scoring: "Two colour", Break: 600 }),
  },
  "points-too-few": { said: with1({ Scoring: "Points", Points: "5:50" }) },
  "points-out-of-order": { said: with1({ Scoring: "Points", Points: "5:50, 9:60, 7:70" }) },
  "points-score-out-of-range": { said: with1({ Scoring: "Points", Points: "5:50, 9:160" }) },
  "start-not-before-end": {
    said: with1({ Scoring: "Expected", Start: "2027-01-01" }),
    silent: with1({ Scoring: "Expected", Start: "2026-01-01" }),
  },
  "denominator-not-positive": ratio(0, 0),
  "ratio-needs-parts": {
    said: { ...with1({ Aggregation: "Ratio" }), ...settings("View", "Year to date") },
    silent: { ...with1({ Aggregation: "Ratio" }), ...settings("View", "Period") },
  },
  "weight-negative": { said: targetsWeight(-1), silent: targetsWeight(1) },
};

function milestones(done: string): Sheets {
  return {
    Initiatives: [
      ["ID", "Initiative"],
      ["I1", "Pilot"],
    ],
    Milestones: [
      ["Initiative", "Milestone", "Due", "Done"],
      ["I1", "Start", "2026-02-01", done],
    ],
  };
}

function inPercent(actual: number): Sheets {
  const share = { Unit: "%", Baseline: 0.1, Target: 0.9, "Red flag": 0.5 };
  return { ...with1(share), ...actuals(["F1.1", "2026-02", actual], ...figures.slice(2)) };
}

/** A mapping that expects a header above the column of measures. */
function withHeader(is: string, expected: string): Sheets {
  const [, ...rows] = across;
  const sheets = mapped([[is, "2026-01", "2026-02"], ...rows]);
  const [names, values] = lines;
  return {
    ...sheets,
    Mapping: [
      [...(sheets["Mapping"]?.[0] ?? []), "Header"],
      [...(names ?? []), expected],
      [...(values ?? []), ""],
    ],
  };
}

function year(target: number): Rows {
  return Array.from({ length: 12 }, (_, month) => [
    "F1.1",
    `2026-${String(month + 1).padStart(2, "0")}`,
    target,
  ]);
}

function targetsWeight(weight: number): Sheets {
  return {
    Targets: [
      ["Measure", "Period", "Weight"],
      ["F1.1", "2026-01", weight],
    ],
  };
}

function ratio(...[denominator]: readonly [number, number]): Case {
  const pairs = (below: number): Sheets => ({
    ...with1({ Aggregation: "Ratio" }),
    Actuals: [
      ["Measure", "Period", "Numerator", "Denominator", "Actual"],
      ["F1.1", "2026-01", 5, below, ""],
      ["L1.1", "2026-01", "", "", 400],
    ],
  });
  return { said: pairs(denominator), silent: pairs(2) };
}

function codesIn(changed: Sheets, { tables = {}, hidden }: Omit<Case, "said"> = {}): readonly string[] {
  const sheets = { ...made, ...changed };
  const named = Object.entries(tables).map(([name, rows]) =>
    makeTable(name, name, (sheets[name] ?? []).slice(0, rows)),
  );
  const { grids, ...workbook } = makeGrids(sheets, { tables: named });
  const shown = grids.map((grid): Grid => ({ ...grid, isHidden: grid.sheet === hidden }));
  const read = readFacts({ ...workbook, grids: shown }, sheets["Mapping"] ? readMapped : undefined);
  return [...read.findings.map(({ code }) => code), ...buildModel(read.facts).problems.flatMap(codesOf)];
}

function codesOf(problem: Problem): readonly string[] {
  const { code } = toFinding(problem);
  return "because" in problem && typeof problem.because === "object" ? [code, problem.because.code] : [code];
}

test("of a scorecard that is well made nothing is said, however its figures are read", () => {
  expect(codesIn({})).toEqual([]);
  expect(codesIn(madeMapped)).toEqual([]);
});

const table = Object.entries(cases);

test.each(table)("%s is said where it is true", (code, { said, ...given }) => {
  expect(codesIn(said, given)).toContain(code);
});

test.each(table.filter(([, { silent }]) => silent))(
  "%s is not said where it comes near",
  (code, { silent = {}, said: _, ...given }) => {
    expect(codesIn(silent, given)).not.toContain(code);
  },
);
