import fc from "fast-check";
import { buildModel, periodText } from "../../../src/scorecard";
import { readFacts } from "../../../src/sheets";
import { makeGrids, smallSheets, type Rows } from "../../make/makeGrids";
import { makePeriod } from "../../make/makePeriod";

/** A measure of that frequency and aggregation, with rows of the Targets table and some of its settings. */
function withTargets(
  rows: Rows,
  [frequency, aggregation]: readonly [string, string],
  ...[fiscalYearStart = 1, targetFor = "Period"]: [number?, string?]
) {
  return readFacts(
    makeGrids({
      ...smallSheets,
      Settings: [
        ["Setting", "Value"],
        ["Fiscal year start", fiscalYearStart],
      ],
      Measures: [
        ["ID", "Measure", "Objective", "Target", "Red flag", "Frequency", "Aggregation", "Target for"],
        ["F1.1", "Revenue", "F1", 700, 500, frequency, aggregation, targetFor],
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

/** What is said of the year's row in Targets!A2 when these months have rows of their own. */
function saidOfYear(year: number, ...months: readonly number[]) {
  const rows = months.map((target, month) => ["F1.1", `2026-0${month + 1}`, target] as const);
  const { findings } = withTargets([["F1.1", "FY2026", year], ...rows], ["Monthly", "Sum"]);
  return findings.filter(({ code }) => code.startsWith("phased-"));
}

test("months that take more than the year's target, so that the others would go below zero, are a warning", () => {
  expect(saidOfYear(1200, 700, 600)).toMatchObject([
    {
      severity: "warning",
      place: { sheet: "Targets", cell: "A2" },
      // (1200 - 1300) / 10
      text: "The targets of Revenue that are set within FY2026 already come to 1,300, beyond the 1,200 of FY2026 as a whole, which leaves -10 for each of the other 10 periods. Change those, or the target of FY2026.",
    },
  ]);
});

test.each([
  ["what comes to the year's target exactly", 1200, [700, 500]],
  ["what leaves something", 1200, [700]],
  ["a year's loss of which something is left", -1200, [-700]],
  ["a cash flow, that goes up and down", 100, [900, -300]],
  ["a year's target of zero", 0, [50]],
])("%s is no reason for a warning", (_, year, months) => expect(saidOfYear(year, ...months)).toEqual([]));

test("a year's loss that is exceeded is a warning too", () => {
  expect(saidOfYear(-1200, -700, -600)).toMatchObject([{ code: "phased-beyond-total" }]);
});

test("a quarter's row that takes more than the year's is one warning, at the year's", () => {
  const rows = [
    ["F1.1", "FY2026", 1200],
    ["F1.1", "2026-Q1", 1500],
  ];
  const { findings } = withTargets(rows, ["Monthly", "Sum"]);
  expect(findings.filter(({ severity }) => severity === "warning")).toMatchObject([
    { code: "phased-beyond-total", place: { cell: "A2" } },
  ]);
});

test("a shorter period than the measure's is still refused", () => {
  const { findings } = withTargets([["F1.1", "2026-W05", 1]], ["Monthly", "Sum"]);
  expect(findings.map(({ code }) => code)).toContain("period-frequency");
});

/** The levels of each of the first months of 2026, as they are scored. */
function levelsIn(read: ReturnType<typeof readFacts>, months: number) {
  return Array.from({ length: months }, (_, month) => {
    const model = buildModel(read.facts, { period: makePeriod(`2026-0${month + 1}`) });
    const measure = model.scorecard.perspectives[0]?.objectives[0]?.measures[0];
    return { ...measure?.levels, weight: measure?.weight };
  });
}

test("what is left of a target takes the red flag along, so that it never stands on the better side", () => {
  const rows = [
    ["F1.1", "FY2026", 1200, 600],
    ["F1.1", "2026-02", 870],
  ];
  // (1200 - 870) / 11 = 30 a month; a red flag of half the target is 15
  const [january] = levelsIn(withTargets(rows, ["Monthly", "Sum"]), 1);
  expect(january).toMatchObject({ target: expect.closeTo(30, 9), redFlag: expect.closeTo(15, 9) });
});

test.each([
  ["Sum", 1200, 100],
  ["Average", 100, 100],
])(
  "a month whose row gives only its red flag has its share of the year's target, of a %s",
  (aggregation, year, month) => {
    const rows = [
      ["F1.1", "FY2026", year],
      ["F1.1", "2026-02", "", 40],
    ];
    const [january, february] = levelsIn(withTargets(rows, ["Monthly", aggregation]), 2);
    expect(january?.target).toBe(month);
    expect(february).toMatchObject({ target: month, redFlag: 40 });
  },
);

test("a year's weight holds from its first month on, also where months have rows of their own", () => {
  const months = Array.from({ length: 12 }, (_, month) => ["F1.1", `2026-${month + 1}`, 100] as const);
  const some = withTargets([["F1.1", "FY2026", 1200, "", "", 3], months[0]!], ["Monthly", "Sum"]);
  expect(levelsIn(some, 2).map(({ weight }) => weight)).toEqual([3, 3]);
  const all = withTargets([["F1.1", "FY2026", 1200, "", "", 3], ...months], ["Monthly", "Sum"]);
  expect(levelsIn(all, 2).map(({ weight }) => weight)).toEqual([3, 3]);
});

test("From a year, or a quarter, on: the share of a month, whether the measure's own target is a month's or a year's", () => {
  const monthsOf = (row: Rows[number], targetFor: string) => {
    const read = withTargets([row], ["Monthly", "Sum"], 1, targetFor);
    return levelsIn(read, 4).map(({ target, redFlag }) => [target, redFlag]);
  };
  for (const targetFor of ["Period", "Year"]) {
    expect(monthsOf(["F1.1", "FY2026", 1200, 600, "From"], targetFor)).toEqual(Array(4).fill([100, 50]));
    expect(monthsOf(["F1.1", "2026-Q1", 300, 150, "From"], targetFor)).toEqual(Array(4).fill([100, 50]));
  }
});

test("of two rows for one month the first one counts, also in what is left", () => {
  const rows = [
    ["F1.1", "FY2026", 1200],
    ["F1.1", "2026-02", 100],
    ["F1.1", "2026-02", 500],
  ];
  expect(levelsIn(withTargets(rows, ["Monthly", "Sum"]), 2).map(({ target }) => target)).toEqual([100, 100]);
});

const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
const anyTarget = fc.integer({ min: -500, max: 2000 });
const someRows = (periods: readonly string[]) =>
  fc
    .dictionary(fc.constantFrom(...periods), anyTarget, { maxKeys: periods.length - 1 })
    .map((given) => Object.entries(given).map(([period, target]) => ["F1.1", period, target] as const));

test("whatever months and quarters have rows of their own, a Sum comes to the year's target", () => {
  const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}`);
  const cases = fc.record({
    frequency: fc.constantFrom("Weekly", "Monthly", "Quarterly"),
    ofQuarters: someRows(quarters),
    // December has none of its own, so that something is left to share.
    ofMonths: someRows(months.slice(0, -1)),
    year: anyTarget,
  });
  fc.assert(
    fc.property(cases, ({ frequency, ofQuarters, ofMonths, year }) => {
      const isQuarterly = frequency === "Quarterly";
      const rows = [["F1.1", "FY2026", year], ...ofQuarters.slice(0, 3), ...(isQuarterly ? [] : ofMonths)];
      const { phasedTargets } = withTargets(rows, [frequency, "Sum"]).facts;
      const total = phasedTargets.reduce((sum, { target = 0 }) => sum + target, 0);
      // A quarter all of whose months have rows of their own comes to what these say.
      const isLeft = phasedTargets.filter(({ at }) => at.cell === "A2").length > 0;
      if (isLeft) expect(total).toBeCloseTo(year, 6);
    }),
  );
});
