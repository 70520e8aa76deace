import { saveBook, type CellValue, type Host } from "excel-workbench";
import { expectValid } from "../../workbench/test/make/validate";
import { buildScorecard, insertTables, type BuildOptions, type Built } from "../../src/excel";
import { frozenSheets, hostWithAddIn, hostWithExample, reopened, rowWith, valueIn } from "../make/addIn";
import { groupBook } from "../make/groupBook";
import { addUnits } from "../make/units";
import { until } from "../make/until";

async function build(options: BuildOptions = {}): Promise<Built> {
  const built = await buildScorecard(options);
  if (built.kind === "failed") throw new Error(JSON.stringify(built.problems));
  return built.value;
}

const hostWithGroup = async () => hostWithAddIn(reopened(await groupBook()));
const unitSheet = "Unit scorecard";

/** The rows of a sheet from one on, as long as their second column holds something. */
function linesOf({ book }: Host, sheet: string, first: number, columns: readonly number[]) {
  const lines: CellValue[][] = [];
  for (let row = first; ![undefined, ""].some((nothing) => valueIn(book, sheet, row, 1) === nothing); row++)
    lines.push(columns.map((column) => valueIn(book, sheet, row, column)));
  return lines;
}

const rounded = (lines: readonly CellValue[][]) =>
  lines.map((line) => line.map((value) => (typeof value === "number" ? Number(value.toFixed(9)) : value)));

test("the tree of units stands on a sheet, each below the one that it belongs to, with the model's scores", async () => {
  const host = await hostWithGroup();
  const { read, organisation } = await build();
  await host.settle();
  expect(organisation?.map(({ sheet, change }) => [sheet, change])).toEqual([
    ["Organisation", "added"],
    [unitSheet, "added"],
    ["Comparison", "added"],
  ]);
  const scores = new Map(read.model.scorecards.map(({ id, score = "–" }) => [id, score]));
  expect(rounded(linesOf(host, "Organisation", 3, [0, 1, 3]))).toEqual(
    rounded([
      ["HQ-Secret", "Secret head office", scores.get("HQ-Secret")!],
      ["N", "North", scores.get("N")!],
      ["OSL", "Oslo", scores.get("OSL")!],
      ["DOCK", "Quay \u{1F6A2}", "–"],
      ["NE-Secret", "North-East Secret", scores.get("NE-Secret")!],
      ["S-Secret", "South Secret", scores.get("S-Secret")!],
    ]),
  );
  // North has objectives in Financial and Customer, none in the third perspective
  const north = rowWith(host.book, "Organisation", 0, "N");
  const perspective = (id: string) =>
    read.model.scorecards.find((one) => one.id === "N")?.perspectives.find((one) => one.perspective.id === id)
      ?.score;
  expect(valueIn(host.book, "Organisation", north, 8) ?? "").toBe("");
  expect(valueIn(host.book, "Organisation", north, 9)).toBeCloseTo(perspective("Financial")!, 9);
  expect(valueIn(host.book, "Organisation", north, 10)).toBeCloseTo(perspective("Customer")!, 9);
  await expectValid(saveBook(host.book));
});

