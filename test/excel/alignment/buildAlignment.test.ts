import { saveBook, type Host } from "excel-workbench";
import { expectValid } from "../../../workbench/test/make/validate";
import { buildAlignment, insertTables, type AlignmentBuilt } from "../../../src/excel";
import { frozenSheets, hostWithAddIn, hostWithExample, reopened, rowWith, valueIn } from "../../make/addIn";
import { groupBook } from "../../make/groupBook";
import { until } from "../../make/until";

async function build(unit?: string): Promise<AlignmentBuilt> {
  const built = await buildAlignment(unit);
  if (built.kind === "failed") throw new Error(JSON.stringify(built.problems));
  return built.value;
}

async function hostWithHospitals(): Promise<Host> {
  const host = await hostWithAddIn();
  await insertTables("group");
  return host;
}

const sheet = "Alignment";

test("the matrix holds the score of everything that carries an objective, as its own unit's scorecard has it", async () => {
  const host = await hostWithHospitals();
  const { alignment, written } = await build();
  await host.settle();
  expect(written).toMatchObject({ sheet, change: "added" });
  const headers = [6, 7, 8, 9, 10].map((column) => valueIn(host.book, sheet, 2, column));
  expect(headers).toEqual(["Lindenhof", "Seeblick", "Altstadt", "Brückenau", "Shared laboratory"]);
  for (const { objective, carriedBy } of alignment.objectives) {
    const row = rowWith(host.book, sheet, 0, objective.objective.id);
    expect(valueIn(host.book, sheet, row, 3)).toBeCloseTo(objective.score!, 9);
    headers.forEach((name, column) => {
      const lanes = carriedBy.filter(({ unit }) => unit.name === name);
      lanes.forEach(({ objective: carried }, lane) =>
        expect(valueIn(host.book, sheet, row + lane, 6 + column)).toBeCloseTo(carried.score!, 9),
      );
      if (lanes.length === 0) expect(valueIn(host.book, sheet, row, 6 + column) ?? "").toBe("");
    });
  }
  // Lindenhof, Seeblick, Altstadt and Brückenau share it, three of them and the laboratory contribute as well
  expect(valueIn(host.book, sheet, rowWith(host.book, sheet, 0, "G4"), 5)).toBe(5);
  await expectValid(saveBook(host.book));
});

test("an edited figure reaches the matrix and what a hand-off is worth, without a build", async () => {
  const host = await hostWithHospitals();
  await build();
  await host.settle();
  const handOff = rowWith(host.book, sheet, 0, "SB1");
  const rows = Array.from({ length: 60 }, (_, row) => row).filter(
    (row) => valueIn(host.book, sheet, row, 0) === "SB1",
  );
  const holds = rows.map((row) => valueIn(host.book, sheet, row, 5));
  expect([handOff, holds.at(-1)]).toEqual([rows[0], "At risk"]);
  await host.user.type("Measures", cellOf(host, "SB1.1", "Target"), 1);
  await host.user.type("Measures", cellOf(host, "SB1.1", "Red flag"), 0);
  await until(host, () => valueIn(host.book, sheet, rows.at(-1)!, 5) === "Holds");
});

/** The cell of a measure's column. */
function cellOf({ book }: Host, measure: string, header: string): string {
  const row = rowWith(book, "Measures", 0, measure);
  const column = Array.from({ length: 40 }, (_, at) => at).find(
    (at) => valueIn(book, "Measures", 0, at) === header,
  )!;
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

test("a second run writes nothing, and nothing but the sheet is ever touched", async () => {
  const host = await hostWithAddIn(reopened(await groupBook()));
  const names = host.book.sheets.map(({ name }) => name);
  const before = frozenSheets(host.book, names);
  await build("North");
  await host.settle();
  expect(frozenSheets(host.book, names)).toBe(before);
  const bytes = saveBook(host.book);
  expect((await build("North")).written.change).toBe("unchanged");
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(saveBook(host.book)))).toBe(0);
});

test("the sheet is that of the unit that was asked for last, whether it has many objectives or none", async () => {
  const host = await hostWithHospitals();
  await build();
  for (const unit of ["North region", "Lindenhof", "Riverland Health Group"]) {
    const { written } = await build(unit);
    await host.settle();
    expect(written).toMatchObject({ sheet, change: "refreshed" });
    expect(valueIn(host.book, sheet, 0, 0)).toBe(`${unit}: alignment`);
  }
  await expectValid(saveBook(host.book));
});

test("a workbook of one unit, a unit that is not there and a protected sheet are answered in words", async () => {
  const host = await hostWithExample();
  const { alignment } = await build();
  expect([alignment.below, alignment.gaps, alignment.orphans]).toEqual([[], [], []]);
  expect(await buildAlignment("West")).toMatchObject({
    kind: "failed",
    problems: [{ code: "view-unknown", found: "West" }],
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
  expect(await buildAlignment(undefined)).toMatchObject({
    kind: "failed",
    problems: [{ code: "sheet-protected", sheet }],
  });
  await host.dispose();
});
