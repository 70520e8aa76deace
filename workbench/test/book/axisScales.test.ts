import { categoryScale, placesOf, scaleOver, valueScale } from "../../src/book/axisScale";
import type { Book } from "../../src/book/book";
import type { Chart } from "../../src/book/chart";
import type { Host } from "../../src";
import { chartNamed, onFirstSheet } from "../make/charts";
import { hostWith } from "../make/host";

let host: Host;
beforeAll(async () => {
  host = await hostWith();
});
afterAll(() => host.dispose());

type Cells = readonly (readonly (string | number)[])[];
type Kind =
  | "ColumnClustered"
  | "ColumnStacked"
  | "ColumnStacked100"
  | "AreaStacked"
  | "Line"
  | "LineStacked"
  | "XYScatter";
type Setting = (chart: Excel.Chart) => void;

let made = 0;

/** A chart of its own on cells of its own, as the book has it. */
async function chartOf(type: Kind, cells: Cells, set: Setting = () => undefined) {
  const name = `Chart ${++made}`;
  await onFirstSheet((sheet) => {
    const range = sheet.getRangeByIndexes(made * 10, 0, cells.length, cells[0]!.length);
    range.values = cells.map((row) => [...row]);
    const chart = sheet.charts.add(type, range, "Columns");
    chart.name = name;
    set(chart);
  });
  return chartNamed(host, name).chart;
}

const valueAxis = (chart: Chart, group: "Primary" | "Secondary" = "Primary") => {
  const { minimum, maximum, majorUnit } = valueScale(host.book, chart, group);
  return [minimum, maximum, majorUnit];
};

const two: Cells = [
  ["", "A", "B"],
  ["x", 30, 40],
  ["y", -10, -25],
];

// Excel's own: clustered columns stand beside each other, stacked ones on each other (above 0 apart from below), and
// "100 %" fills the axis whatever the numbers are.
test.each<[Kind, readonly number[]]>([
  ["ColumnClustered", [-30, 50, 10]],
  ["ColumnStacked", [-60, 80, 20]],
  ["ColumnStacked100", [-1.2, 1, 0.1]],
  ["AreaStacked", [-60, 80, 20]],
  ["Line", [-30, 50, 10]],
  ["LineStacked", [-60, 80, 20]],
])("the axis of %s holds what is drawn on it", async (type, [minimum, maximum]) => {
  const [low, high, unit] = valueAxis(await chartOf(type, two));
  expect(low).toBeLessThanOrEqual(type.includes("Stacked100") ? -1 : type.includes("Stacked") ? -35 : -25);
  expect(low).toBeGreaterThanOrEqual(minimum!);
  expect(high).toBeGreaterThanOrEqual(type.includes("Stacked100") ? 1 : type.includes("Stacked") ? 70 : 40);
  expect(high).toBeLessThanOrEqual(maximum!);
  expect(((high! - low!) / unit!) % 1).toBeCloseTo(0, 9);
});

test("shares end at 100 % in steps of a tenth, unless the axis says otherwise", async () => {
  const positive: Cells = [
    ["", "A", "B"],
    ["x", 1, 3],
    ["y", 5, 5],
  ];
  expect(valueAxis(await chartOf("ColumnStacked100", positive))).toEqual([0, 1, 0.1]);
  const set: Setting = (chart) => chart.axes.valueAxis.set({ maximum: 0.8, majorUnit: 0.2 });
  expect(valueAxis(await chartOf("ColumnStacked100", positive, set))).toEqual([0, 0.8, 0.2]);
});

test.each<[string, Cells, readonly number[]]>([
  [
    "from 1 where all is above it",
    [
      ["", "A"],
      ["x", 7],
      ["y", 4200],
    ],
    [1, 10_000, 10],
  ],
  [
    "from a power below 1 where something is",
    [
      ["", "A"],
      ["x", 0.02],
      ["y", 5],
    ],
    [0.01, 10, 10],
  ],
  [
    "without what is not above 0",
    [
      ["", "A"],
      ["x", -5],
      ["y", 50],
    ],
    [1, 100, 10],
  ],
  [
    "of one power at least",
    [
      ["", "A"],
      ["x", 0],
      ["y", 0],
    ],
    [1, 10, 10],
  ],
  [
    "that ends at a power itself",
    [
      ["", "A"],
      ["x", 1],
      ["y", 1000],
    ],
    [1, 1000, 10],
  ],
])("a logarithmic axis runs over powers of ten %s", async (_how, cells, expected) => {
  const chart = await chartOf("Line", cells, ({ axes }) => (axes.valueAxis.scaleType = "Logarithmic"));
  expect(valueAxis(chart)).toEqual(expected);
});

test("each group of axes has a scale of its own series", async () => {
  const apart: Cells = [
    ["", "Sum", "Share"],
    ["x", 300, 0.2],
    ["y", 950, 0.6],
  ];
  const chart = await chartOf("ColumnClustered", apart, ({ series }) => {
    series.getItemAt(1).axisGroup = "Secondary";
  });
  expect(valueAxis(chart)).toEqual([0, 1000, 200]);
  expect(valueAxis(chart, "Secondary")).toEqual([0, 0.7, 0.1]);
});

test("categories are counted, by as many as the longest series has; scattered points lie where their numbers say", async () => {
  const lines = await chartOf("Line", [
    ["", "A"],
    ["x", 1],
    ["y", 2],
    ["z", 3],
  ]);
  expect(categoryScale(host.book, lines, "Primary")).toEqual({ minimum: 1, maximum: 3, majorUnit: 1 });
  const points = await chartOf("XYScatter", [
    ["X", "Y"],
    [10, 1],
    [35, 2],
    [20, 3],
  ]);
  expect(categoryScale(host.book, points, "Primary")).toEqual({ minimum: 0, maximum: 40, majorUnit: 5 });
  expect(placesOf(host.book, points.series[0]!)).toEqual([10, 35, 20]);
});

test("without numbers of their own scattered points lie at 1, 2, 3", async () => {
  const points = await chartOf("XYScatter", [
    ["X", "Y"],
    ["a", 5],
    ["b", 6],
    ["c", 7],
  ]);
  expect(placesOf(host.book, points.series[0]!)).toEqual([1, 2, 3]);
});

test("a scale is found over more points than a call takes arguments", () => {
  const many = Array.from({ length: 300_000 }, (_, index) => (index % 90) + 5);
  expect(scaleOver(many, {})).toEqual({ minimum: 0, maximum: 100, majorUnit: 20 });
});

const empty: Book["sheets"] = [];
test("a chart without series has a scale all the same", () => {
  const chart = chartNamed(host, "Chart 1").chart;
  const bare = { ...chart, series: [] };
  expect(valueScale({ ...host.book, sheets: empty }, bare, "Primary")).toMatchObject({ minimum: 0 });
  expect(categoryScale(host.book, bare, "Primary")).toEqual({ minimum: 1, maximum: 1, majorUnit: 1 });
});
