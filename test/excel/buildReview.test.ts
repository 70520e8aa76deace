import {
  buildReview,
  buildScorecard,
  closePeriodInBook,
  verifyClosedPeriods,
  type ReviewBuilt,
} from "../../src/excel";
import type { Period, Result } from "../../src/scorecard";
import { saveBook, type Host } from "excel-workbench";
import {
  frozenSheets,
  hostWithAddIn,
  hostWithExample,
  reopened,
  rowWith,
  templateBook,
  valueIn,
} from "../make/addIn";
import { makePeriod } from "../make/makePeriod";
import { repeatMeasures } from "../make/repeatMeasures";
import { addUnits } from "../make/units";
import { expectValid } from "../../workbench/test/make/validate";

const packSheets = [
  "Review",
  "Scorecard",
  "Strategy map",
  "Measures in focus",
  "Initiative status",
  "Initiative timeline",
  "Open actions",
  "Who owes what",
  "Alerts",
  "Definitions",
];

function valueOf<Value>(result: Result<Value>): Value {
  if (result.kind === "failed") throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function build(...[options]: Parameters<typeof buildReview>): Promise<ReviewBuilt> {
  return valueOf(await buildReview(options));
}

const changes = ({ sheets }: ReviewBuilt) => sheets.map(({ change }) => change);
const textsOf = (host: Host, sheet: string) =>
  [...(host.book.sheets.find(({ name }) => name === sheet)?.cells.values() ?? [])].flatMap((cells) =>
    [...cells.values()].flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
  );

test("the pack is there in the order in which it is read, valid, and the user's sheets are as they were", async () => {
  const host = await hostWithExample();
  const users = host.book.sheets.map(({ name }) => name);
  const before = frozenSheets(host.book, users);
  const built = await build();
  expect(built.sheets.map(({ sheet }) => sheet)).toEqual(packSheets);
  expect(host.book.sheets.map(({ name }) => name).slice(users.length)).toEqual(packSheets);
  expect(frozenSheets(host.book, users)).toBe(before);
  await host.settle();
  await expectValid(saveBook(host.book));
});

test("built again, even after it was saved and opened, nothing is written and no chart is there twice", async () => {
  const host = await hostWithExample();
  await build();
  expect(new Set(changes(await build()))).toEqual(new Set(["unchanged"]));
  const again = await hostWithAddIn(reopened(saveBook(host.book)));
  expect(new Set(changes(await build()))).toEqual(new Set(["unchanged"]));
  const focus = again.book.sheets.find(({ name }) => name === "Measures in focus");
  expect(focus?.shapes.filter(({ chart }) => chart).map(({ name }) => name)).toEqual(["BSC P3.2"]);
});

test("a measure in the red has its chart on cells, its cause, decision and actions", async () => {
  const host = await hostWithExample();
  await build();
  const said = textsOf(host, "Measures in focus");
  for (const text of [
    "P3.2 Empty kilometres",
    "Spot carriers are on board since the 19th only",
    "Hold the second release of money until the gate is reached",
    "A2 Publish empty legs a day ahead in the exchange (Jonas Holm, due 2026-10-30, overdue)",
  ])
    expect(said).toContain(text);
  const focus = host.book.sheets.find(({ name }) => name === "Measures in focus");
  const [chart] = focus?.shapes.flatMap((shape) => shape.chart ?? []) ?? [];
  expect(chart?.series.map(({ values }) => values)).toEqual(
    ["F", "G", "H", "I", "J"].map((column) =>
      expect.stringMatching(new RegExp(`'Measures in focus'!\\$${column}\\$5:\\$${column}\\$22`)),
    ),
  );
});

test("the timeline's headers stay text, and its bars are filled cells up to the as-of line", async () => {
  const host = await hostWithExample();
  await build();
  const row = rowWith(host.book, "Initiative timeline", 0, "I1 Back-load exchange with three partner fleets");
  const headers = [4, 17].map((column) => valueIn(host.book, "Initiative timeline", 3, column));
  expect(headers).toEqual(["Sep\n25", "Oct\n26"]); // the first plan starts in September 2025
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Initiative timeline");
    // It runs from February to December 2026 and is done to 60 %: seven of its eleven months.
    const looks = [8, 9, 15, 16, 19, 20].map((column) =>
      sheet.getRangeByIndexes(row, column, 1, 1).format.fill.load("color"),
    );
    const line = sheet.getRangeByIndexes(row, 17, 1, 1).format.borders.getItem("EdgeRight").load("weight");
    await context.sync();
    const [dark, light, none] = ["#17456B", "#A9C3DA", "#FFFFFF"];
    expect(looks.map(({ color }) => color)).toEqual([none, dark, dark, light, light, none]);
    expect(line.weight).toBe("Medium");
  });
});

