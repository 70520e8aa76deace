import { makeLiveModel, readScorecard, type LiveState } from "../../../src/excel";
import type { Host } from "excel-workbench";
import { hostWithExample, lastActual, rowWith } from "../../make/addIn";
import { asSaid } from "../../make/asSaid";
import { quiet, until } from "../../make/until";

const revenueIn = (state: LiveState) =>
  state.kind === "ok"
    ? state.facts.facts.actuals.findLast(({ measure }) => measure === "F1.1")?.value
    : undefined;

async function typeActual(cell: string, value: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Actuals").getRange(cell).values = [[value]];
    await context.sync();
  });
}

test("an edit made as soon as the first model is there is followed", async () => {
  const host = await hostWithExample();
  const cell = lastActual(host, "F1.1");
  const seen: (number | undefined)[] = [];
  const stop = makeLiveModel().subscribe((state) => {
    seen.push(revenueIn(state));
    if (seen.length === 1) void typeActual(cell, 4321);
  });
  await until(host, () => seen.length > 1);
  expect(seen).toEqual([4155, 4321]);
  stop();
});

test("who stops listening while the first model is being read leaves nothing behind", async () => {
  const host = await hostWithExample();
  const stop = makeLiveModel().subscribe(() => undefined);
  stop();
  await quiet(host);
  host.traffic.reset();
  await host.user.type("Actuals", lastActual(host, "F1.1"), 4321);
  await quiet(host);
  expect(host.traffic.roundTrips).toBe(0);
});

const named = (told: readonly LiveState[]) => {
  const state = told.at(-1);
  return state?.kind === "ok" ? state.facts.tables.map(({ sheet }) => sheet) : undefined;
};

test("sheets and tables that come, go or get another name are followed", async () => {
  const host = await hostWithExample();
  const { told, stop } = await listening(host);
  host.between(1, (hands) => hands.renameSheet("Measures", "KPIs"));
  await Excel.run((context) => context.sync());
  await until(host, () => named(told)?.includes("KPIs") ?? false);
  expect(named(told)).toContain("KPIs");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Alert rules").delete();
    await context.sync();
  });
  await until(host, () => !named(told)?.includes("Alert rules"));
  expect(named(told)).not.toContain("Alert rules");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Milestones").delete();
    await context.sync();
  });
  await until(host, () => !named(told)?.includes("Milestones"));
  expect(named(told)).not.toContain("Milestones");
  stop();
});

test("an Excel in which reading takes away what can be undone is read after edits of sources alone", async () => {
  const host = await hostWithExample({ requirementSets: { ExcelApi: "1.14" } });
  await host.user.type("Sheet1", "A1", "a note");
  const { told, stop } = await listening(host);
  const before = told.length;
  await host.user.type("Sheet1", "A1", "another note");
  await quiet(host);
  expect(host.traffic.roundTrips).toBe(0);
  await host.user.type("Actuals", lastActual(host, "F1.1"), 4321);
  await quiet(host);
  expect(host.traffic.roundTrips).toBe(0);
  await until(host, () => told.length > before);
  expect(revenueIn(told.at(-1)!)).toBe(4321);
  stop();
});

/** The cell of a column, by its header, in the row of an id. */
function cellOf(host: Host, sheet: string, id: string, header: string): string {
  const headers = [...host.book.sheets.find(({ name }) => name === sheet)!.cells.get(0)!];
  const [column] = headers.find(([, { value }]) => value === header)!;
  return `${String.fromCharCode(65 + column)}${rowWith(host.book, sheet, 0, id) + 1}`;
}

/** What listeners were told, until the workbook is quiet. */
async function listening(host: Host) {
  const told: LiveState[] = [];
  const stop = makeLiveModel().subscribe((state) => told.push(state));
  await until(host, () => told.length > 0);
  await quiet(host);
  host.traffic.reset();
  return { told, stop };
}

