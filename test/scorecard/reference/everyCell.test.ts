import {
  aggregations,
  buildModel,
  views,
  type Actual,
  type Aggregation,
  type Frequency,
  type Rule,
} from "../../../src/scorecard";
import { makeFacts } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";
import { secondAnswer, type Answer, type Case, type Level } from "./secondProgram";

const methods = [
  ...["Target Higher", "Target Lower", "Goal only", "Two colour", "Min-max", "Progress"],
  ...["Points", "Range", "Expected"],
] as const;

const lengths: Readonly<Record<Exclude<Frequency, "Weekly">, number>> = {
  Monthly: 1,
  Quarterly: 3,
  "Half-yearly": 6,
  Yearly: 12,
};

/** In the middle of a quarter and of a half, at the end of both, and at the end of the year. */
const months = ["2026-08", "2026-09", "2026-12"] as const;
const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

const levels: Level = {
  ...{ target: 100, targetHigh: 110, redFlag: 80, redFlagHigh: 130, min: 60, max: 140, baseline: 10 },
  points: [
    [60, 0],
    [90, 50],
    [120, 100],
  ],
};

/** A ratio's figures are shares. */
function levelsFor(aggregation: Aggregation): Level {
  const share = aggregation === "Ratio" ? 0.006 : 1;
  const { points, ...others } = levels;
  const scaled = Object.entries(others).map(([name, value]) => [name, value * share] as const);
  return {
    ...levels,
    ...Object.fromEntries(scaled),
    points: points.map(([value, score]) => [value * share, score] as const),
  };
}

const figureOf = (period: number) =>
  [70 + ((period * 37) % 61), 60 + ((period * 17) % 37), 100 + ((period * 13) % 29)] as const;

/** What Expected is to reach by the end of the year: a sum has all its periods to do so. */
const wholeWay = (aggregation: Aggregation, length: number, level: Level): Level =>
  aggregation === "Sum" ? { ...level, target: (level.target * 12) / length } : level;

function ruleOf(method: string, { points, ...level }: Level): Partial<Rule> {
  const { target, targetHigh, redFlag, redFlagHigh, min, max, baseline } = level;
  switch (method) {
    case "Target Lower":
      return { method: "Target", direction: "Lower", target, redFlag: redFlagHigh };
    case "Goal only":
      return { method: "Goal only", direction: "Higher", target, redFlag: undefined };
    case "Two colour":
      return { method: "Two colour", direction: "Higher", target, redFlag };
    case "Min-max":
      return { method: "Min-max", direction: "Higher", target: undefined, redFlag: undefined, min, max };
    case "Progress":
      return { method: "Progress", target, redFlag: undefined, baseline };
    case "Points":
      return {
        ...{ method: "Points", target: undefined, redFlag: undefined },
        points: points.map(([value, score]) => ({ value, score })),
      };
    case "Range":
      return { method: "Target", direction: "Range", target, targetHigh, redFlag, redFlagHigh };
    case "Expected":
      return {
        ...{ method: "Expected", target, redFlag: undefined, baseline },
        ...{ start: day("2026-01-01"), end: day("2026-12-31") },
      };
    default:
      return { method: "Target", direction: "Higher", target, redFlag };
  }
}

/** Figures from 2024 to the end of 2026. */
function actualsOf(frequency: Frequency, length: number, aggregation: Aggregation): readonly Actual[] {
  const first = monthOf("2024-01") / length;
  const names: Readonly<Record<string, string>> = {
    Monthly: "2024-01",
    Quarterly: "2024-Q1",
    "Half-yearly": "2024-H1",
    Yearly: "FY2024",
  };
  const start = makePeriod(names[frequency] ?? "");
  return Array.from({ length: 36 / length }, (_, index) => {
    const [value, numerator, denominator] = figureOf(first + index);
    const figures = aggregation === "Ratio" ? { numerator, denominator } : { value };
    return {
      ...figures,
      measure: "M1",
      period: { ...start, ordinal: start.ordinal + index },
      at: { sheet: "Actuals", cell: `C${index + 2}` },
    };
  });
}

interface Cell {
  readonly name: string;
  readonly first: Answer;
  readonly second: Answer;
}

function* cells(): Generator<Cell> {
  for (const method of methods) {
    for (const aggregation of aggregations) {
      for (const [frequency, length] of Object.entries(lengths))
        yield* cellsOf(method, aggregation, { frequency, length });
    }
  }
}

function* cellsOf(
  method: string,
  aggregation: Aggregation,
  { frequency, length }: { readonly frequency: string; readonly length: number },
): Generator<Cell> {
  const own =
    Object.keys(lengths).find((one): one is Exclude<Frequency, "Weekly"> => one === frequency) ?? "Monthly";
  const base = levelsFor(aggregation);
  const level = method === "Expected" ? wholeWay(aggregation, length, base) : base;
  const measure = makeMeasure({ frequency: own, aggregation, rule: ruleOf(method, level) });
  const facts = makeFacts({ measures: [measure], actuals: actualsOf(own, length, aggregation) });
  for (const period of months) {
    for (const view of views) {
      // Before its end a full year holds a forecast, which other tests work out.
      if (view === "year" && period !== "2026-12") continue;
      const model = buildModel(facts, { period: makePeriod(period), view });
      const [found] = model.scorecard.perspectives.flatMap(({ objectives }) =>
        objectives.flatMap(({ measures }) => measures),
      );
      const given: Case = {
        ...{ method, aggregation, length, view, month: monthOf(period), levels: level, figureOf },
        ...{ from: monthOf("2026-01"), to: monthOf("2026-12") },
      };
      yield {
        name: `${method}, ${aggregation}, ${frequency}, ${view} of ${period}`,
        first: { actual: found?.actual, score: found?.score, band: found?.band ?? "" },
        second: secondAnswer(given),
      };
    }
  }
}

const isClose = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? one === other : Math.abs(one - other) < 1e-6;

test("every method, aggregation, frequency and view comes to what a second program says", () => {
  const all = [...cells()];
  const differing = all.filter(
    ({ first, second }) =>
      first.band !== second.band ||
      !isClose(first.score, second.score) ||
      !isClose(first.actual, second.actual),
  );
  expect(differing.map(({ name, first, second }) => [name, first, second])).toEqual([]);
  expect(all.length).toBeGreaterThan(2_500);
  for (const band of ["Green", "Amber", "Red", "No data"])
    expect(all.filter(({ second }) => second.band === band).length).toBeGreaterThan(20);
});
