import { buildScorecard, insertTables } from "../../src/excel";
import type { CellValue, Host } from "excel-workbench";
import { hostWithAddIn, hostWithExample, lastActual, rowWith, valueIn } from "../make/addIn";
import { putCells } from "../../workbench/test/make/cells";
import { quiet, until } from "../make/until";

/** Formulas in column A of the first sheet, calculated. */
async function asked(host: Host, formulas: readonly string[]): Promise<void> {
  await putCells(formulas.map((formula) => [formula]));
  await until(host, () => formulas.every((_, row) => isAnswered(shown(host, row))));
}

/** A cell that has not answered yet is empty or busy. */
function isAnswered(value: CellValue): boolean {
  if (value === undefined) return false;
  return typeof value !== "object" || value.error !== "#BUSY!";
}

const shown = (host: Host, row = 0) => valueIn(host.book, host.book.sheets[0]!.name, row, 0);

test("each live function follows an edit of the actuals", async () => {
  const host = await hostWithExample();
  await asked(host, [
    '=BSC.KPI("L1.1","status")',
    '=BSC.OBJECTIVE("L1")',
    '=BSC.PERSPECTIVE("Learning & Growth")',
    "=BSC.SCORECARD()",
  ]);
  const before = [1, 2, 3].map((row) => Number(shown(host, row)));
  expect(shown(host)).toBe("Amber");
  await host.user.type("Actuals", lastActual(host, "L1.1"), 0.25);
  await until(host, () => shown(host) === "Red" && shown(host, 3) !== before[2]);
  expect(shown(host)).toBe("Red");
  [1, 2, 3].forEach((row, index) => expect(Number(shown(host, row))).toBeLessThan(before[index]!));
});

test("a change of the settings or of a measure's name is followed as well", async () => {
  const host = await hostWithExample();
  await asked(host, ['=BSC.SCORECARD(,"period")', '=BSC.KPI("F1.1","name")']);
  await host.user.type("Settings", `B${rowWith(host.book, "Settings", 0, "Period") + 1}`, "2026-03");
  await host.user.type("Measures", `B${rowWith(host.book, "Measures", 0, "F1.1") + 1}`, "Net sales");
  await until(host, () => shown(host, 0) === "2026-03" && shown(host, 1) === "Net sales");
  expect([shown(host, 0), shown(host, 1)]).toEqual(["2026-03", "Net sales"]);
});

test("all live functions share one model: of a burst of edited figures these alone are read, in one round trip", async () => {
  const host = await hostWithExample();
  await asked(
    host,
    Array.from({ length: 50 }, (_, index) => `=BSC.KPI("F1.1","actual","2026-${(index % 10) + 1}")`),
  );
  await quiet(host);
  host.traffic.reset();
  await Excel.run(async (context) => {
    const actuals = context.workbook.worksheets.getItem("Actuals");
    ["C2", "C3", "C4"].forEach((cell) => (actuals.getRange(cell).values = [[0.2]]));
    await context.sync();
  });
  const edits = host.traffic.roundTrips;
  await until(host, () => host.traffic.roundTrips > edits);
  await quiet(host);
  expect(host.traffic.roundTrips - edits).toBe(1);
});

test("an edit of a sheet that the model does not read changes nothing", async () => {
  const host = await hostWithExample();
  await asked(host, ['=BSC.KPI("F1.1")']);
  const before = shown(host);
  await host.user.type(host.book.sheets[0]!.name, "C5", "a note");
  await quiet(host);
  expect(shown(host)).toBe(before);
});

test("when the last live function goes, nothing is read any more", async () => {
  const host = await hostWithExample();
  await asked(host, ['=BSC.KPI("F1.1")']);
  await putCells([[""]]);
  await quiet(host);
  host.traffic.reset();
  await host.user.type("Actuals", lastActual(host, "F1.1"), 1);
  await quiet(host);
  expect(host.traffic.roundTrips).toBe(0);
});