test("the first page tells the drivers whose parts add up, and what turned", async () => {
  const host = await hostWithExample();
  await build();
  const said = textsOf(host, "Review");
  expect(said).toContain(
    "What drove the change from 57.1 to 63.0 (+0.3 performance, +5.5 coverage): upwards",
  );
  expect(said).toContain("C2.3 New accounts won");
  expect(said).toContain("Was Green. Owner: Ines Carvalho.");
});

test("twelve round trips at most, for ten times the measures as well", async () => {
  for (const times of [1, 10]) {
    const book = await templateBook("example");
    repeatMeasures(book, times);
    const host = await hostWithAddIn(book);
    host.traffic.reset();
    await build();
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(12);
  }
});

test("ten at most of its own where sheets are refreshed, added and put in order, for a unit too", async () => {
  // No function of ours in the cells: so nothing but the pack itself asks.
  const host = await hostWithAddIn(await templateBook("example"), {
    functions: undefined,
    associate: undefined,
  });
  await addUnits();
  valueOf(await buildScorecard());
  const tripsFor = async (options: Parameters<typeof buildReview>[0]) => {
    host.traffic.reset();
    await build(options);
    return host.traffic.roundTrips;
  };
  // Three read the book; summary and scorecard, the map and the rest take a read and a write each; one puts in order.
  for (const options of [{}, { unit: "N" }, { period: makePeriod("2026-08") }])
    expect(await tripsFor(options)).toBeLessThanOrEqual(10);
});

test("a failure at any round trip leaves every cell of the user as it was, and the next build makes it whole", async () => {
  const book = await templateBook("example");
  const users = book.sheets.map(({ name }) => name);
  const bytes = saveBook(book);
  // Of six trips two read and one writes summary and scorecard; then the live formulas ask as well, in between the rest.
  for (let nth = 1; nth <= 6; nth++) {
    const host = await hostWithAddIn(reopened(bytes));
    const before = frozenSheets(host.book, users);
    host.fail(nth);
    const built = await buildReview();
    if (nth <= 3) expect(built).toMatchObject({ kind: "failed", problems: [{ code: "excel-refused" }] });
    expect(frozenSheets(host.book, users) === before).toBe(true);
    expect((await build()).sheets.map(({ sheet }) => sheet)).toEqual(packSheets);
  }
});

test("a protected sheet of the pack is named before anything is written", async () => {
  const host = await hostWithExample();
  await build();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Alerts").protection.protect();
    await context.sync();
  });
  await host.settle();
  const before = frozenSheets(host.book, packSheets);
  expect(await buildReview({ period: makePeriod("2026-08") })).toMatchObject({
    problems: [{ code: "sheet-protected", sheet: "Alerts" }],
  });
  expect(frozenSheets(host.book, packSheets) === before).toBe(true);
});

test("it breathes between measures: it tells which it looks at, and can be cancelled there before anything is written", async () => {
  const host = await hostWithExample();
  const names = host.book.sheets.map(({ name }) => name);
  let now = 0;
  const clock = jest.spyOn(performance, "now").mockImplementation(() => (now += 1000)); // every piece takes a second
  const cancelling = new AbortController();
  const told: string[] = [];
  const onStep = ({ text }: { readonly text: string }) => {
    told.push(text);
    if (text.startsWith("Looking at Forecast misses the year: Gross margin")) cancelling.abort();
  };
  const built = await buildReview({}, { onStep, signal: cancelling.signal });
  clock.mockRestore();
  expect(built).toMatchObject({ kind: "failed", problems: [{ code: "cancelled" }] });
  expect(told.at(-1)).toBe("Looking at Forecast misses the year: Gross margin");
  expect(told).toContain("Looking at Forecast misses the year: Revenue");
  expect(host.book.sheets.map(({ name }) => name)).toEqual(names);
});

