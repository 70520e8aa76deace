import { makePeriod } from "../../make/makePeriod";
import {
  buildReview,
  buildScorecard,
  closePeriodInBook,
  proposeFigures,
  readScorecard,
} from "../../../src/excel";
import { tellOwnSheets, tellUnitSheets, type SheetSeen } from "../../../src/excel/read/ownSheets";
import { likenessOf } from "../../../src/report";
import { saveBook, type Host } from "excel-workbench";
import { frozenSheets, hostWithAddIn, hostWithExample, reopened, rowWith, valueIn } from "../../make/addIn";

async function build() {
  for (const built of [await buildScorecard(), await buildReview()])
    expect(built.kind === "failed" ? built.problems : []).toEqual([]);
}

async function readNow() {
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  const { model, findings } = read.value;
  const told = findings.filter(({ severity }) => severity !== "advice");
  return { facts: model.facts, told: told.map(({ code, place }) => `${code} ${place?.sheet ?? ""}`) };
}

const names = ({ book }: Host) => book.sheets.map(({ name }) => name);
const ownNames = ({ book }: Host) =>
  book.sheets.filter(({ customProperties }) => customProperties.size > 0).map(({ name }) => name);

async function copySheets(sheets: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of sheets) context.workbook.worksheets.getItem(name).copy("End");
    await context.sync();
  });
}

/** As after another program has saved the workbook. */
function loseMarks({ book }: Host): void {
  for (const sheet of book.sheets) sheet.customProperties.clear();
}

async function hostWithPack(): Promise<Host> {
  const host = await hostWithExample();
  await build();
  await host.settle();
  return host;
}

test("each of our sheets is known by what stands in it, and by the name that we give it", async () => {
  const host = await hostWithPack();
  const plans = host.book.sheets.filter(({ customProperties }) => customProperties.has("BSC.plan"));
  expect(plans.length).toBeGreaterThan(8);
  for (const sheet of plans) {
    const textAt = (row: number, column: number) => String(valueIn(host.book, sheet.name, row, column) ?? "");
    expect(likenessOf(textAt)).toEqual({ key: sheet.customProperties.get("BSC.sheet"), name: sheet.name });
  }
});

test("no sheet of the user's looks like ours, whatever it is called", async () => {
  const host = await hostWithExample();
  for (const { name } of host.book.sheets)
    expect(likenessOf((row, column) => String(valueIn(host.book, name, row, column) ?? ""))).toBeUndefined();
  expect(likenessOf((row, column) => (row === 0 && column === 0 ? "Definitions" : ""))).toBeUndefined();
});

test("a copy of one of our sheets is read by nobody, written by nobody, and said", async () => {
  const host = await hostWithPack();
  const before = await readNow();
  const proposed = await proposeFigures();
  const own = ownNames(host);
  await copySheets(own);
  const copies = names(host).slice(-own.length);
  const frozen = frozenSheets(host.book, copies);
  const after = await readNow();
  expect(after.facts).toEqual(before.facts);
  const readable = copies.filter((name) => !name.startsWith("Strategy map")); // a drawing holds no figures
  expect(after.told).toEqual([...before.told, ...readable.map((name) => `own-sheet-copied ${name}`)]);
  await build();
  await host.settle();
  expect(frozenSheets(host.book, copies)).toBe(frozen);
  expect(names(host)).toHaveLength(own.length + names(host).indexOf(copies[0]!));
  const again = await proposeFigures();
  if (again.kind === "failed" || proposed.kind === "failed") throw new Error("not proposed");
  expect([again.value.figures, again.value.mapping]).toEqual([
    proposed.value.figures,
    proposed.value.mapping,
  ]);
});

test("sheets that have lost their mark are ours again: a build adds none, and marks them", async () => {
  const host = await hostWithPack();
  const before = await readNow();
  const [all, own] = [names(host), ownNames(host)];
  loseMarks(host);
  const lost = await hostWithAddIn(reopened(saveBook(host.book)));
  expect(await readNow()).toEqual(before);
  await build();
  await lost.settle();
  expect(names(lost)).toEqual(all);
  expect(ownNames(lost)).toEqual(own);
  const once = frozenSheets(lost.book, all);
  await build();
  await lost.settle();
  expect(frozenSheets(lost.book, all)).toBe(once);
});

