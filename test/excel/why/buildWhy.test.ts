import { saveBook, type CellValue, type Host } from "excel-workbench";
import { expectValid } from "../../../workbench/test/make/validate";
import { buildWhy, insertTables, type WhyBuilt, type WhySheetAsked } from "../../../src/excel";
import {
  frozenSheets,
  hostWithAddIn,
  lastActual,
  hostWithExample,
  reopened,
  valueIn,
} from "../../make/addIn";
import { groupBook } from "../../make/groupBook";
import { makePeriod } from "../../make/makePeriod";
import { quiet, until } from "../../make/until";

async function build(asked: WhySheetAsked = {}): Promise<WhyBuilt> {
  const built = await buildWhy(asked);
  if (built.kind === "failed") throw new Error(JSON.stringify(built.problems));
  return built.value;
}

async function hostWithHospitals(): Promise<Host> {
  const host = await hostWithAddIn();
  await insertTables("group");
  return host;
}

const sheet = "Why";
const firstStep = 4;

interface Line {
  readonly name: CellValue;
  readonly part: number;
  readonly kind: CellValue;
  readonly level: number;
}

/** The row below the headers of the lines. */
function firstLine({ book }: Host): number {
  const found = Array.from({ length: 60 }, (_, row) => row).find(
    (row) => valueIn(book, sheet, row, 0) === "What",
  );
  return found! + 1;
}

function linesOf(host: Host): readonly Line[] {
  const lines: Line[] = [];
  for (let row = firstLine(host); typeof valueIn(host.book, sheet, row, 7) === "number"; row++)
    lines.push({
      ...{ name: valueIn(host.book, sheet, row, 0), part: Number(valueIn(host.book, sheet, row, 3)) },
      ...{ kind: valueIn(host.book, sheet, row, 4), level: Number(valueIn(host.book, sheet, row, 7)) },
    });
  return lines.filter(({ kind }) => kind !== "Before");
}

/** The rows right below a row: those one level deeper, until one that is as high comes. */
function below(lines: readonly Line[], at: number): readonly Line[] {
  const { level } = lines[at]!;
  const end = lines.findIndex((line, index) => index > at && line.level <= level);
  return lines.slice(at + 1, end < 0 ? undefined : end).filter((line) => line.level === level + 1);
}

test("on the sheet every part is the sum of those right below it, down to measures", async () => {
  const host = await hostWithHospitals();
  const { why, written } = await build({ unit: "South region" });
  await host.settle();
  expect(written).toMatchObject({ sheet, change: "added" });
  const lines = linesOf(host);
  expect(lines[0]!.part).toBeCloseTo(why.change.to - why.change.from, 9);
  const groups = lines.map((_, at) => at).filter((at) => below(lines, at).length > 0);
  expect(groups.length).toBeGreaterThan(3);
  for (const at of groups) {
    const sum = below(lines, at).reduce((total, { part }) => total + part, 0);
    expect([lines[at]!.name, sum]).toEqual([lines[at]!.name, expect.closeTo(lines[at]!.part, 6)]);
  }
  expect(new Set(lines.map(({ kind }) => kind))).toEqual(
    new Set(["Unit", "Perspective", "Objective", "Measure"]),
  );
  await expectValid(saveBook(host.book));
});

test("the steps lead from the score before to the score now, and no column hangs in the air", async () => {
  const host = await hostWithHospitals();
  const { why } = await build();
  await host.settle();
  const cell = (row: number, column: number) => Number(valueIn(host.book, sheet, row, column) || 0);
  const steps = Array.from({ length: 30 }, (_, at) => firstStep + at);
  const end = steps.find((row) => row > firstStep && cell(row, 2) > 0)!;
  expect(cell(firstStep, 2)).toBeCloseTo(why.change.from, 9);
  let reached = why.change.from;
  for (let row = firstStep + 1; row < end; row++) {
    const [base, raised, lowered] = [cell(row, 1), cell(row, 3), cell(row, 4)];
    expect(base).toBeGreaterThanOrEqual(0);
    expect(base + lowered).toBeCloseTo(reached, 9);
    reached += raised - lowered;
    expect(base + raised).toBeCloseTo(reached, 9);
  }
  expect(reached).toBeCloseTo(cell(end, 2), 9);
  expect(cell(end, 2)).toBeCloseTo(why.change.to, 9);
  const { chart } = host.book.sheets.find(({ name }) => name === sheet)!.shapes[0]!;
  expect(chart!.type).toBe("ColumnStacked");
  expect(chart!.series.map(({ values }) => values?.split("!")[1])).toEqual(
    ["B", "C", "D", "E"].map((letter) => `$${letter}$${firstStep + 1}:$${letter}$${end + 1}`),
  );
  expect(chart!.series[0]!.fill.kind).toBe("None");
});