test("an edited figure is read alone, and the model is the one of a whole reading", async () => {
  const host = await hostWithExample();
  const { told, stop } = await listening(host);
  await host.user.type("Actuals", lastActual(host, "F1.1"), 4321);
  await until(host, () => told.length > 1);
  expect(host.traffic.roundTrips).toBe(1);
  const whole = await readScorecard();
  const [, followed] = told;
  expect(asSaid(followed?.kind === "ok" && followed.modelAt({}).scorecards)).toEqual(
    asSaid(whole.kind === "ok" && whole.value.model.scorecards),
  );
  stop();
});

test("another target is followed by reading everything again", async () => {
  const host = await hostWithExample();
  const { told, stop } = await listening(host);
  await host.user.type("Measures", cellOf(host, "Measures", "F1.1", "Target"), 1);
  await until(host, () => told.length > 1);
  const [, followed] = told;
  const measures = followed?.kind === "ok" ? followed.facts.facts.measures : [];
  expect(measures.find(({ id }) => id === "F1.1")?.rule.target).toBe(1);
  stop();
});

test("a new row of the actuals is followed by reading everything again", async () => {
  const host = await hostWithExample();
  const { told, stop } = await listening(host);
  const row = host.book.sheets.find(({ name }) => name === "Actuals")!.cells.size + 1;
  await host.user.type("Actuals", `A${row}`, "F1.1");
  await host.user.type("Actuals", `B${row}`, "2026-11");
  await host.user.type("Actuals", `C${row}`, 4999);
  await until(host, () => revenueIn(told.at(-1)!) === 4999);
  expect(revenueIn(told.at(-1)!)).toBe(4999);
  stop();
});

test("a figure that a formula takes from another sheet is followed", async () => {
  const host = await hostWithExample();
  const { told, stop } = await listening(host);
  await Excel.run(async (context) => {
    const source = context.workbook.worksheets.add("Ledger");
    source.getRange("A1").values = [[4000]];
    context.workbook.worksheets.getItem("Actuals").getRange(lastActual(host, "F1.1")).formulas = [
      ["=Ledger!A1+1"],
    ];
    await context.sync();
  });
  await until(host, () => revenueIn(told.at(-1)!) === 4001);
  await host.user.type("Ledger", "A1", 5000);
  await until(host, () => revenueIn(told.at(-1)!) === 5001);
  expect(revenueIn(told.at(-1)!)).toBe(5001);
  stop();
});

/** Writes the sheet's cells as they are: too many to be read by themselves. */
async function writeAgain(sheet: string): Promise<void> {
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet).getRange("A1:E700").load("values");
    await context.sync();
    cells.values = cells.values.map((row) => [...row]);
    await context.sync();
  });
}

test("a whole reading that finds everything as it was is not told, one that finds a figure changed is", async () => {
  const host = await hostWithExample();
  const { told, stop } = await listening(host);
  await writeAgain("Actuals");
  await quiet(host);
  expect([told.length, host.traffic.roundTrips]).toEqual([1, 2 + 3]);
  await typeActual(lastActual(host, "F1.1"), 4321);
  await writeAgain("Actuals");
  await until(host, () => told.length > 1);
  expect(revenueIn(told.at(-1)!)).toBe(4321);
  stop();
});

test("a reading that Excel refuses is named, and tried again", async () => {
  const host = await hostWithExample();
  host.fail(2, { code: "AccessDenied", message: "You may not" });
  const told: LiveState[] = [];
  const stop = makeLiveModel().subscribe((state) => told.push(state));
  await until(host, () => told.length > 1);
  expect(told.map(({ kind }) => kind)).toEqual(["failed", "ok"]);
  stop();
});

test("an Excel that refuses to tell of edits is named, and asked again", async () => {
  const host = await hostWithExample();
  host.fail(1, { code: "AccessDenied", message: "You may not" });
  const told: LiveState[] = [];
  const stop = makeLiveModel().subscribe((state) => told.push(state));
  await until(host, () => told.length > 1);
  expect(told[0]).toMatchObject({
    kind: "failed",
    problem: { code: "excel-refused", reason: expect.stringContaining("You may not") },
  });
  expect(told[1]?.kind).toBe("ok");
  stop();
});