test("a live function that comes back after the last one went is live again", async () => {
  const host = await hostWithExample();
  await asked(host, ['=BSC.KPI("F1.1","actual")']);
  await putCells([[""]]);
  await quiet(host);
  await asked(host, ['=BSC.KPI("F1.1","actual")']);
  await host.user.type("Actuals", lastActual(host, "F1.1"), 4321);
  await until(host, () => shown(host) === 4321);
  expect(shown(host)).toBe(4321);
});

test("without the tables a live function says which one is missing, and works once it is there", async () => {
  const host = await hostWithAddIn();
  await asked(host, ['=BSC.KPI("F1.1")']);
  expect(shown(host)).toMatchObject({ error: "#N/A" });
  expect(JSON.stringify(shown(host))).toMatch(/no model: /);
  await insertTables("example");
  await until(host, () => typeof shown(host) === "number");
  expect(shown(host)).toBeCloseTo(53.9546, 4);
});

test("a measure that is not there is named, with the nearest that is", async () => {
  const host = await hostWithExample();
  await asked(host, ['=BSC.KPI("Revenu")', '=BSC.KPI("F1.1","scor")', '=BSC.KPI("F1.1",,"whenever")']);
  expect([0, 1, 2].map((row) => shown(host, row))).toEqual([
    { error: "#N/A", message: 'There is no measure "Revenu"; did you mean "Revenue"?' },
    {
      error: "#VALUE!",
      message: expect.stringMatching(/^field: "scor" is none of .*; did you mean "score"\?$/),
    },
    {
      error: "#VALUE!",
      message:
        'period: expected a date, or 2026-03, 2026-Q1, 2026-H1, 2026-W12, FY2026, or -1 for the period before, found "whenever".',
    },
  ]);
});

test("a period can be a date, a month, a quarter or a year", async () => {
  const host = await hostWithExample();
  await asked(host, [
    '=BSC.KPI("F1.1","actual",DATE(2026,3,31))',
    '=BSC.KPI("F1.1","actual","2026-03")',
    '=BSC.KPI("F1.1","actual","2026-Q1")',
  ]);
  expect([0, 1, 2].map((row) => shown(host, row))).toEqual([4250, 4250, 4187 + 4308 + 4250]);
});

test("DRIVERS spills a row a measure and the total, and follows an edit", async () => {
  const host = await hostWithExample();
  await asked(host, ['=BSC.DRIVERS("P3")']);
  const rows = () =>
    [0, 1, 2].map((row) =>
      [0, 3].map((column) => valueIn(host.book, host.book.sheets[0]!.name, row, column)),
    );
  expect(rows()).toEqual([
    ["Load factor", expect.closeTo(-3.5417, 4)],
    ["Empty kilometres", expect.closeTo(-2.9167, 4)],
    ["Total", expect.closeTo(-6.4583, 4)],
  ]);
  await host.user.type("Actuals", lastActual(host, "P3.2"), 0.15);
  await until(host, () => shown(host) === "Empty kilometres");
  const [[first, part] = []] = rows();
  expect(first).toBe("Empty kilometres");
  expect(Number(part)).toBeGreaterThan(0);
});

/** Adds a sheet with a table of that name. */
async function addTable(name: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
    range.values = rows.map((row) => [...row]);
    sheet.tables.add(range, true).name = name;
    await context.sync();
  });
}

test("an override with a reason is the status that is shown, and the computed one stays beside it", async () => {
  const host = await hostWithExample();
  await Excel.run(async (context) => {
    const reviews = context.workbook.tables.getItem("Reviews");
    const reason = "Two trailers were lent out";
    reviews.rows.add(undefined, [["2026-10", "P3.2", "", "", "", "", "Amber", reason, "", "Jonas Holm"]]);
    await context.sync();
  });
  await asked(host, [
    '=BSC.KPI("P3.2","status")',
    '=BSC.KPI("P3.2","computed status")',
    '=BSC.KPI("P3.2","override reason")',
    '=BSC.KPI("P3.2","status","2026-09")',
  ]);
  expect([0, 1, 2, 3].map((row) => shown(host, row))).toEqual([
    "Amber",
    "Red",
    "Two trailers were lent out",
    "Red",
  ]);
});

