import { buildModel } from "../../../src/scorecard";
import { readFacts, specs, tableNames, templateNames, templateTables } from "../../../src/sheets";
import { makePeriod } from "../../make/makePeriod";
import { makeGrids, smallSheets, type Rows } from "../../make/makeGrids";

test("without a Perspectives table there are the classic four, by any of their names", () => {
  const { facts } = readFacts(
    makeGrids({
      ...smallSheets,
      Objectives: [
        ["ID", "Objective", "Perspective"],
        ["F1", "Grow revenue", "Finance"],
        ["L1", "Train people", "learning and growth"],
      ],
    }),
  );
  expect(facts.perspectives.map(({ name }) => name)).toEqual([
    "Financial",
    "Customer",
    "Internal Process",
    "Learning & Growth",
  ]);
  expect(facts.objectives.map(({ perspective }) => perspective)).toEqual(["Financial", "Learning & Growth"]);
});

test("perspectives are shown by their order", () => {
  const perspectives = [
    ["Perspective", "Order"],
    ["Customer", 2],
    ["Mission", 1],
    ["Financial", 3],
  ];
  const { facts } = readFacts(makeGrids({ ...smallSheets, Perspectives: perspectives }));
  expect(facts.perspectives.map(({ name }) => name)).toEqual(["Mission", "Customer", "Financial"]);
});

test("a row without an id goes by its name, and others may refer to either", () => {
  const { facts } = readFacts(
    makeGrids({
      Objectives: [
        ["Objective", "Perspective"],
        ["Grow revenue", "Financial"],
      ],
      Measures: [
        ["ID", "Measure", "Objective", "Target"],
        ["F1.1", "Revenue", "grow  REVENUE", 700],
      ],
      Actuals: [
        ["Measure", "Period", "Actual"],
        ["revenue", "2026-01", "1,560.5"],
      ],
    }),
  );
  expect(facts.measures[0]?.objective).toBe("Grow revenue");
  expect(facts.actuals[0]).toMatchObject({ measure: "F1.1", value: 1560.5 });
});

test("numbers typed as text are read by the workbook's locale", () => {
  const actuals = [
    ["Measure", "Period", "Actual"],
    ["F1.1", "2026-01", "1.560,5"],
    ["F1.1", "2026-02", "85 %"],
  ];
  const { facts } = readFacts(makeGrids({ ...smallSheets, Actuals: actuals }, { locale: "de-DE" }));
  expect(facts.actuals.map(({ value }) => value)).toEqual([1560.5, 0.85]);
});

test("answers of a yes/no measure are read as words, booleans and numbers", () => {
  const { facts } = readFacts(
    makeGrids({
      ...smallSheets,
      Measures: [
        ["ID", "Measure", "Objective", "Scoring", "Target"],
        ["F1.1", "Certified", "F1", "Yes/No", ""],
      ],
      Actuals: [
        ["Measure", "Period", "Actual"],
        ...["Yes", false, 1, "nein"].map((answer, index) => ["F1.1", `2026-0${index + 1}`, answer]),
      ],
    }),
  );
  expect(facts.actuals.map(({ value }) => value)).toEqual([1, 0, 1, 0]);
});

test("no answer yet to a yes/no question is no data and no error", () => {
  const measures = [
    ["ID", "Measure", "Objective", "Scoring", "Target"],
    ["F1.1", "Certified", "F1", "Yes/No", ""],
  ];
  const actuals = [
    ["Measure", "Period", "Actual"],
    ["F1.1", "2026-01", "n/a"],
    ["F1.1", "2026-02", "perhaps"],
  ];
  const { facts, findings } = readFacts(makeGrids({ ...smallSheets, Measures: measures, Actuals: actuals }));
  expect(facts.actuals.map(({ value }) => value)).toEqual([undefined, undefined]);
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, place }) => [code, place?.cell])).toEqual([["unknown-word", "C3"]]);
});

test("dates of a workbook in the 1904 system lie 1462 days later", () => {
  const actuals = [
    ["Measure", "Period", "Actual"],
    ["F1.1", 46023 - 1462, 560], // 46023 is 2026-01-01 in the 1900 system
  ];
  const { facts } = readFacts(makeGrids({ ...smallSheets, Actuals: actuals }, { date1904: true }));
  expect(facts.actuals[0]?.period.ordinal).toBe(2026 * 12);
});

test("ratios keep their numerator and denominator", () => {
  const actuals = [
    ["Measure", "Period", "Actual", "Numerator", "Denominator", "Comment"],
    ["F1.1", "2026-01", "", 30, 100, "A slow start"],
  ];
  const { facts } = readFacts(makeGrids({ ...smallSheets, Actuals: actuals }));
  expect(facts.actuals[0]).toMatchObject({ numerator: 30, denominator: 100, comment: "A slow start" });
});

test("phased targets are read by measure and period", () => {
  const targets = [
    ["Measure", "Period", "Target", "Weight"],
    ["F1.1", 46023, 650, ""], // 2026-01-01
    ["Revenue", "2026-02", "", 3],
  ];
  const { facts } = readFacts(makeGrids({ ...smallSheets, Targets: targets }));
  expect(facts.phasedTargets).toMatchObject([
    { measure: "F1.1", target: 650, period: { ordinal: 2026 * 12 } },
    { measure: "F1.1", weight: 3, period: { ordinal: 2026 * 12 + 1 } },
  ]);
});

