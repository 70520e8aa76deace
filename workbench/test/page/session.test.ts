import { openSession, type Session } from "../../src/page/session";
import type { PageMessage, WorkbookView, WorkerMessage } from "../../src/page/messages";
import { openBook, saveBook, blankBook } from "../../src";
import { onFirstSheet } from "../make/charts";
import { hostWith } from "../make/host";

const wholeView = { top: 0, left: 0, bottom: 30, right: 12 };

/** A page with a workbook, a blank one without bytes: what it asks, and what it was told last. */
function pageOn(bytes?: ArrayBuffer, isChanged = false) {
  const told: WorkerMessage[] = [];
  const opening = { kind: "open", functions: { functions: [] }, namespace: "X", isChanged } as const;
  const session = openSession({ ...opening, ...(bytes ? { bytes } : {}) }, (message) => told.push(message));
  if (!session) throw new Error("The workbook opens.");
  return { session, told };
}

const blankPage = () => pageOn();

/** What is on the screen once the burst is over. */
async function shownAfter({ session, told }: ReturnType<typeof blankPage>, ...messages: PageMessage[]) {
  for (const message of messages) await session.take(message);
  await new Promise((resolve) => setTimeout(resolve, 40));
  const views = told.flatMap((message) => (message.kind === "shown" ? [message.view] : []));
  const view = views.at(-1);
  if (!view) throw new Error("Nothing was shown.");
  return view;
}

const write = (row: number, column: number, ...rows: string[][]): PageMessage => ({
  kind: "write",
  area: { top: row, left: column, bottom: row, right: column },
  rows,
});
const look: PageMessage = { kind: "look", areas: [wholeView] };
const textAt = (view: WorkbookView, row: number, column: number) =>
  view.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? "";

test("what is typed is calculated and shown as Excel shows it", async () => {
  const view = await shownAfter(blankPage(), look, write(0, 0, ["12%"], ["=A1*2"], ["text"]));
  expect([0, 1, 2].map((row) => textAt(view, row, 0))).toEqual(["12%", "0.24", "text"]);
  expect(view.cells.map(({ align }) => align)).toEqual(["right", "right", "left"]);
  expect(view.isChanged).toBe(true);
});

test("only cells in view are sent", async () => {
  const page = blankPage();
  const view = await shownAfter(page, look, write(0, 0, ["near"]), write(5000, 0, ["far"]));
  expect(view.cells.map(({ text }) => text)).toEqual(["near"]);
  expect(view.sheet.rowCount).toBe(5100);
});

test("undo takes the last edits back, one by one, and then has nothing left to do", async () => {
  const page = blankPage();
  await shownAfter(page, look, write(0, 0, ["1"]), write(0, 0, ["2"]));
  const once = await shownAfter(page, { kind: "undo" });
  expect([textAt(once, 0, 0), once.canUndo]).toEqual(["1", true]);
  const twice = await shownAfter(page, { kind: "undo" }, { kind: "undo" });
  expect([textAt(twice, 0, 0), twice.canUndo]).toEqual(["", false]);
});

test("one text fills all selected cells, and the figures of the selection are added up", async () => {
  const area = { top: 0, left: 0, bottom: 2, right: 0 };
  const view = await shownAfter(
    blankPage(),
    look,
    { kind: "select", area, stamp: 1 },
    { kind: "write", area, rows: [["7"]] },
  );
  expect(view.selection).toMatchObject({ area, stamp: 1, content: "7", sum: 21, average: 7, count: 3 });
});

test("selected cells are copied as formulas and values between tabs", async () => {
  const page = blankPage();
  await shownAfter(
    page,
    write(0, 0, ["1", "=A1+1"]),
    { kind: "select", area: { top: 0, left: 0, bottom: 0, right: 1 }, stamp: 1 },
    { kind: "copy" },
  );
  expect(page.told).toContainEqual({ kind: "copied", text: "1\t=A1+1" });
});