test("a pack beside a scorecard and a map that were there is in the order in which it is read, and nothing else moves", async () => {
  const host = await hostWithExample();
  const names = () => host.book.sheets.map(({ name }) => name);
  const users = names();
  valueOf(await buildScorecard());
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Notes of mine");
    await context.sync();
  });
  await build();
  expect(names()).toEqual([...users, ...packSheets, "Notes of mine"]);
  await build({ period: makePeriod("2026-08") });
  expect(names()).toEqual([...users, ...packSheets, "Notes of mine"]);
});

test("a sheet of the pack that comes later stands where it is read", async () => {
  const host = await hostWithExample();
  await build();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Initiative timeline").delete();
    context.workbook.worksheets.getItem("Review").delete();
    await context.sync();
  });
  await build();
  expect(host.book.sheets.map(({ name }) => name).slice(-packSheets.length)).toEqual(packSheets);
});

test("a unit's pack leaves the scorecard and the map of the whole as they are, and a user's sheet too", async () => {
  const host = await hostWithExample();
  const long = "North and everything beyond the river";
  await addUnits([
    ["HCC", "Harbour Cold Chain", ""],
    ["N", long, "HCC"],
    ["S", `${long} too`, "HCC"],
  ]);
  await build();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Scorecard North and everything").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  await host.settle();
  const kept = ["Scorecard", "Strategy map", "Scorecard North and everything"];
  const before = frozenSheets(host.book, kept);
  const names = (await build({ unit: "N" })).sheets.map(({ sheet }) => sheet);
  expect(names.slice(1, 3)).toEqual(["Scorecard North and everyth (2)", "Map North and everything beyond"]);
  const others = (await build({ unit: "S" })).sheets.map(({ sheet }) => sheet);
  expect(others.slice(1, 3)).toEqual(["Scorecard North and everyth (3)", "Map North and everything be (2)"]);
  expect(frozenSheets(host.book, kept) === before).toBe(true);
  expect(changes(await build({ unit: "S" }))).not.toContain("added");
});

test("the unit on top by its id is the whole, and a unit without objectives has a scorecard and no map", async () => {
  await hostWithExample();
  await addUnits([
    ["HCC", "Harbour Cold Chain", ""],
    ["N", "North", "HCC"],
    ["S", "South", "HCC"],
    ["E", "East", "HCC"],
  ]);
  expect((await build({ unit: "HCC" })).sheets.map(({ sheet }) => sheet)).toEqual(packSheets);
  const east = (await build({ unit: "E" })).sheets.map(({ sheet }) => sheet);
  expect(east.slice(0, 3)).toEqual(["Review", "Scorecard East", "Measures in focus"]);
});

test("the mirror goes with its survey, and only if it is ours", async () => {
  const host = await hostWithAddIn(await templateBook("survey"));
  const sheets = () => host.book.sheets.map(({ name }) => name);
  expect((await build()).removed).toEqual([]);
  expect(sheets()).toContain("Mirror");
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Mirror").name = "How we are seen"; // a renamed sheet is still ours
    worksheets.getItem("Survey").delete();
    worksheets.add("Mirror").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  const before = frozenSheets(host.book, ["Mirror"]);
  expect((await build()).removed).toEqual(["How we are seen"]);
  expect(sheets()).not.toContain("How we are seen");
  expect(frozenSheets(host.book, ["Mirror"]) === before).toBe(true);
  expect(await build()).toMatchObject({ removed: [] });
});

