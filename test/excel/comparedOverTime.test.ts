import { saveBook, type CellValue, type Host } from "excel-workbench";
import { expectValid } from "../../workbench/test/make/validate";
import { buildScorecard, insertTables } from "../../src/excel";
import { hostWithAddIn, hostWithExample, valueIn } from "../make/addIn";
import { addUnits } from "../make/units";
import { quiet, until } from "../make/until";

/* One measure on the sheet of the comparison: its units in an order, and each over time. */

const sheet = "Comparison";

async function build() {
  const built = await buildScorecard({ sheets: ["organisation"] });
  if (built.kind === "failed") throw new Error(JSON.stringify(built.problems));
  return built.value.organisation!.find((one) => one.sheet === sheet)!;
}

async function hostWithHospitals(): Promise<Host> {
  const host = await hostWithAddIn();
  await insertTables("group");
  await build();
  await host.settle();
  return host;
}

const cell = (host: Host, row: number, column: number): CellValue => valueIn(host.book, sheet, row, column);

function rowOf(host: Host, column: number, isIt: (value: string) => boolean): number {
  return Array.from({ length: 200 }, (_, row) => row).find((row) =>
    isIt(String(cell(host, row, column) ?? "")),
  )!;
}

/** The block of a unit's figures: period, actual and target, row by row. */
function figuresOf(host: Host, unit: string) {
  const first = Array.from({ length: 200 }, (_, row) => row).find(
    (row) => cell(host, row, 0) === "Period" && cell(host, row, 1) === unit,
  )!;
  return Array.from({ length: 12 }, (_, at) =>
    [0, 1, 2, 3, 4].map((column) => cell(host, first + 1 + at, column)),
  );
}

const units = ["Lindenhof", "Seeblick", "Altstadt", "Brückenau"];

test("each unit's figures are those of the last twelve periods, and all charts have the same least and most", async () => {
  const host = await hostWithHospitals();
  const all: number[] = [];
  for (const unit of units) {
    const rows = figuresOf(host, unit);
    expect(rows.map(([period]) => period)).toEqual([
      ...["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04"],
      ...["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"],
    ]);
    for (const [period, actual, target] of rows) {
      const told: unknown = await host.evaluate(
        `=BSC.KPI("Falls with injury","actual","${String(period)}","${unit}")`,
      );
      expect(actual).toEqual(told);
      all.push(...[actual, target].filter((one) => typeof one === "number"));
    }
  }
  for (const [, , , least, most] of units.flatMap((unit) => figuresOf(host, unit)))
    expect([least, most]).toEqual([Math.min(...all), Math.max(...all)]);
  await expectValid(saveBook(host.book));
});

test("there is a chart for each unit, whose lines are the unit's actual and target by period", async () => {
  const host = await hostWithHospitals();
  const { shapes } = host.book.sheets.find(({ name }) => name === sheet)!;
  expect(shapes.map(({ chart }) => chart?.title.text)).toEqual(units);
  const first = rowOf(host, 0, (value) => value === "Period") + 2;
  expect(shapes[1]!.chart!.series.map(({ values, categories }) => [categories, values])).toEqual(
    ["B", "C", "D", "E"].map((letter) => [
      `Comparison!$A$${first + 13}:$A$${first + 24}`,
      `Comparison!$${letter}$${first + 13}:$${letter}$${first + 24}`,
    ]),
  );
});

test("charts and places follow the measure and the order that are picked, and a build keeps both", async () => {
  const host = await hostWithHospitals();
  const places = rowOf(host, 0, (value) => value === "Place") + 1;
  const order = () => [0, 1, 2, 3].map((at) => cell(host, places + at, 1));
  await host.user.type(sheet, "F1", "Length of stay");
  await until(host, () => cell(host, places, 2) === 4.7);
  // by score: Lindenhof 75, Brückenau 64, Seeblick 56, Altstadt 33
  expect(order()).toEqual(["Lindenhof", "Brückenau", "Seeblick", "Altstadt"]);
  await host.user.type(sheet, "F2", "Unit");
  await until(host, () => cell(host, places, 1) === "Altstadt");
  expect(order()).toEqual(["Altstadt", "Brückenau", "Lindenhof", "Seeblick"]);
  expect(figuresOf(host, "Altstadt").at(-1)!.slice(0, 2)).toEqual(["2026-10", 6.2]);
  await quiet(host);
  expect((await build()).change).toBe("unchanged");
  expect([cell(host, 0, 5), cell(host, 1, 5)]).toEqual(["Length of stay", "Unit"]);
});

test("a measure that is none is said, and nothing is drawn", async () => {
  const host = await hostWithHospitals();
  const heading = rowOf(host, 0, (value) => value.includes("by unit, the last 12 periods"));
  await host.user.type(sheet, "F1", "Luck");
  await until(host, () => String(cell(host, heading, 0)).startsWith("There is no measure"));
  expect(figuresOf(host, "Altstadt").every(([, actual]) => typeof actual !== "number")).toBe(true);
});

test("of two units both are drawn, and no order is asked for", async () => {
  const host = await hostWithExample();
  await addUnits([
    ["HCC", "Harbour Cold Chain", ""],
    ["N", "North", "HCC"],
    ["S", "South", "HCC"],
  ]);
  await build();
  await host.settle();
  expect(figuresOf(host, "North").at(-1)!.slice(0, 2)).toEqual(["2026-10", 5000]);
  expect([cell(host, 0, 4), cell(host, 1, 4) ?? ""]).toEqual(["One measure", ""]);
  const rows = Array.from({ length: 60 }, (_, at) => cell(host, at, 8) ?? "");
  expect(rows.every((value) => value === "")).toBe(true);
});