test("every way of scoring is read with its own columns", () => {
  const measures = [
    ["ID", "Measure", "Objective", "Target", "Scoring", "Baseline", "Min", "Max", "Points", "Start", "End"],
    ["A", "A", "F1", "", "min-max", "", 10, 20, "", "", ""],
    ["B", "B", "F1", 40, "Progress", 20, "", "", "", "", ""],
    ["C", "C", "F1", 40, "Expected", 20, "", "", "", 46023, "2026-06"], // 46023 is 2026-01-01
    ["D", "D", "F1", "", "Points", "", "", "", "50:0, 100:100", "", ""],
    ["E", "E", "F1", 40, "Two color", "", "", "", "", "", ""],
  ];
  const actuals = [["Measure", "Period", "Actual"], ...["A", "B", "C"].map((id) => [id, "2026-01", 1])];
  const { facts, findings } = readFacts(makeGrids({ ...smallSheets, Measures: measures, Actuals: actuals }));
  expect(findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
  expect(facts.measures.map(({ rule }) => rule)).toMatchObject([
    { method: "Min-max", min: 10, max: 20 },
    { method: "Progress", baseline: 20, target: 40 },
    { method: "Expected", start: 20454, end: 20634 }, // days to 2026-01-01 and 2026-06-30
    {
      method: "Points",
      points: [
        { value: 50, score: 0 },
        { value: 100, score: 100 },
      ],
    },
    { method: "Two colour" },
  ]);
});

test("points that cannot be read are named", () => {
  const measures = [
    ["ID", "Measure", "Objective", "Target", "Scoring", "Points"],
    ["F1.1", "Revenue", "F1", "", "Points", "fifty"],
  ];
  const { findings } = readFacts(makeGrids({ ...smallSheets, Measures: measures }));
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "points-unreadable", place: { sheet: "Measures", cell: "F2" } }),
  );
});

test("the small workbook scores as the worked example", () => {
  const { facts } = readFacts(makeGrids(smallSheets));
  const { scorecard } = buildModel(facts, { period: { frequency: "Monthly", ordinal: 2026 * 12 } });
  expect(scorecard.perspectives[0]).toMatchObject({ score: expect.closeTo(130 / 3, 9), band: "Amber" });
});

function templateGrids(template: (typeof templateNames)[number]) {
  const sheets: Record<string, Rows> = {};
  for (const { name, headers, rows } of templateTables(template)) sheets[name] = [headers, ...rows];
  return makeGrids(sheets);
}

test("the example template has nothing to mend, nothing to advise and scores completely", () => {
  const { facts, findings } = readFacts(templateGrids("example"));
  expect(findings).toEqual([]);
  expect(buildModel(facts).scorecard.coverage).toBeGreaterThan(0.9);
});

test("every header of a table is known by one column only", () => {
  for (const name of tableNames) {
    const headers = specs[name].columns.map(({ header }) => header.toLowerCase());
    expect(new Set(headers).size).toBe(headers.length);
  }
});

test("settings say the map's colours, whether themes are columns and owners named, and its paper", () => {
  const settingsOf = (rows: Rows) => readFacts(makeGrids({ ...smallSheets, Settings: rows }));
  const { facts } = settingsOf([
    ["Setting", "Value"],
    ["Map colors", "color blind"],
    ["Map themes", "No"],
    ["Map owners", "yes"],
    ["Map paper", "A3"],
  ]);
  expect(facts.settings).toMatchObject({
    mapColours: "Colour-blind safe",
    mapThemes: false,
    mapOwners: true,
    mapPaper: "A3",
  });
  const wrong = settingsOf([
    ["Setting", "Value"],
    ["Map colours", "Purple"],
  ]);
  expect(wrong.facts.settings.mapColours).toBe("Default");
  expect(wrong.findings.filter(({ text }) => text.includes("Purple"))).toHaveLength(1);
});

test.each([
  ["Quarterly", "2026-08", "2026-Q3"],
  ["Quarterly", "2026-07", "2026-Q3"],
  ["Yearly", "2026-08", "FY2026"],
  ["Monthly", "2026-Q3", "2026-07"],
  ["Monthly", "FY2026", "2026-01"],
  ["Weekly", "2026-08", "2026-W32"], // the week of Thursday, 6 August
  ["Monthly", "2026-W32", "2026-08"],
  ["Monthly", "2026-08", "2026-08"],
])("a %s measure reported or retired from %s is so from %s on", (frequency, written, expected) => {
  const measures = [
    ["ID", "Measure", "Objective", "Target", "Frequency", "Reported from", "Retired from"],
    ["F1.1", "Revenue", "F1", 700, frequency, written, written],
  ];
  const [measure] = readFacts(makeGrids({ ...smallSheets, Measures: measures })).facts.measures;
  expect([measure?.reportedFrom, measure?.retiredFrom]).toEqual([makePeriod(expected), makePeriod(expected)]);
});