test("where no sheet may be taken away, the mirror stays and the pack is built", async () => {
  const host = await hostWithAddIn(await templateBook("survey"));
  await build();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Survey").delete();
    await context.sync();
  });
  await host.settle();
  host.book.isStructureProtected = true;
  expect((await build()).removed).toEqual([]);
  expect(host.book.sheets.map(({ name }) => name)).toContain("Mirror");
  await host.settle();
});

test("an unknown unit is named with those that there are", async () => {
  await hostWithExample();
  expect(await buildReview({ unit: "Mars" })).toMatchObject({
    problems: [{ code: "view-unknown", what: "unit", known: ["Harbour Cold Chain"] }],
  });
});

/** The last row of a measure's actuals, as Excel counts. */
function actualRow(host: Host, measure: string, back = 0): number {
  const rows = [...(host.book.sheets.find(({ name }) => name === "Actuals")?.cells ?? [])];
  return (rows.filter(([, cells]) => cells.get(0)?.value === measure).at(-1 - back)?.[0] ?? 0) + 1;
}

const october: { readonly period: Period } = { period: makePeriod("2026-10") };

test("a month: late data, a restated number, a red with cause and action, a missed gate, the pack built five times", async () => {
  const host = await hostWithExample();
  const closedBefore = () => verifyClosedPeriods().then(valueOf);
  await build(october);
  // Data arrives late.
  await host.user.type("Actuals", `C${actualRow(host, "L1.1")}`, "0.2");
  await build(october);
  expect(textsOf(host, "Measures in focus")).toContain("L1.1 Driver turnover"); // 20 % against a red flag of 18 %
  expect(textsOf(host, "Who owes what")).toContain(
    "Driver turnover is Red in 2026-10 and nobody has said why. Write it into the Reviews table.",
  );
  // The red measure gets a cause and an action.
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables
      .getItem("Reviews")
      .rows.add(undefined, [
        ["2026-10", "L1.1", "", "Five left", "Night shifts", "Hire two", "", "", "", "Ruth Okafor"],
      ]);
    tables
      .getItem("Actions")
      .rows.add(undefined, [["A9", "Hire two drivers", "L1.1", "Ruth Okafor", "2026-12-15", ""]]);
    await context.sync();
  });
  await build(october);
  const focus = textsOf(host, "Measures in focus");
  for (const text of [
    "Five left",
    "Night shifts",
    "Hire two",
    "A9 Hire two drivers (Ruth Okafor, due 2026-12-15)",
  ])
    expect(focus).toContain(text);
  // The month is closed, and then a number is restated.
  valueOf(await closePeriodInBook({ ...october, closedOn: "2026-11-05" }));
  await host.user.type("Actuals", `C${actualRow(host, "L1.1")}`, "0.15");
  await build(october);
  expect(await closedBefore()).toMatchObject({
    problems: [],
    periods: [
      {
        restatements: [
          { field: "actual", was: 0.2, is: 0.15, isEffect: false },
          { item: { kind: "scorecard" }, field: "score", isEffect: true },
          { item: { kind: "perspective" }, field: "band", was: "Amber", is: "Green", isEffect: true },
          { item: { kind: "objective", id: "L1" }, field: "score", isEffect: true },
          { item: { kind: "measure" }, field: "band", was: "Red", is: "Amber", isEffect: true },
        ],
      },
    ],
  });
  expect(textsOf(host, "Review")).toContain("Restated after closing");
  expect(textsOf(host, "Alerts")).toContain("Gate missed: I1");
  // Once more: nothing new, nothing lost, nothing twice.
  expect(new Set(changes(await build(october)))).toEqual(new Set(["unchanged"]));
  const reviews = host.book.sheets.find(({ name }) => name === "Reviews")!;
  expect([...reviews.cells.values()].filter((cells) => cells.get(4)?.value === "Night shifts")).toHaveLength(
    1,
  );
  const kept = rowWith(host.book, "Closed periods", 2, "L1.1");
  expect([5, 10].map((column) => valueIn(host.book, "Closed periods", kept, column))).toEqual([0.2, "Red"]);
  await expectValid(saveBook(host.book));
});
