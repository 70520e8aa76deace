import * as fc from "fast-check";
import { buildModel, type Facts } from "../../../src/scorecard";
import { exampleNames, gridsOfTables, readFacts, tablesOf, templateTables } from "../../../src/sheets";
import { makeGrids, makeTable, type Rows } from "../../make/makeGrids";

/** Facts but for the cells that they come from. */
function plain(facts: Facts): unknown {
  const places = new Set(["at", "levelCells", "settingCells", "isSpread", "unreadable"]);
  return JSON.parse(JSON.stringify(facts, (key, value) => (places.has(key) ? undefined : value)));
}

const again = (facts: Facts) => readFacts(gridsOfTables(tablesOf(facts)));

function isKept(facts: Facts): void {
  const { facts: kept } = again(facts);
  expect(plain(kept)).toEqual(plain(facts));
}

const factsIn = (sheets: Readonly<Record<string, Rows>>, given: Parameters<typeof makeGrids>[1] = {}) => {
  const tables = Object.entries(sheets).map(([name, rows]) => makeTable(name, name, rows));
  return readFacts(makeGrids(sheets, { tables, ...given })).facts;
};

test.each(exampleNames)("the %s template's facts are the same after they were written and read", (name) => {
  const { facts } = readFacts(gridsOfTables(templateTables(name)));
  isKept(facts);
  expect(again(facts).findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

const objectives = [
  ["ID", "Objective", "Perspective", "Scorecard", "Contributes to"],
  ["F1", "Grow", "Financial", "", ""],
  ["N1", "Grow in the north", "Financial", "N", "F1"],
] as const;
const measures = [
  [
    "ID",
    "Measure",
    "Objective",
    "Frequency",
    "Target",
    "Red flag",
    "Scoring",
    "Points",
    "Aggregation",
    "Unit",
  ],
  ["K1", "Cars", "F1", "Weekly", 100, 50, "", "", "Sum", ""],
  ["K2", "Half a year", "F1", "Half-yearly", 0.5, 0.2, "", "", "Ratio", "%"],
  ["K3", "Index", "N1", "Quarterly", "", "", "Points", "0.125:0; 1.25:50; 1000:100", "", ""],
  ["K4", "Certified", "N1", "Yearly", "", "", "Yes/No", "", "", ""],
  ["K5", "Broken", "N1", "", 10, "x", "", "", "", ""],
] as const;
const sheets = {
  Settings: [
    ["Setting", "Value"],
    ["Name", "=SUM(1)"],
    ["Period", "2026-Q2"],
    ["Fiscal year start", "April"],
    ["View", "Year to date"],
    ["Tolerance", 0.2],
    ["Overrides roll up", "Yes"],
    ["Critical without data", "Caps"],
    ["Roll-up", "Median"],
  ],
  Scorecards: [
    ["ID", "Scorecard", "Parent", "Weight", "Owner"],
    ["T", "Top", "", 1, "Ada Byron"],
    ["N", "TRUE", "T", 3, "O'Neil"],
  ],
  Objectives: objectives,
  Measures: measures,
  Targets: [
    ["Measure", "Period", "Scorecard", "Target", "Red flag", "Weight", "Holds"],
    ["K1", "FY2026", "", 5200, "", "", ""],
    ["K1", "2026-W20", "N", 120, "", 2, "From"],
    ["K3", "2026-Q1", "", "n.", 4, "", ""],
    ["F1", "2026-04", "", "", "", 4, ""],
    ["Financial", "2026-04", "", "", "", 5, ""],
  ],
  Actuals: [
    ["Measure", "Period", "Actual", "Scorecard", "Numerator", "Denominator", "Comment"],
    ["K1", "2026-W18", 90, "", "", "", "-5 % of it"],
    ["K1", "2026-W18", 80, "N", "", "", ""],
    ["K2", "2026-H1", "", "", 3, 9, ""],
    ["K3", "2026-Q1", "n/a", "", "", "", ""],
    ["K4", "FY2026", "no", "", "", "", ""],
    ["K5", "2026-05", 4, "", "", "", ""],
  ],
  Reviews: [
    [
      "Period",
      "Item",
      "Scorecard",
      "Commentary",
      "Status override",
      "Override reason",
      "Override until",
      "By",
    ],
    ["2026-04", "K1", "N", "'quoted", "Amber", "@home", "2026-06", "Ada Byron"],
  ],
} as const;

test("weeks, ratios, points, yes and no, spread targets, weights and texts that look like formulas are kept", () => {
  isKept(factsIn(sheets));
});

test("what could not be read stays unreadable: it is scored no more than before", () => {
  const facts = factsIn(sheets);
  const scoreOf = (one: Facts) =>
    buildModel(one).scorecards.flatMap(({ perspectives }) =>
      perspectives.flatMap(({ objectives: all }) =>
        all.flatMap(({ measures: scored }) => scored.map(({ measure, score }) => [measure.id, score])),
      ),
    );
  expect(scoreOf(facts)).toContainEqual(["K5", undefined]);
  expect(scoreOf(again(facts).facts)).toEqual(scoreOf(facts));
});

test("an item whose id is another one's name is meant by its name", () => {
  const facts = factsIn({
    Objectives: [
      ["ID", "Objective", "Perspective"],
      ["Cars", "Be the best", "Financial"],
      ["O2", "Grow, and stay", "Financial"],
    ],
    Measures: [
      ["ID", "Measure", "Objective", "Target"],
      ["K1", "Cars", "Cars", 1],
    ],
    Actuals: [["Measure", "Period", "Actual"]],
    Reviews: [
      ["Period", "Item", "Commentary"],
      ["2026-04", "Be the best", "We are"],
      ["2026-04", "Cars", "Sold"],
    ],
    Initiatives: [
      ["ID", "Initiative", "Objectives"],
      ["I1", "Push", "O2; Be the best"],
      ["I2", "Pull", "Grow, and stay"],
    ],
  });
  expect(facts.reviews.map(({ item }) => item.kind)).toEqual(["objective", "measure"]);
  isKept(facts);
});

test("several tops below the scorecard that Settings name stay tops", () => {
  isKept(
    factsIn({
      Scorecards: [
        ["ID", "Scorecard"],
        ["A", "Alpha"],
        ["B", "Beta"],
      ],
      Objectives: [
        ["ID", "Objective", "Perspective", "Scorecard"],
        ["O", "Grow", "Financial", "A"],
      ],
      Measures: [
        ["ID", "Measure", "Objective", "Target"],
        ["K", "Cars", "O", 1],
      ],
      Actuals: [
        ["Measure", "Period", "Actual"],
        ["K", "2026-04", 1],
      ],
    }),
  );
});

const word = fc
  .string({ unit: "binary", minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() === text && /[\p{L}\p{N}]/u.test(text));
const figure = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.constant(""),
);

test("whatever names, texts and figures there are, they are read again as they were", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 4, maxLength: 4 }),
      fc.array(figure, { minLength: 4, maxLength: 4 }),
      word,
      (names, figures, said) => {
        const [unit = "", objective = "", measure = "", id = ""] = names;
        isKept(
          factsIn({
            Scorecards: [
              ["ID", "Scorecard", "Owner"],
              [id, unit, said],
            ],
            Objectives: [
              ["ID", "Objective", "Perspective"],
              [id, objective, "Financial"],
            ],
            Measures: [
              ["ID", "Measure", "Objective", "Target", "Red flag", "Stretch"],
              [measure, said, objective, ...figures.slice(0, 3)],
            ],
            Actuals: [
              ["Measure", "Period", "Actual", "Comment"],
              [measure, "2026-04", figures[3] ?? "", said],
            ],
            Actions: [
              ["ID", "Action", "Item"],
              [id, said, measure],
            ],
          }),
        );
      },
    ),
  );
});

test("figures of a measure in % show as percent where they are shares, else as they are", () => {
  const facts = factsIn({
    Objectives: [["ID", "Objective", "Perspective"], ["O1", "Grow", "Financial"]],
    Measures: [["ID", "Measure", "Objective", "Unit", "Target"], ["K1", "Share", "O1", "%", 0.5], ["K2", "Points", "O1", "%", 85], ["K3", "Cars", "O1", "", 3]],
    Actuals: [["Measure", "Period", "Actual"], ["K1", "2026-04", 0.4], ["K2", "2026-04", 80], ["K3", "2026-04", 3]],
  }); // prettier-ignore
  const formatsIn = (table: string, header: string) => {
    const { headers, columns } = tablesOf(facts).find(({ name }) => name === table)!;
    return columns[headers.indexOf(header)]?.numberFormats;
  };
  expect(formatsIn("Actuals", "Actual")).toEqual(["0.0%", "General", "General"]);
  expect(formatsIn("Measures", "Target")).toEqual(["0.0%", "General", "General"]);
});