test("who has a fault with the model that is there does not listen, and is told no more", async () => {
  const host = await hostWithExample();
  const live = makeLiveModel();
  const told: LiveState[] = [];
  const stop = live.subscribe((state) => told.push(state));
  await until(host, () => told.length > 0);
  let heard = 0;
  const broken = () => {
    heard++;
    throw new Error("a fault of ours");
  };
  expect(() => live.subscribe(broken)).toThrow("a fault of ours");
  await quiet(host);
  await host.user.type("Actuals", lastActual(host, "F1.1"), 4321);
  await until(host, () => told.length > 1);
  expect(heard).toBe(1);
  stop();
});

const waits = globalThis.setTimeout;

/** Lets the seconds after which Excel is asked again pass five times as fast; what is shorter takes as long as ever. */
function hurry(): void {
  const faster = (ms = 0) => (ms < 1_000 ? ms : ms / 5);
  jest.spyOn(globalThis, "setTimeout").mockImplementation((run, ms) => waits(run, faster(ms)));
}

afterEach(() => jest.restoreAllMocks());

const typing = { code: "InvalidOperationInCellEditMode", message: "Excel is in cell-editing mode" };
const passing = ["GeneralException", "HostIsBusy", "RequestAborted", "Timeout", "ServiceNotAvailable"];

/** Makes the next round trips fail alike. */
function failNext(host: Host, times: number, fault: { readonly code: string; readonly message: string }) {
  Array.from({ length: times }, (_, index) => host.fail(index + 1, fault));
}

test("while somebody types in a cell the last values stay, however often Excel refuses; then the new ones come", async () => {
  hurry();
  const host = await hostWithExample();
  const { told, stop } = await listening(host);
  failNext(host, 10, typing);
  await host.user.type("Actuals", lastActual(host, "F1.1"), 4321);
  await until(host, () => host.traffic.roundTrips >= 5);
  expect(told.map(revenueIn)).toEqual([4155]);
  await until(host, () => told.length > 1);
  expect(told.map(revenueIn)).toEqual([4155, 4321]);
  stop();
});

test.each(passing)(
  "what passes by itself, such as %s, is not told: the new values come a moment later",
  async (code) => {
    hurry();
    const host = await hostWithExample();
    const { told, stop } = await listening(host);
    failNext(host, 2, { code, message: "Not now" });
    await host.user.type("Actuals", lastActual(host, "F1.1"), 4321);
    await until(host, () => told.length > 1);
    expect(told.map(revenueIn)).toEqual([4155, 4321]);
    stop();
  },
);

test("an Excel that stays busy is told of, as the last values may no longer be true", async () => {
  hurry();
  const host = await hostWithExample();
  const { told, stop } = await listening(host);
  failNext(host, 4, { code: "HostIsBusy", message: "Not now" });
  await host.user.type("Actuals", lastActual(host, "F1.1"), 4321);
  await until(host, () => told.length > 2);
  expect(told.map(({ kind }) => kind)).toEqual(["ok", "failed", "ok"]);
  expect(told[1]).toMatchObject({ problem: { code: "excel-refused", isPassing: true } });
  expect(revenueIn(told[2]!)).toBe(4321);
  stop();
});

test.each([1, 2])(
  "who opens the workbook while a cell is edited sees no error: round trip %i is tried again",
  async (nth) => {
    hurry();
    const host = await hostWithExample();
    host.fail(nth, typing);
    const told: LiveState[] = [];
    const stop = makeLiveModel().subscribe((state) => told.push(state));
    await until(host, () => told.length > 0);
    expect(told.map(({ kind }) => kind)).toEqual(["ok"]);
    stop();
  },
);

test("an edit that was made while a reading was refused is not lost when nothing else is edited", async () => {
  hurry();
  const host = await hostWithExample();
  const { told, stop } = await listening(host);
  failNext(host, 2, typing); // the edit alone, and the whole workbook
  await host.user.type("Actuals", lastActual(host, "F1.1"), 4321);
  await until(host, () => told.length > 1);
  expect(told.map(revenueIn)).toEqual([4155, 4321]);
  stop();
});