test("whichever unit is picked, its lines are those of its own scorecard sheet", async () => {
  const host = await hostWithGroup();
  const { read } = await build({ units: "all" });
  await host.settle();
  const below = read.model.scorecards.slice(1);
  for (const { name, id } of below) {
    await host.user.type(unitSheet, "C2", name);
    await until(host, () => valueIn(host.book, unitSheet, 4, 1) === id);
    // owner, unit, actual, target, variance, score, status, trend, last 12, data complete
    const shown = linesOf(host, unitSheet, 5, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const own = linesOf(host, `Scorecard ${name}`, 5, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const withoutNothing = (lines: readonly CellValue[][]) =>
      rounded(lines).map((line) => line.map((value) => value ?? ""));
    expect([name, withoutNothing(shown)]).toEqual([name, withoutNothing(own)]);
  }
  expect(below).toHaveLength(5);
});

test("what was picked stays when the sheet is built again, and a second run writes nothing", async () => {
  const host = await hostWithGroup();
  await build({ units: "all" });
  await host.settle();
  await host.user.type(unitSheet, "C2", "Oslo");
  await until(host, () => valueIn(host.book, unitSheet, 4, 1) === "OSL");
  const before = saveBook(host.book);
  const { scorecard, map, organisation } = await build({ units: "all" });
  expect([scorecard, map, ...(organisation ?? [])].map((sheet) => sheet?.change)).toEqual(
    Array.from({ length: 10 }, () => "unchanged"),
  );
  expect(Buffer.compare(Buffer.from(before), Buffer.from(saveBook(host.book)))).toBe(0);
});

test("a name that no unit has is said on the sheet, and nothing stands below", async () => {
  const host = await hostWithGroup();
  await build();
  await host.settle();
  await host.user.type(unitSheet, "C2", "West");
  await until(host, () => String(valueIn(host.book, unitSheet, 2, 1)).startsWith("There is no unit"));
  expect(linesOf(host, unitSheet, 4, [1])).toEqual([]);
});

test("an edited figure reaches the organisation and the picked unit without a build", async () => {
  const host = await hostWithExample();
  await addUnits();
  await build();
  await host.settle();
  const north = rowWith(host.book, "Organisation", 0, "N");
  const before = valueIn(host.book, "Organisation", north, 3);
  await host.user.type("Unit figures", "C2", 100);
  await until(host, () => valueIn(host.book, "Organisation", north, 3) !== before);
  expect(valueIn(host.book, "Organisation", north, 4)).toBe("Red");
  await until(host, () => valueIn(host.book, unitSheet, 4, 9) === "Red");
});

test("a workbook of one unit gets no sheets of the organisation", async () => {
  const host = await hostWithExample();
  const { organisation } = await build();
  expect(organisation).toBeUndefined();
  expect(host.book.sheets.map(({ name }) => name)).not.toContain("Organisation");
});

test("a unit that is not there is said before anything is written", async () => {
  const host = await hostWithGroup();
  const names = host.book.sheets.map(({ name }) => name);
  const before = frozenSheets(host.book, names);
  const built = await buildScorecard({ units: ["North", "West"] });
  expect(built).toMatchObject({ kind: "failed", problems: [{ code: "view-unknown", found: "West" }] });
  expect(frozenSheets(host.book, names)).toBe(before);
  expect(host.book.sheets).toHaveLength(names.length);
});

test("a protected sheet of the organisation keeps the whole build from writing", async () => {
  const host = await hostWithGroup();
  await build();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Organisation").protection.protect();
    await context.sync();
  });
  expect(await buildScorecard()).toMatchObject({
    kind: "failed",
    problems: [{ code: "sheet-protected", sheet: "Organisation" }],
  });
  await host.dispose();
});

test("the organisation's sheet links to every scorecard that a unit has on a sheet of its own", async () => {
  const host = await hostWithGroup();
  await build({ units: ["N"] });
  await host.settle();
  const formulas = ["HQ-Secret", "N", "OSL"].map((id) => {
    const row = rowWith(host.book, "Organisation", 0, id);
    const sheet = host.book.sheets.find(({ name }) => name === "Organisation")!;
    return sheet.cells.get(row)?.get(11)?.formula;
  });
  expect(formulas).toEqual([
    `HYPERLINK("#'Scorecard'!A1","Open")`,
    `HYPERLINK("#'Scorecard North'!A1","Open")`,
    undefined,
  ]);
});

test("units stand side by side, each with the score and the figure that its own scorecard has", async () => {
  const host = await hostWithAddIn();
  await insertTables("group");
  const { read } = await build();
  await host.settle();
  const headers = [6, 7, 8, 9].map((column) => valueIn(host.book, "Comparison", 2, column));
  expect(headers).toEqual(["Lindenhof", "Seeblick", "Altstadt", "Brückenau"]);
  const row = rowWith(host.book, "Comparison", 0, "G4.1");
  const scores = headers.map((name) => {
    const unit = read.model.scorecards.find((one) => one.name === name);
    const measures = unit?.perspectives.flatMap(({ objectives }) =>
      objectives.flatMap((one) => one.measures),
    );
    return measures?.find(({ measure }) => measure.id === "G4.1")?.score;
  });
  [6, 7, 8, 9].forEach((column, index) =>
    expect(valueIn(host.book, "Comparison", row, column)).toBeCloseTo(scores[index]!, 9),
  );
  expect(valueIn(host.book, "Comparison", row, 3)).toBe("Lindenhof");
  const sorted = scores.map(Number).toSorted((a, b) => a - b);
  expect(valueIn(host.book, "Comparison", row, 4)).toBeCloseTo((sorted[1]! + sorted[2]!) / 2, 9);
  await expectValid(saveBook(host.book));
});

test("more units cost no more round trips", async () => {
  const trips = async (count: number) => {
    const host = await hostWithExample();
    const below = Array.from({ length: count }, (_, index) => [`U${index}`, `Unit ${index}`, "HCC"] as const);
    await addUnits([["HCC", "Harbour Cold Chain", ""], ...below]);
    host.traffic.reset();
    const { organisation } = await build({ units: "all" });
    expect(organisation).toHaveLength(3 + count);
    const { roundTrips } = host.traffic;
    await host.dispose();
    return roundTrips;
  };
  expect(await trips(20)).toBe(await trips(3));
});

test("a unit's own sheet is kept up to date by every build, unless somebody has protected it", async () => {
  const host = await hostWithGroup();
  await build({ units: ["N", "OSL"] });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scorecard Oslo").protection.protect();
    await context.sync();
  });
  const { organisation } = await build();
  expect(organisation?.map(({ sheet }) => sheet)).toEqual([
    "Organisation",
    unitSheet,
    "Comparison",
    "Scorecard North",
  ]);
  await host.dispose();
});
