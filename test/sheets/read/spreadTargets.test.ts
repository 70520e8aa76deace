import { buildModel, periodText } from "../../../src/scorecard";
import { readFacts } from "../../../src/sheets";
import { makeGrids, smallSheets, type Rows } from "../../make/makeGrids";
import { makePeriod } from "../../make/makePeriod";

/** A measure of that frequency and aggregation, with rows of the Targets table and some of its settings. */
function withTargets(rows: Rows, [frequency, aggregation]: readonly [string, string], fiscalYearStart = 1) {
  return readFacts(
    makeGrids({
      ...smallSheets,
      Settings: [
        ["Setting", "Value"],
        ["Fiscal year start", fiscalYearStart],
      ],
      Measures: [
        ["ID", "Measure", "Objective", "Target", "Red flag", "Frequency", "Aggregation"],
        ["F1.1", "Revenue", "F1", 700, 500, frequency, aggregation],
      ],
      Targets: [["Measure", "Period", "Target", "Red flag", "Holds", "Weight"], ...rows],
    }),
  );
}

function targets(...given: Parameters<typeof withTargets>): Readonly<Record<string, number | undefined>> {
  const { phasedTargets } = withTargets(...given).facts;
  return Object.fromEntries(phasedTargets.map(({ period, target }) => [periodText(period), target]));
}

test("a year's target of a monthly Sum is spread evenly over its months", () => {
  const found = targets([["F1.1", "FY2026", 1200]], ["Monthly", "Sum"]);
  expect(Object.keys(found)).toHaveLength(12);
  expect(new Set(Object.values(found))).toEqual(new Set([100]));
});

test("months with a row of their own keep it, the others share what is left", () => {
  const rows = [
    ["F1.1", "FY2026", 1200],
    ["F1.1", "2026-12", 300],
    ["F1.1", "2026-11", 200],
  ];
  expect(targets(rows, ["Monthly", "Sum"])).toMatchObject({ "2026-01": 70, "2026-11": 200, "2026-12": 300 }); // (1200 - 500) / 10
});

test("a quarter's row goes before the year's", () => {
  const rows = [
    ["F1.1", 2026, 1200],
    ["F1.1", "2026-Q1", 150],
  ];
  expect(targets(rows, ["Monthly", "Sum"])).toMatchObject({
    "2026-01": 50,
    "2026-03": 50,
    "2026-04": expect.closeTo((1200 - 150) / 9, 9),
  });
});

test.each(["Average", "Last", "Max"])(
  "the target of a longer period holds in each period of a %s",
  (aggregation) => {
    expect(targets([["F1.1", "2026-H1", 720]], ["Quarterly", aggregation])).toEqual({
      "2026-Q1": 720,
      "2026-Q2": 720,
    });
  },
);

test("the year is the fiscal one, and a week lies where its Thursday does", () => {
  const fiscal = Object.keys(targets([["F1.1", "FY2026", 12]], ["Monthly", "Sum"], 4));
  expect([fiscal[0], fiscal.at(-1)]).toEqual(["2025-04", "2026-03"]);
  // January 2026 has the Thursdays of the 1st to the 29th.
  expect(targets([["F1.1", "2026-01", 500]], ["Weekly", "Sum"])).toEqual({
    "2026-W01": 100,
    "2026-W02": 100,
    "2026-W03": 100,
    "2026-W04": 100,
    "2026-W05": 100,
  });
});

test("red flag and weight: the one is spread, the other holds from the first period on", () => {
  const { facts } = withTargets([["F1.1", "FY2026", 1200, 600, "", 3]], ["Monthly", "Sum"]);
  const [first, second] = facts.phasedTargets;
  expect([first?.redFlag, first?.weight, second?.redFlag, second?.weight]).toEqual([50, 3, 50, undefined]);
});

test("From a year on the level holds until another row says so", () => {
  const { facts } = withTargets([["F1.1", "FY2026", 1200, "", "From"]], ["Monthly", "Sum"]);
  expect(facts.phasedTargets).toMatchObject([{ holds: "From", target: 100, period: makePeriod("2026-01") }]);
});

test("a month is scored against its share of the year", () => {
  const { facts } = withTargets([["F1.1", "FY2026", 8400]], ["Monthly", "Sum"]);
  const model = buildModel(facts, { period: makePeriod("2026-02") });
  expect(model.scorecard.perspectives[0]?.objectives[0]?.measures[0]?.levels.target).toBe(700);
});

test("months that come to another total than the year's row are named at it", () => {
  const months = Array.from({ length: 12 }, (_, month) => ["F1.1", `2026-${month + 1}`, 90] as const);
  const { findings } = withTargets([["F1.1", "FY2026", 1200], ...months], ["Monthly", "Sum"]);
  const [finding] = findings.filter(({ code }) => code === "phased-total-differs");
  expect(finding).toMatchObject({ severity: "warning", place: { sheet: "Targets", cell: "A2" } });
});

test("a shorter period than the measure's is still refused", () => {
  const { findings } = withTargets([["F1.1", "2026-W05", 1]], ["Monthly", "Sum"]);
  expect(findings.map(({ code }) => code)).toContain("period-frequency");
});
