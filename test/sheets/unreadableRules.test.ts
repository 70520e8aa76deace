import { buildModel, type View } from "../../src/scorecard";
import { readFacts } from "../../src/sheets";
import { makePeriod } from "../make/makePeriod";
import { makeGrids, smallSheets, type Rows } from "../make/makeGrids";

const headers = [
  [
    "ID",
    "Measure",
    "Objective",
    "Target",
    "Red flag",
    "Scoring",
    "Direction",
    "Tolerance",
    "Weight",
    "Aggregation",
  ],
  ["F1.1", "Revenue", "F1", 700, 500, "", "", "", "", ""],
];

/** The small workbook scored, with some sheets changed. */
function scoreWith(changed: Readonly<Record<string, Rows>>, period = "2026-02", view: View = "period") {
  const { facts, findings } = readFacts(makeGrids({ ...smallSheets, ...changed }));
  const model = buildModel(facts, { period: makePeriod(period), view });
  const measure = model.scorecard.perspectives[0]?.objectives[0]?.measures[0];
  return { errors: findings.filter(({ severity }) => severity === "error"), measure, model };
}

test.each([
  ["Red flag", "lots", "Measures!E2"],
  ["Target", "tbd soon", "Measures!D2"],
  ["Scoring", "Magic", "Measures!F2"],
  ["Direction", "Upish", "Measures!G2"],
  ["Tolerance", "some", "Measures!H2"],
  ["Tolerance", 12, "Measures!H2"],
  ["Weight", "heavy", "Measures!I2"],
  ["Aggregation", "Mode", "Measures!J2"],
])("a measure whose %s says %p has no data, and says which cell", (header, written, cell) => {
  const [names = [], row = []] = headers;
  const changed = row.map((value, column) => (names[column] === header ? written : value));
  const { errors, measure, model } = scoreWith({ Measures: [names, changed] });
  expect(errors.map(({ place }) => `${place?.sheet}!${place?.cell}`)).toEqual([cell]);
  expect(measure).toMatchObject({ band: "No data", coverage: 0 });
  expect(measure?.score).toBeUndefined();
  expect(measure?.explain()).toContain(`What ${cell} says cannot be read`);
  expect(model.problems).toEqual([]);
});

const targets = (...rows: Rows) => ({ Targets: [["Measure", "Period", "Target", "Holds"], ...rows] });

test("a target of one period that cannot be read leaves that period alone without data", () => {
  const changed = targets(["F1.1", "2026-02", "plenty", ""]);
  expect(scoreWith(changed, "2026-01").measure?.band).toBe("Amber"); // 560 of 700, red flag 500
  const { measure, errors } = scoreWith(changed, "2026-02");
  expect(measure?.band).toBe("No data");
  expect(measure?.explain()).toContain("Targets!C2");
  expect(errors).toHaveLength(1);
});

test("a target from a period on that cannot be read holds until a later row", () => {
  const changed = targets(["F1.1", "2026-01", "plenty", "From"], ["F1.1", "2026-02", 700, "From"]);
  expect(scoreWith(changed, "2026-01").measure?.band).toBe("No data");
  expect(scoreWith(changed, "2026-02").measure?.band).toBe("Green"); // 710 of 700
});

test.each([
  ["Sum", "No data"],
  ["Last", "Green"], // 710 of 700: January's target plays no part
])("in a longer view an unreadable target counts where its period does: %s", (aggregation, band) => {
  const [names = [], row = []] = headers;
  const measures = [
    names,
    row.map((value, column) => (names[column] === "Aggregation" ? aggregation : value)),
  ];
  const changed = { Measures: measures, ...targets(["F1.1", "2026-01", "plenty", ""]) };
  expect(scoreWith(changed, "2026-02", "ytd").measure?.band).toBe(band);
});
