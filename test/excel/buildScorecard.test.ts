import { buildScorecard, readScorecard, type Built } from "../../src/excel";
import type { Result } from "../../src/scorecard";
import { saveBook } from "excel-workbench";
import {
  frozenSheets,
  hostWithExample,
  reopened,
  rowWith,
  templateBook,
  valueIn,
  hostWithAddIn,
} from "../make/addIn";
import { expectValid } from "../../workbench/test/make/validate";
import { until } from "../make/until";
import { repeatMeasures } from "../make/repeatMeasures";

const userSheets = [
  "Sheet1",
  "Settings",
  "Perspectives",
  "Objectives",
  "Links",
  "Measures",
  "Targets",
  "Actuals",
];
const column = {
  id: 0,
  label: 1,
  actual: 4,
  target: 5,
  variance: 6,
  score: 7,
  status: 8,
  trend: 9,
  coverage: 11,
};

async function build(...[options]: Parameters<typeof buildScorecard>): Promise<Built> {
  const built = await buildScorecard(options);
  if (built.kind === "failed") throw new Error(JSON.stringify(built.problems));
  return built.value;
}

test("the scorecard shows the model's numbers as live formulas", async () => {
  const host = await hostWithExample();
  const { read } = await build();
  await host.settle();
  const row = rowWith(host.book, "Scorecard", column.id, "F1.1");
  const revenue = read.model.scorecard.perspectives[0]!.objectives[0]!.measures[0]!;
  expect(valueIn(host.book, "Scorecard", row, column.actual)).toBe(revenue.actual);
  expect(valueIn(host.book, "Scorecard", row, column.target)).toBeCloseTo(revenue.levels.target!, 9);
  expect(valueIn(host.book, "Scorecard", row, column.score)).toBeCloseTo(revenue.score!, 9);
  expect(valueIn(host.book, "Scorecard", row, column.status)).toBe(revenue.band);
  expect(valueIn(host.book, "Scorecard", 3, column.score)).toBeCloseTo(read.model.scorecard.score!, 9);
});

test("every line of the sheet agrees with the model", async () => {
  const host = await hostWithExample();
  const { read } = await build();
  await host.settle();
  const objectives = read.model.scorecard.perspectives.flatMap((perspective) => perspective.objectives);
  for (const { measure, score, band } of objectives.flatMap(({ measures }) => measures)) {
    const row = rowWith(host.book, "Scorecard", column.id, measure.id);
    expect([measure.id, valueIn(host.book, "Scorecard", row, column.status)]).toEqual([measure.id, band]);
    const shown = valueIn(host.book, "Scorecard", row, column.score);
    if (score === undefined) expect(shown).toBe("–");
    else expect(shown).toBeCloseTo(score, 9);
  }
});

test("a changed actual changes the scorecard without the pane", async () => {
  const host = await hostWithExample();
  await build();
  await host.settle();
  const actuals = host.book.sheets.find(({ name }) => name === "Actuals")!;
  const lastTurnover = [...actuals.cells].filter(([, cells]) => cells.get(0)?.value === "L1.1").at(-1)![0];
  const row = rowWith(host.book, "Scorecard", column.id, "L1.1");
  expect(valueIn(host.book, "Scorecard", row, column.status)).toBe("Amber");
  await host.user.type("Actuals", `C${lastTurnover + 1}`, "0.25");
  await until(host, () => valueIn(host.book, "Scorecard", row, column.status) === "Red");
  expect(valueIn(host.book, "Scorecard", row, column.actual)).toBe(0.25);
  expect(valueIn(host.book, "Scorecard", row, column.status)).toBe("Red");
});

test("reading takes two round trips, three for ten times the measures, and writing four", async () => {
  for (const times of [1, 10]) {
    const book = await templateBook("example");
    repeatMeasures(book, times);
    const host = await hostWithAddIn(book);
    host.traffic.reset();
    await readScorecard();
    const reading = host.traffic.roundTrips;
    expect([times, reading]).toEqual([times, times === 1 ? 2 : 3]);
    host.traffic.reset();
    const built = await buildScorecard();
    expect(built.kind).toBe("ok");
    expect(host.traffic.roundTrips - reading).toBeLessThanOrEqual(4);
  }
});

test("building twice in a row writes nothing the second time", async () => {
  const host = await hostWithExample();
  await build();
  await host.settle();
  const before = frozenSheets(
    host.book,
    host.book.sheets.map(({ name }) => name),
  );
  const second = await build();
  expect(second.scorecard).toMatchObject({ change: "unchanged", cellsWritten: 0 });
  expect(second.map).toMatchObject({ change: "unchanged", shapesChanged: 0 });
  expect(
    frozenSheets(
      host.book,
      host.book.sheets.map(({ name }) => name),
    ),
  ).toBe(before);
});

