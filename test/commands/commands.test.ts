import {
  addEntryHelpCommand,
  addReviewRowsCommand,
  arrangeMapCommand,
  buildReviewCommand,
  buildScorecardCommand,
  closePeriodCommand,
  drawMapCommand,
  drawMapViewCommand,
  insertSheetsCommand,
  reopenPeriodCommand,
  resetBoxCommand,
  startExampleCommand,
  type Command,
} from "../../src/commands";
import type { Result } from "../../src/scorecard";
import type { Host } from "excel-workbench";
import { frozenSheets, hostWithAddIn, hostWithExample, lastActual } from "../make/addIn";
import { makePeriod } from "../make/makePeriod";

const run = (command: Command): Promise<Result<string>> => command.run({});

async function saying(command: Command): Promise<string> {
  const done = await run(command);
  if (done.kind === "failed") throw new Error(JSON.stringify(done.problems));
  return done.value;
}

const sheetNames = ({ book }: Host) => book.sheets.map(({ name }) => name);
const activeSheet = ({ book }: Host) => book.sheets.find(({ id }) => id === book.activeSheetId)?.name;

function leftOf({ book }: Host, shape: string): number {
  return book.sheets.flatMap(({ shapes }) => shapes).find(({ name }) => name === shape)!.left;
}

async function moveShape(name: string, left: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Strategy map").shapes.getItem(name).left = left;
    await context.sync();
  });
}

test("building the scorecard adds its sheet, shows it, and says whether there was anything to do", async () => {
  const host = await hostWithExample();
  expect(await saying(buildScorecardCommand)).toBe('The sheet "Scorecard" was added.');
  expect(activeSheet(host)).toBe("Scorecard");
  expect(sheetNames(host)).not.toContain("Strategy map");
  expect(await saying(buildScorecardCommand)).toBe(
    'The sheet "Scorecard" was up to date already; nothing was changed.',
  );
  await host.user.type("Objectives", "B2", "Another name");
  await host.settle();
  expect(await saying(buildScorecardCommand)).toBe('The sheet "Scorecard" was brought up to date.');
});

test("drawing, arranging afresh and resetting a box act on the map alone", async () => {
  const host = await hostWithExample();
  expect(await saying(drawMapCommand)).toBe('The sheet "Strategy map" was added.');
  expect(sheetNames(host)).not.toContain("Scorecard");
  const place = leftOf(host, "BSC objective P4");
  await moveShape("BSC objective P4", place + 200);
  expect(await saying(drawMapCommand)).toContain("up to date already");
  expect(await saying(resetBoxCommand("P4"))).toBe('The sheet "Strategy map" was brought up to date.');
  expect(leftOf(host, "BSC objective P4")).toBeCloseTo(place, 0);
  expect(await saying(arrangeMapCommand)).toContain("Strategy map");
});

test("a part of the map gets a sheet of its own, which is shown", async () => {
  const host = await hostWithExample();
  expect(await saying(drawMapViewCommand({ part: { objective: "P3" } }))).toMatch(/was added\.$/);
  expect(activeSheet(host)).toMatch(/^Map /);
});

test("an example comes with its sheets, scorecard and map, ready to look at", async () => {
  const host = await hostWithAddIn();
  expect(await saying(startExampleCommand("nonprofit"))).toBe(
    'The example is in the workbook. The sheet "Scorecard" was added. The sheet "Strategy map" was added.',
  );
  expect(sheetNames(host)).toEqual(expect.arrayContaining(["Measures", "Scorecard", "Strategy map"]));
  expect(activeSheet(host)).toBe("Scorecard");
});

test("empty sheets are named one by one, with what to fill in first", async () => {
  await hostWithAddIn();
  expect(await saying(insertSheetsCommand)).toMatch(
    /^Added 7 sheets: Settings, .*Actuals\. Fill in Objectives, Measures and Actuals\.$/,
  );
});

test("lists and hints are added to the tables that have our names, or it is said that none has", async () => {
  await hostWithAddIn();
  expect(await saying(addEntryHelpCommand)).toBe("No table has one of the product's names.");
  await run(insertSheetsCommand);
  expect(await saying(addEntryHelpCommand)).toMatch(/ were added to .*Measures.*\.$/);
});

test("a period is closed and opened again in words, with its sheet", async () => {
  await hostWithExample();
  const period = makePeriod("2026-09");
  const closing = closePeriodCommand({ period, closedOn: "2026-10-05" });
  expect(await saying(closing)).toBe('2026-09 is closed; the sheet "Closed periods" keeps its figures.');
  const reopening = reopenPeriodCommand({ period, on: "2026-10-06", reason: "Late invoice" });
  expect(await saying(reopening)).toMatch(/^2026-09 /);
  expect(await saying(closing)).toContain("2026-09 is closed");
});

test("a closed period is not closed again over its first closing: that would hide what was restated since", async () => {
  const host = await hostWithExample();
  const period = makePeriod("2026-09");
  await saying(closePeriodCommand({ period, closedOn: "2026-10-05" }));
  const before = frozenSheets(host.book, ["Closed periods"]);
  await host.user.type("Actuals", lastActual(host, "F1.1"), 1);
  await host.settle();
  expect(await run(closePeriodCommand({ period, closedOn: "2026-10-09", anyway: true }))).toMatchObject({
    problems: [{ code: "closed-already", period: "2026-09", closedOn: "2026-10-05" }],
  });
  expect(frozenSheets(host.book, ["Closed periods"])).toBe(before);
});

test("rows for what is Red without a word are added once", async () => {
  const host = await hostWithExample();
  const asked = { period: makePeriod("2026-06") };
  const added = await saying(addReviewRowsCommand(asked));
  expect(added).toMatch(/^\d+ rows? (was|were) added to the Reviews on "Reviews"/);
  await host.settle();
  expect(await saying(addReviewRowsCommand(asked))).toMatch(/nothing was added\.$/);
});

test("the review pack says which of its sheets came", async () => {
  const host = await hostWithExample();
  expect(await saying(buildReviewCommand)).toMatch(/./);
  expect(sheetNames(host)).toEqual(expect.arrayContaining(["Review", "Scorecard", "Strategy map"]));
});

test("without objectives each builder says what is missing, and adds nothing", async () => {
  const host = await hostWithAddIn();
  const before = sheetNames(host);
  for (const command of [buildScorecardCommand, drawMapCommand, buildReviewCommand]) {
    expect(await run(command)).toMatchObject({ kind: "failed", problems: [{ code: "nothing-to-build" }] });
  }
  expect(sheetNames(host)).toEqual(before);
});
