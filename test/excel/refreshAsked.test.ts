import { saveBook, type Host } from "excel-workbench";
import {
  buildAlignment,
  buildScorecard,
  buildWhy,
  insertTables,
  readScorecard,
  type BuildOptions,
} from "../../src/excel";
import { hostWithAddIn, hostWithExample, reopened, valueIn } from "../make/addIn";
import { groupBook } from "../make/groupBook";
import { makePeriod } from "../make/makePeriod";

async function build(options: BuildOptions = {}) {
  const built = await buildScorecard(options);
  if (built.kind === "failed") throw new Error(JSON.stringify(built.problems));
  return built.value;
}

async function hostWithHospitals(): Promise<Host> {
  const host = await hostWithAddIn();
  await insertTables("group");
  return host;
}

/** Takes rows of a unit out of a table. */
const removeRows = (table: string, column: number, value: string) =>
  Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const body = found.getDataBodyRange().load("values");
    await context.sync();
    const rows = body.values.flatMap((row, at) => (row[column] === value ? [at] : []));
    rows.toReversed().forEach((row) => found.rows.getItemAt(row).delete());
    await context.sync();
  });

const told = async (code: string) => {
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  return read.value.findings.filter((one) => one.code === code);
};

test("a build refreshes Alignment and Why for the unit that each was asked for, and adds neither", async () => {
  const host = await hostWithHospitals();
  expect((await build()).asked).toBeUndefined();
  await buildAlignment("North region");
  await buildWhy({ unit: "South region" });
  await host.settle();
  expect((await build()).asked?.map(({ change }) => change)).toEqual(["unchanged", "unchanged"]);
  await removeRows("Objectives", 0, "SB1");
  await removeRows("Measures", 0, "SB1.1");
  const { asked } = await build();
  await host.settle();
  expect(asked?.map(({ sheet, change }) => [sheet, change])).toEqual([
    ["Alignment", "refreshed"],
    ["Why", "unchanged"],
  ]);
  expect(valueIn(host.book, "Alignment", 0, 0)).toBe("North region: alignment");
  expect(valueIn(host.book, "Why", 0, 0)).toBe("Why it moved: South region");
});

test("what the sheets are about is kept in the file, and a protected one is left as it is", async () => {
  const host = await hostWithHospitals();
  await buildAlignment("North region");
  await buildWhy({ item: "AS1", unit: "Altstadt" });
  await host.settle();
  await hostWithAddIn(reopened(saveBook(host.book)));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Why").protection.protect();
    await context.sync();
  });
  expect((await build()).asked).toMatchObject([{ sheet: "Alignment", change: "unchanged" }]);
});

test("the sheets of a unit that is gone are told with their names, and none is deleted or written", async () => {
  const host = await hostWithHospitals();
  await build({ units: ["Lindenhof"] });
  await buildAlignment("Lindenhof");
  await host.settle();
  expect(await told("own-sheet-unit-gone")).toEqual([]);
  await removeRows("Scorecards", 0, "LH");
  const gone = await told("own-sheet-unit-gone");
  expect(gone.map(({ place, severity }) => [place?.sheet, severity])).toEqual([
    ["Scorecard Lindenhof", "warning"],
    ["Alignment", "warning"],
  ]);
  expect(gone[0]?.text).toContain("no longer has the unit LH");
  expect((await build()).asked).toEqual([]);
  expect(host.book.sheets.map(({ name }) => name)).toContain("Scorecard Lindenhof");
});

test("a sheet for two named periods is refreshed for these two", async () => {
  const host = await hostWithExample();
  await buildWhy({ item: "P3", from: makePeriod("2026-03"), to: makePeriod("2026-08") });
  await host.settle();
  expect((await build()).asked).toMatchObject([{ sheet: "Why", change: "unchanged" }]);
});

test("while every unit is there none is said to be gone, whatever its id is", async () => {
  await hostWithAddIn(reopened(await groupBook()));
  await build({ units: "all" });
  expect(await told("own-sheet-unit-gone")).toEqual([]);
});