test("building again after save and reopen writes nothing either", async () => {
  const host = await hostWithExample();
  await build();
  await host.settle();
  const again = await hostWithAddIn(reopened(saveBook(host.book)));
  await again.settle();
  const second = await build();
  expect([second.scorecard?.change, second.map?.change]).toEqual(["unchanged", "unchanged"]);
});

test("the user's own cells, formats and sheets are the same after a build as before", async () => {
  const host = await hostWithExample();
  await host.user.type("Sheet1", "B2", "my notes");
  const before = frozenSheets(host.book, userSheets);
  await build();
  await host.settle();
  expect(frozenSheets(host.book, userSheets)).toBe(before);
});

const tripsOf = { scorecard: 2 + 1, map: 2 + 1 } as const;

test.each(["scorecard", "map"] as const)(
  "a failure at any round trip of the %s leaves every user cell as it was",
  async (sheet) => {
    for (let nth = 1; nth <= tripsOf[sheet]; nth++) {
      const host = await hostWithExample();
      const before = frozenSheets(host.book, userSheets);
      host.fail(nth);
      const failed = await buildScorecard({ sheets: [sheet] });
      expect([nth, failed]).toMatchObject([nth, { kind: "failed", problems: [{ code: "excel-refused" }] }]);
      expect(frozenSheets(host.book, userSheets)).toBe(before);
      expect((await buildScorecard({ sheets: [sheet] })).kind).toBe("ok");
    }
  },
);

test("cancelling leaves whole sheets and nothing half-way", async () => {
  const host = await hostWithExample();
  const cancelling = new AbortController();
  const built: Result<Built> = await buildScorecard(
    {},
    {
      signal: cancelling.signal,
      onStep: (step) => {
        if (step.text === "Building the scorecard") cancelling.abort();
      },
    },
  );
  expect(built).toMatchObject({ kind: "failed", problems: [{ code: "cancelled" }] });
  const names = host.book.sheets.map(({ name }) => name);
  expect(names).toContain("Scorecard");
  expect(names).not.toContain("Strategy map");
});

test("a user's sheet called Scorecard is never taken for ours; a renamed sheet of ours still is", async () => {
  const host = await hostWithExample();
  await host.runtime.Excel.run(async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem("Sheet1").name = "Scorecard";
    await context.sync();
  });
  await host.user.type("Scorecard", "A1", "mine");
  const first = await build();
  expect(first.scorecard?.sheet).toBe("Scorecard (2)");
  await host.runtime.Excel.run(async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem("Scorecard (2)").name = "Board";
    await context.sync();
  });
  const second = await build();
  expect(second.scorecard).toMatchObject({ sheet: "Board", change: "unchanged" });
  expect(valueIn(host.book, "Scorecard", 0, 0)).toBe("mine");
});

test("a protected scorecard sheet is left alone and named", async () => {
  const host = await hostWithExample();
  await build();
  await host.runtime.Excel.run(async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem("Scorecard").protection.protect();
    await context.sync();
  });
  expect(await buildScorecard()).toMatchObject({
    kind: "failed",
    problems: [{ code: "sheet-protected", sheet: "Scorecard" }],
  });
});

test("names that look like formulas stay text", async () => {
  const host = await hostWithExample();
  const row = rowWith(host.book, "Objectives", 0, "F1");
  await host.user.type("Objectives", `B${row + 1}`, "'=1+1");
  await build();
  await host.settle();
  const line = rowWith(host.book, "Scorecard", column.id, "F1");
  expect(valueIn(host.book, "Scorecard", line, column.label)).toBe("=1+1");
});

test("a removed measure leaves no row behind", async () => {
  const host = await hostWithExample();
  await build();
  const row = rowWith(host.book, "Measures", 0, "L3.1");
  await host.user.type("Measures", `B${row + 1}`, "");
  const rebuilt = await build();
  await host.settle();
  expect(rebuilt.scorecard?.change).toBe("refreshed");
  expect(() => rowWith(host.book, "Scorecard", column.id, "L3.1")).toThrow();
});

test("the saved file is valid and holds the names that Excel needs", async () => {
  const host = await hostWithExample();
  await build();
  await host.settle();
  const bytes = saveBook(host.book);
  await expectValid(bytes);
  const formulas = JSON.stringify([
    ...reopened(bytes)
      .sheets.find(({ name }) => name === "Scorecard")!
      .cells.get(7)!,
  ]);
  expect(formulas).toContain(`BSC.KPI($A8,\\"actual\\")`);
});
