import { saveBook, type Host } from "excel-workbench";
import { expectValid } from "../../workbench/test/make/validate";
import { buildScorecard, insertTables, type BuildOptions, type Built } from "../../src/excel";
import { frozenSheets, hostWithAddIn, hostWithExample, reopened, rowWith, valueIn } from "../make/addIn";
import { groupBook } from "../make/groupBook";
import { until } from "../make/until";

async function build(options: BuildOptions = {}): Promise<Built> {
  const built = await buildScorecard(options);
  if (built.kind === "failed") throw new Error(JSON.stringify(built.problems));
  return built.value;
}

async function hostWithHospitals(): Promise<Host> {
  const host = await hostWithAddIn();
  await insertTables("group");
  return host;
}

const vogt = "Dr. Hanna Vogt";
const sheet = `Owned by ${vogt}`;
const only = (...people: readonly string[]): BuildOptions => ({ sheets: ["people"], people });

/** Every row of a sheet whose first cell begins so. */
function rowsWith({ book }: Host, start: string): readonly number[] {
  return Array.from({ length: 80 }, (_, row) => row).filter((row) =>
    String(valueIn(book, sheet, row, 0) ?? "").startsWith(start),
  );
}

test("what a person owns in any unit stands on the sheet with its unit's own figures, what is Red first", async () => {
  const host = await hostWithHospitals();
  const { people } = await build(only(vogt));
  await host.settle();
  expect(people).toMatchObject([{ sheet, change: "added" }]);
  const rows = rowsWith(host, "G1.2");
  const shown = rows.map((row) => [1, 2, 3].map((column) => valueIn(host.book, sheet, row, column)));
  expect(shown.map(([unit]) => unit)).toEqual(["Altstadt", "Lindenhof", "Seeblick", "Brückenau"]);
  expect(shown[0]?.[1]).toBe("Red");
  for (const [unit, status, score] of shown) {
    expect(status).toBe(await host.evaluate(`=BSC.KPI("G1.2","status",,"${String(unit)}")`));
    expect(score).toBe(await host.evaluate(`=BSC.KPI("G1.2","score",,"${String(unit)}")`));
  }
  // two measures and the two objectives of Altstadt that they are all of
  expect(rowWith(host.book, sheet, 0, "4 measures and objectives are Red. 2 things are late.")).toBe(4);
  const errors = Array.from({ length: 80 }, (_, row) =>
    [2, 3, 4, 5, 6, 7].map((column) => valueIn(host.book, sheet, row, column)),
  ).flat();
  expect(errors.filter((value) => typeof value === "object" && value !== null)).toEqual([]);
  await expectValid(saveBook(host.book));
});

test("the figures follow edits, and a build brings the rest up to date", async () => {
  const host = await hostWithHospitals();
  await build(only(vogt));
  await host.settle();
  const target = rowsWith(host, "G1.2 ")[0]!;
  await host.user.type("Measures", cellOf(host, "G1.2", "Target"), 0.5);
  await host.user.type("Measures", cellOf(host, "G1.2", "Red flag"), 0.4);
  await until(host, () => valueIn(host.book, sheet, target, 2) === "Green");
  const { people } = await build();
  expect(people).toMatchObject([{ sheet, change: "refreshed" }]);
  await host.settle();
  expect(String(valueIn(host.book, sheet, 4, 0))).toMatch(/^[0-3] measure/);
  expect((await build()).people).toMatchObject([{ sheet, change: "unchanged" }]);
});

/** The cell of a measure's column. */
function cellOf({ book }: Host, measure: string, header: string): string {
  const row = rowWith(book, "Measures", 0, measure);
  const column = Array.from({ length: 40 }, (_, at) => at).find(
    (at) => valueIn(book, "Measures", 0, at) === header,
  )!;
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

test("nothing but the sheet is ever touched, and a workbook where nobody asked gets none", async () => {
  const host = await hostWithAddIn(reopened(await groupBook()));
  const names = host.book.sheets.map(({ name }) => name);
  const before = frozenSheets(host.book, names);
  expect((await build({ sheets: ["scorecard"] })).people).toBeUndefined();
  await build(only("hanna  secret"));
  await host.settle();
  expect(frozenSheets(host.book, names)).toBe(before);
  expect(host.book.sheets.map(({ name }) => name)).toContain("Owned by Hanna Secret");
});

test("initiatives, milestones and actions of a person are told", async () => {
  const host = await hostWithExample();
  const read = await build(only("Jonas Holm"));
  await host.settle();
  const own = read.people![0]!.sheet;
  const cells = Array.from({ length: 60 }, (_, row) => String(valueIn(host.book, own, row, 0) ?? ""));
  const { followUp } = read.read.model.facts;
  const mine = [...followUp.initiatives, ...followUp.actions].filter(({ owner }) => owner === "Jonas Holm");
  expect(mine.length).toBeGreaterThan(1);
  for (const { id, name } of mine) expect(cells).toContain(`${id} ${name}`);
});

test("who owns nothing is named with who may be meant, and a sheet that is protected stays as it is", async () => {
  const host = await hostWithHospitals();
  const failed = await buildScorecard(only("Dr. Hana Vogt"));
  expect(failed).toMatchObject({ problems: [{ code: "not-in-model", kind: "owner", nearest: vogt }] });
  await build(only(vogt));
  await host.settle();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
  expect((await build()).people).toBeUndefined();
  expect(await buildScorecard(only(vogt))).toMatchObject({ problems: [{ code: "sheet-protected", sheet }] });
});

test("a sheet whose marks another program has lost is found by its title", async () => {
  const host = await hostWithHospitals();
  await build(only(vogt));
  await host.settle();
  await Excel.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem(sheet);
    ["BSC.sheet", "BSC.plan"].forEach((key) => customProperties.getItem(key).delete());
    await context.sync();
  });
  expect((await build()).people).toMatchObject([{ sheet, change: "refreshed" }]);
  expect(host.book.sheets.filter(({ name }) => name.startsWith("Owned by"))).toHaveLength(1);
});