test("the last argument names the unit whose figures are asked for", async () => {
  const host = await hostWithExample();
  await addTable("Scorecards", [
    ["ID", "Scorecard", "Parent"],
    ["HCC", "Harbour Cold Chain", ""],
    ["NL", "Netherlands", "HCC"],
  ]);
  await Excel.run(async (context) => {
    const actuals = context.workbook.tables.getItem("Actuals");
    const headers = actuals.getHeaderRowRange().load("values");
    await context.sync();
    const given: Readonly<Record<string, string | number>> = {
      Measure: "F1.1",
      Period: "2026-10",
      Actual: 1234,
      Scorecard: "NL",
    };
    actuals.rows.add(undefined, [headers.values[0]!.map((header) => given[String(header)] ?? "")]);
    await context.sync();
  });
  await asked(host, [
    '=BSC.KPI("F1.1","actual")',
    '=BSC.KPI("F1.1","actual",,"NL")',
    '=BSC.KPI("F1.1","actual",,"Netherlands")',
    '=BSC.SCORECARD("NL","name")',
  ]);
  expect([0, 1, 2, 3].map((row) => shown(host, row))).toEqual([4155, 1234, 1234, "Netherlands"]);
});

test("a fiscal quarter that an initiative is looked at in ends by the workbook's own year", async () => {
  const host = await hostWithExample();
  const row = rowWith(host.book, "Settings", 0, "Fiscal year start") + 1;
  await host.user.type("Settings", `B${row}`, "4");
  await asked(host, [
    '=BSC.INITIATIVE("I2","planned","2026-Q1")',
    '=BSC.INITIATIVE("I2","planned","2026-Q4")',
  ]);
  // The year 2026 runs from April 2025: its first quarter ends before the initiative begins on 2026-01-12,
  // its last on 2026-03-31, 78 of 322 days later.
  expect([shown(host, 0), shown(host, 1)]).toEqual([0, expect.closeTo(78 / 322, 9)]);
});

test("in the full year's view a measure and its row on the scorecard say how much of the year is forecast", async () => {
  const host = await hostWithExample();
  await asked(host, ['=BSC.KPI("F1.1","full year")']);
  expect(shown(host)).toMatchObject({ error: "#N/A" });
  await host.user.type("Settings", `B${rowWith(host.book, "Settings", 0, "View") + 1}`, "Full year");
  await until(host, () => shown(host) === "2 forecast");
  expect(shown(host)).toBe("2 forecast"); // January to October are reported
  await buildScorecard();
  const row = rowWith(host.book, "Scorecard", 0, "F1.1");
  await until(host, () => valueIn(host.book, "Scorecard", row, 11) === "2 forecast");
  expect(valueIn(host.book, "Scorecard", row, 11)).toBe("2 forecast");
});

test("an item, a field and a unit are found however the function's arguments type them", async () => {
  const host = await hostWithExample();
  const name = String(valueIn(host.book, "Measures", rowWith(host.book, "Measures", 0, "F1.1"), 1));
  const odd = `\u200b${name.replaceAll(" ", "\u00a0").toUpperCase()}\u200e`;
  await asked(host, [
    `=BSC.KPI("${odd}","\u200bTarget ")`,
    '=BSC.KPI("F1.1","target")',
    '=BSC.PERSPECTIVE("Learning\u00a0& Growth\u200b")',
    '=BSC.PERSPECTIVE("Learning & Growth")',
    '=BSC.KPI("f1.1\ufeff","target","2026\u201103")',
    '=BSC.KPI("F1.1","target","2026-03")',
  ]);
  for (const row of [0, 2, 4]) {
    expect(typeof shown(host, row)).toBe("number");
    expect(shown(host, row)).toBe(shown(host, row + 1));
  }
});