test.each([false, true])(
  "for another score with another number of steps the chart follows, also where somebody had deleted it (%s)",
  async (isDeleted) => {
    const host = await hostWithHospitals();
    await build();
    await host.settle();
    const shapesOf = () => host.book.sheets.find(({ name }) => name === sheet)!.shapes;
    if (isDeleted)
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).charts.getItemAt(0).delete();
        await context.sync();
      });
    expect(shapesOf()).toHaveLength(isDeleted ? 0 : 1);
    // six steps of four perspectives, then four of two units
    const { why } = await build({ unit: "South region" });
    await host.settle();
    expect(why.change.cause.below).toHaveLength(2);
    const [{ chart } = { chart: undefined }] = shapesOf();
    expect(shapesOf()).toHaveLength(1);
    expect(chart!.series.map(({ categories, values, name }) => [categories, values, name])).toEqual([
      ["Why!$A$5:$A$8", "Why!$B$5:$B$8", "Held up by"],
      ["Why!$A$5:$A$8", "Why!$C$5:$C$8", "Score"],
      ["Why!$A$5:$A$8", "Why!$D$5:$D$8", "Raised by"],
      ["Why!$A$5:$A$8", "Why!$E$5:$E$8", "Lowered by"],
    ]);
    expect(chart!.title.text).toBe("Why it moved: South region");
    const below = [9, 10, 11, 12].map((row) => valueIn(host.book, sheet, row, 0) ?? "");
    expect(below).toEqual(["", "", "", ""]);
  },
);

test("an edited figure reaches lines and steps without a build", async () => {
  const host = await hostWithExample();
  await build({ item: "P3" });
  await host.settle();
  const before = valueIn(host.book, sheet, firstLine(host), 2);
  await host.user.type("Actuals", lastActual(host, "P3.1"), 0);
  await until(host, () => valueIn(host.book, sheet, firstLine(host), 2) !== before);
  await quiet(host);
  expect(valueIn(host.book, sheet, firstStep + 3, 2)).toBe(valueIn(host.book, sheet, firstLine(host), 2));
});

test("a second run writes nothing, and nothing but the sheet is ever touched", async () => {
  const host = await hostWithAddIn(reopened(await groupBook()));
  const names = host.book.sheets.map(({ name }) => name);
  const before = frozenSheets(host.book, names);
  await build({ unit: "North" });
  await host.settle();
  expect(frozenSheets(host.book, names)).toBe(before);
  const bytes = saveBook(host.book);
  expect((await build({ unit: "North" })).written.change).toBe("unchanged");
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(saveBook(host.book)))).toBe(0);
  expect((await build()).written.change).toBe("refreshed");
});

test("a sheet whose marks another program has lost is found by its headers", async () => {
  const host = await hostWithExample();
  await build();
  await host.settle();
  await Excel.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem(sheet);
    ["BSC.sheet", "BSC.plan"].forEach((key) => customProperties.getItem(key).delete());
    await context.sync();
  });
  expect((await build()).written).toMatchObject({ sheet, change: "refreshed" });
  expect(host.book.sheets.filter(({ name }) => name.startsWith(sheet))).toHaveLength(1);
});

test("a score that is not there in one of the periods, and an item that is none, are answered in words", async () => {
  await hostWithExample();
  const problem = async (asked: WhySheetAsked) => {
    const built = await buildWhy(asked);
    return built.kind === "failed" ? built.problems.map(({ code }) => code) : [];
  };
  expect(await problem({ item: "Z9" })).toEqual(["not-in-model"]);
  expect(await problem({ unit: "West" })).toEqual(["view-unknown"]);
  expect(await problem({ from: makePeriod("2019-01") })).toEqual(["no-score-to-explain"]);
});