test("an edit that Excel refuses is refused with its sentence, and nothing changes", async () => {
  const bytes = saveBook(blankBook());
  const opened = openBook(bytes);
  if (opened.kind === "failed") throw new Error(opened.message);
  opened.book.sheets.forEach((sheet) => (sheet.isProtected = true));
  const told: WorkerMessage[] = [];
  const locked = new Uint8Array(saveBook(opened.book)).buffer;
  const session = openSession({ kind: "open", bytes: locked, functions: {}, namespace: "X" }, (message) =>
    told.push(message),
  );
  const view = await shownAfter({ session: session as Session, told }, look, write(0, 0, ["x"]));
  expect(told).toContainEqual({ kind: "refused", text: expect.stringMatching(/protected|cannot/i) });
  expect(textAt(view, 0, 0)).toBe("");
  expect(view.canUndo).toBe(false);
});

test("a saved workbook holds what was typed, and is no longer called changed", async () => {
  const page = blankPage();
  const view = await shownAfter(page, write(0, 0, ["kept"]), { kind: "save" });
  const saved = page.told.find((message) => message.kind === "saved");
  const reopened = openBook(saved?.kind === "saved" ? saved.bytes : new Uint8Array());
  expect(reopened.kind === "ok" && reopened.book.sheets[0]?.cells.get(0)?.get(0)?.value).toBe("kept");
  expect(view.isChanged).toBe(false);
});

test("the next round trip of the add-in fails when that is asked for, and the one after it does not", async () => {
  const page = blankPage();
  const body = { Actions: [], ObjectPaths: {} };
  const ask = (id: number): PageMessage => ({
    kind: "bridge",
    text: JSON.stringify({ id, type: 1, flags: 0, message: { url: "ProcessQuery", method: "POST", body } }),
  });
  const broken = await shownAfter(page, { kind: "break", fault: "fail" });
  expect(broken.traffic.nextFault).toBe("fail");
  const after = await shownAfter(page, ask(1), ask(2));
  const statuses = page.told.flatMap((told) =>
    told.kind === "bridge" ? [JSON.parse(told.text).message.statusCode] : [],
  );
  expect(statuses).toEqual([500, 200]);
  expect(after.traffic.nextFault).toBeUndefined();
});

test("bytes that are no workbook open no session, and a sentence says why", () => {
  const told: WorkerMessage[] = [];
  const bytes = new TextEncoder().encode("no workbook").buffer;
  expect(
    openSession({ kind: "open", bytes, functions: {}, namespace: "X" }, (message) => told.push(message)),
  ).toBeUndefined();
  expect(told).toEqual([{ kind: "refused", text: expect.stringMatching(/workbook/) }]);
});

/** A page on a workbook with a line chart of A1:A3. */
async function chartPage() {
  const host = await hostWith();
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:A3").values = [["Score"], [1], [2]];
    sheet.charts.add("Line", sheet.getRange("A1:A3")).name = "Scores";
  });
  const bytes = new Uint8Array(saveBook(host.book));
  await host.dispose();
  return pageOn(bytes.buffer);
}

test("charts are shown and follow the cells that are typed into", async () => {
  const page = await chartPage();
  const labelOf = ({ sheet }: WorkbookView) => [...sheet.charts.values()].map(({ label }) => label);
  expect(labelOf(await shownAfter(page, look))).toEqual(["Score: chart of Score"]);
  expect(labelOf(await shownAfter(page, write(0, 0, ["Quality"])))).toEqual(["Quality: chart of Quality"]);
});

/** A page whose cells A1:B6 are filled where column A says "late", and grey in every third row. */
async function rulesPage() {
  const host = await hostWith();
  await onFirstSheet((sheet) => {
    sheet.getRange("A1:B3").values = [["late", 1], ["", 2], ["late", 3]]; // prettier-ignore
    const cells = sheet.getRange("A1:B6");
    const custom = (formula: string) => {
      const { custom: made } = cells.conditionalFormats.add("Custom");
      made.rule.formula = formula;
      return made.format;
    };
    custom("=MOD(ROW(),3)=0").fill.color = "#EEEEEE";
    const late = custom('=$A1="late"');
    late.fill.color = "#FF0000";
    late.font.color = "#FFFFFF";
  });
  const bytes = new Uint8Array(saveBook(host.book));
  await host.dispose();
  return pageOn(bytes.buffer);
}