test("what a sheet without its mark no longer needs is cleared, and what stands apart below it is not", async () => {
  const host = await hostWithPack();
  loseMarks(host);
  const rows = host.book.sheets.find(({ name }) => name === "Scorecard")!.cells.size;
  const last = valueIn(host.book, "Scorecard", rows - 1, 0);
  await Excel.run(async (context) => {
    const measures = context.workbook.worksheets.getItem("Measures");
    measures.tables
      .getItemAt(0)
      .rows.getItemAt(rowWith(host.book, "Measures", 0, last) - 1)
      .delete();
    context.workbook.worksheets.getItem("Scorecard").getRange(`A${rows + 2}`).values = [["A note of mine"]];
    await context.sync();
  });
  await buildScorecard();
  await host.settle();
  expect(valueIn(host.book, "Scorecard", rows - 2, 0)).not.toBeUndefined();
  expect(valueIn(host.book, "Scorecard", rows - 1, 0)).toBeUndefined();
  expect(valueIn(host.book, "Scorecard", rows + 1, 0)).toBe("A note of mine");
});

test("closed periods are read from the sheet itself, with its mark or without, never from a copy", async () => {
  const host = await hostWithExample();
  expect(
    (await closePeriodInBook({ period: makePeriod("2026-03"), anyway: true, closedOn: "2026-04-10" })).kind,
  ).toBe("ok");
  await copySheets(["Closed periods"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Closed periods (2)").getRange("J5").values = [[1]];
    await context.sync();
  });
  const bookNow = async () => {
    const read = await readScorecard();
    return read.kind === "ok" ? read.value.closed : undefined;
  };
  const before = await bookNow();
  expect(before?.entries).toHaveLength(1);
  loseMarks(host);
  expect(await bookNow()).toEqual(before);
  expect(
    (await closePeriodInBook({ period: makePeriod("2026-04"), anyway: true, closedOn: "2026-05-10" })).kind,
  ).toBe("ok");
  expect((await bookNow())?.entries).toHaveLength(2);
  expect(names(host).filter((name) => name.startsWith("Closed"))).toEqual([
    "Closed periods",
    "Closed periods (2)",
  ]);
});

test("a copy stays somebody's own where its original is gone, or has lost its mark as well", async () => {
  const host = await hostWithPack();
  await copySheets(["Scorecard"]);
  loseMarks(host);
  const frozen = frozenSheets(host.book, ["Scorecard (2)"]);
  expect((await readNow()).told).toContain("own-sheet-copied Scorecard (2)");
  await buildScorecard();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scorecard").delete();
    await context.sync();
  });
  await buildScorecard();
  await host.settle();
  expect(frozenSheets(host.book, ["Scorecard (2)"])).toBe(frozen);
  expect(names(host).filter((name) => name.startsWith("Scorecard"))).toEqual(["Scorecard (2)", "Scorecard"]);
});

test("a sheet of ours that was renamed is ours, one of the user's with its name is not", async () => {
  const host = await hostWithPack();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scorecard").name = "Our board";
    context.workbook.worksheets.add("Scorecard").getRange("A1").values = [["My notes"]];
    await context.sync();
  });
  const frozen = frozenSheets(host.book, ["Scorecard"]);
  await buildScorecard();
  expect(frozenSheets(host.book, ["Scorecard"])).toBe(frozen);
  expect(ownNames(host)).toContain("Our board");
  expect((await readNow()).told).toEqual([]);
});

const seen = (id: string, name: string, given: Partial<SheetSeen> = {}): SheetSeen => ({
  ...{ id, name, isProtected: false },
  ...given,
});
const likeness = { key: "scorecard", name: "Scorecard" } as const;

test("of two sheets with the same mark the one that is not numbered as a copy is ours", () => {
  const two = [seen("2", "Board (2)", { key: "scorecard" }), seen("1", "Board", { key: "scorecard" })];
  const told = tellOwnSheets(two);
  expect(told.own.map(({ id }) => id)).toEqual(["1"]);
  expect(told.copies.map(({ name }) => name)).toEqual(["Board (2)"]);
});

test("a renamed sheet that looks like ours but has no mark may be an archive: it is left alone", () => {
  expect(tellOwnSheets([seen("1", "March as it was", { likeness })])).toMatchObject({
    own: [],
    copies: [{ id: "1" }],
  });
  const alone = tellOwnSheets([seen("1", "scorecard\u200b", { likeness })]);
  expect(alone.own).toMatchObject([{ key: "scorecard", id: "1" }]);
});

test("a unit's own scorecard sheet that has lost its mark is that unit's again", () => {
  const sheets = [seen("1", "Scorecard", { likeness }), seen("2", "Scorecard North", { likeness })];
  const units = [
    { id: "ALL", name: "Whole" },
    { id: "N", name: "North" },
  ];
  const told = tellUnitSheets(tellOwnSheets(sheets), units);
  expect(told.own.map(({ id, key }) => [id, key])).toEqual([
    ["1", "scorecard"],
    ["2", "scorecard unit N"],
  ]);
  expect(told.copies).toEqual([]);
  const copied = tellUnitSheets(
    tellOwnSheets([...sheets, seen("3", "Scorecard North (2)", { likeness })]),
    units,
  );
  expect(copied.copies.map(({ id }) => id)).toEqual(["3"]);
});