const fillsIn = ({ cells }: WorkbookView) =>
  Object.fromEntries(
    cells.flatMap(({ row, column, look: shown }) => (shown?.fill ? [[`${row}:${column}`, shown.fill]] : [])),
  );

test("rules with formulas of their own are drawn, also on empty cells, and follow what is typed", async () => {
  const page = await rulesPage();
  const before = await shownAfter(page, look);
  const grey = { "2:0": "#EEEEEE", "2:1": "#EEEEEE", "5:0": "#EEEEEE", "5:1": "#EEEEEE" };
  const late = { "0:0": "#FF0000", "0:1": "#FF0000", "2:0": "#FF0000", "2:1": "#FF0000" };
  expect(fillsIn(before)).toEqual({ ...grey, ...late });
  expect(before.cells.find(({ row, column }) => row === 0 && column === 1)?.look?.fontColor).toBe("#FFFFFF");
  const after = await shownAfter(page, write(1, 0, ["late"]), write(0, 0, ["done"]));
  expect(fillsIn(after)).toMatchObject({ "1:0": "#FF0000", "1:1": "#FF0000" });
  expect(fillsIn(after)).not.toHaveProperty("0:0");
});

/** A page on two boxes, 100 points apart, with a connector glued to them. */
async function boxesPage() {
  const host = await hostWith();
  await onFirstSheet((sheet) => {
    const boxes = [48, 144].map((left) => {
      const box = sheet.shapes.addGeometricShape("Rectangle");
      box.set({ left, top: 39, width: 42, height: 21 });
      return box;
    });
    const line = sheet.shapes.addLine(90, 48, 144, 48).line;
    line.connectBeginShape(boxes[0]!, 3);
    line.connectEndShape(boxes[1]!, 1);
  });
  const bytes = new Uint8Array(saveBook(host.book));
  await host.dispose();
  return pageOn(bytes.buffer);
}

const placesIn = ({ sheet }: WorkbookView) => sheet.shapes.map(({ left, top }) => [left, top]);

test("shapes are moved together with what is glued to them, and come back in one step", async () => {
  const page = await boxesPage();
  const before = await shownAfter(page, look);
  const [first, second] = before.sheet.shapes.map(({ id }) => id);
  const shapes = [first!, second!];
  const moved = await shownAfter(page, { kind: "move", shapes, right: 12, down: 30 });
  expect(placesIn(moved)).toEqual(placesIn(before).map(([left, top]) => [left! + 12, top! + 30]));
  expect(moved.isChanged).toBe(true);
  const back = await shownAfter(page, { kind: "undo" });
  expect(placesIn(back)).toEqual(placesIn(before));
  expect(back.canUndo).toBe(false);
});

test("shapes that are pulled over the sheet's edge stop there, as far apart as they were", async () => {
  const page = await boxesPage();
  const shapes = (await shownAfter(page, look)).sheet.shapes.map(({ id }) => id).slice(0, 2);
  const moved = await shownAfter(page, { kind: "move", shapes, right: -80, down: -80 });
  expect(placesIn(moved).slice(0, 2)).toEqual([
    [0, 0],
    [96, 0],
  ]);
});

test("the layout is worked out anew when something changes, not when the page scrolls", async () => {
  const page = await chartPage();
  const before = await shownAfter(page, look, write(0, 0, ["1"]));
  const scrolled = await shownAfter(page, { kind: "look", areas: [{ ...wholeView, top: 20, bottom: 60 }] });
  expect(scrolled.sheet).toBe(before.sheet);
  expect((await shownAfter(page, write(0, 0, ["2"]))).sheet).not.toBe(before.sheet);
});

test("a workbook that is handed over is as unsaved as it was", async () => {
  const page = blankPage();
  await shownAfter(page, look, write(0, 0, ["typed"]));
  expect((await shownAfter(page, { kind: "handOver" })).isChanged).toBe(true);
  const given = page.told.find((message) => message.kind === "handedOver");
  if (given?.kind !== "handedOver") throw new Error("Nothing was handed over.");
  const next = await shownAfter(pageOn(new Uint8Array(given.bytes).buffer, given.isChanged), look);
  expect([textAt(next, 0, 0), next.isChanged]).toEqual(["typed", true]);
});
