import { buildScorecard, findBrokenFormulas, repairFormulas } from "../../../src/excel";
import { blankBook, saveBook, type Book, type CellValue, type Host } from "excel-workbench";
import { parseArea } from "../../../workbench/src/book/address";
import { allCells, putCell } from "../../../workbench/src/book/cells";
import { defaultStyle } from "../../../workbench/src/book/style";
import { hostWithAddIn, hostWithExample, reopened, valueIn } from "../../make/addIn";

/** The example with its scorecard, every formula of ours as another program leaves it: so in the file, and with that value. */
async function leftBy(change: (formula: string) => string, error?: string): Promise<Book> {
  const host = await hostWithExample();
  await buildScorecard({ sheets: ["scorecard"] });
  await host.settle();
  const book = reopened(saveBook(host.book));
  for (const sheet of book.sheets)
    for (const { row, column, cell } of allCells(sheet)) {
      const { cached: _cached, ...rest } = cell;
      if (!cell.formula?.includes("BSC.")) continue;
      const value = error === undefined ? cell.value : { error };
      putCell(sheet, row, column, { ...rest, formula: change(cell.formula), value });
    }
  return reopened(saveBook(book));
}

/** Everything that is in the scorecard's cells. */
const scorecardOf = (book: Book) =>
  [...allCells(book.sheets.find(({ name }) => name === "Scorecard")!)]
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ row, column, cell }) => [row, column, cell.formula, cell.value]);

async function asBuilt() {
  const host = await hostWithExample();
  await buildScorecard({ sheets: ["scorecard"] });
  await host.settle();
  return scorecardOf(host.book);
}

test.each<[string, (formula: string) => string, string | undefined]>([
  ["Excel without the add-in", (formula) => formula, "#NAME?"],
  [
    "LibreOffice",
    (formula) => formula.replace(/BSC\.(\w+)/g, (_all, name) => `bsc.${name.toLowerCase()}`),
    undefined,
  ],
  [
    "LibreOffice, calculated there",
    (formula) => formula.replace(/BSC\.\w+/g, (name) => name.toLowerCase()),
    "#NAME?",
  ],
  [
    "another computer's add-in",
    (formula) => formula.replaceAll("BSC.", "'C:\\AddIns\\scorecard.xlam'!BSC."),
    "#NAME?",
  ],
])(
  "a scorecard as %s leaves it shows, entered anew in one step, what it showed",
  async (_who, change, error) => {
    const built = await asBuilt();
    const host = await hostWithAddIn(await leftBy(change, error), { keepsErrors: true });
    await host.settle();
    host.traffic.reset();
    const repaired = await repairFormulas();
    if (repaired.kind === "failed") throw new Error(JSON.stringify(repaired.problems));
    expect(host.traffic.roundTrips).toBe(6);
    expect(repaired.value).toMatchObject({ stillBroken: [], editedMeanwhile: [], onProtected: [] });
    expect(repaired.value.entered.length).toBeGreaterThan(300);
    await host.settle();
    expect(scorecardOf(host.book)).toEqual(built);
    expect(await findBrokenFormulas()).toEqual({ kind: "ok", value: [] });
  },
);

interface Left {
  readonly formula?: string;
  readonly value: CellValue;
  readonly format?: string;
}

/** A host on a book whose first sheet has cells as a file brings them. */
async function hostWithCells(cells: Readonly<Record<string, Left>>): Promise<Host> {
  const book = blankBook();
  const [sheet] = book.sheets;
  for (const [address, { format = "General", ...left }] of Object.entries(cells)) {
    const area = parseArea(address);
    if (!sheet || !area) throw new Error(address);
    putCell(sheet, area.top, area.left, { ...left, style: { ...defaultStyle, numberFormat: format } });
  }
  return hostWithAddIn(reopened(saveBook(book)), { keepsErrors: true });
}

async function repaired() {
  const done = await repairFormulas();
  if (done.kind === "failed") throw new Error(JSON.stringify(done.problems));
  const cellsOf = (cells: readonly { at: { cell: string } }[]) => cells.map(({ at }) => at.cell);
  const { entered, onProtected, stillBroken, editedMeanwhile } = done.value;
  return {
    entered: cellsOf(entered),
    onProtected: cellsOf(onProtected),
    stillBroken: stillBroken.map(({ cell }) => cell),
    editedMeanwhile: editedMeanwhile.map(({ cell }) => cell),
  };
}

const nothing = { entered: [], onProtected: [], stillBroken: [], editedMeanwhile: [] };
const nameError = { error: "#NAME?" };
const shown = (host: Host, row: number, column: number) => valueIn(host.book, "Sheet1", row, column);

test("texts that were meant as formulas of ours become them, without their format as text", async () => {
  const host = await hostWithCells({
    A1: { value: "=BSC.STATUS(560,700,500)", format: "@" },
    A2: { value: "'=_xldudf_bsc_score(560,700,500)" },
    A3: { value: "Type =BSC.KPI(…) in a cell" },
    A4: { value: "=BSC.SCORE" },
    A5: { value: '=BSC.SCORE(WEBSERVICE("http://example.org"),1)', format: "@" },
    A6: { value: "=BSC.SCORE(cmd|'/c calc'!A0,1)", format: "@" },
  });
  expect(await repaired()).toEqual({ ...nothing, entered: ["A1", "A2"] });
  await host.settle();
  expect(shown(host, 0, 0)).toBe("Amber");
  expect(shown(host, 1, 0)).toBeCloseTo(43.333, 2);
  expect(shown(host, 4, 0)).toBe('=BSC.SCORE(WEBSERVICE("http://example.org"),1)');
});

test("what Google Sheets keeps of a spilling formula is one formula again, and its results make room", async () => {
  const google = (text: string) => `IFERROR(__xludf.DUMMYFUNCTION("${text}"),1)`;
  const part = google('""COMPUTED_VALUE""');
  const host = await hostWithCells({
    A1: { formula: google("BSC.XMR({1,2,1,2,1,2,1,2,1,2})"), value: 2.5 },
    B1: { formula: part, value: 5 },
    C1: { formula: part, value: 0 },
    D1: { formula: part, value: 1 },
    E1: { formula: part, value: 4 },
    A4: { formula: part, value: 7 }, // of a formula of somebody else's
  });
  expect(await repaired()).toEqual({ ...nothing, entered: ["A1", "B1", "C1", "D1", "E1"] });
  await host.settle();
  expect(shown(host, 0, 0)).toBe(1.5);
  expect(shown(host, 0, 4)).toBe(10);
  expect(shown(host, 3, 0)).toBe(7);
});

test("a name that Excel still does not know is said, and what never called us stays", async () => {
  const host = await hostWithCells({
    A1: { formula: "NOBODYS(BSC.SCORE(700,700,500))", value: nameError },
    A2: { formula: "THEIRS(1)", value: nameError },
    A3: { formula: "BSC.SCORE(700,700,500)", value: 66.6 },
  });
  expect(await repaired()).toEqual({ ...nothing, entered: ["A1"], stillBroken: ["A1"] });
  expect(shown(host, 1, 0)).toEqual(nameError);
});

test("cells on protected sheets are left and named, those of other sheets are entered", async () => {
  const host = await hostWithCells({ A1: { formula: "BSC.SCORE(700,700,500)", value: nameError } });
  await host.user.type("Sheet1", "B1", "x");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().protection.protect();
    await context.sync();
  });
  expect(await repaired()).toEqual({ ...nothing, onProtected: ["A1"] });
  expect(shown(host, 0, 0)).toEqual(nameError);
});

test("who edits a cell while it is repaired keeps the edit", async () => {
  const host = await hostWithCells({
    A1: { formula: "BSC.SCORE(700,700,500)", value: nameError },
    A2: { formula: "BSC.SCORE(900,700,500)", value: nameError },
    C1: { formula: "BSC.SCORE(900,700,500)", value: nameError },
  });
  await host.settle();
  host.between(5, (hands) => hands.type("Sheet1", "A2", "by hand"));
  expect(await repaired()).toEqual({ ...nothing, entered: ["C1"], editedMeanwhile: ["A1", "A2"] });
  await host.settle();
  expect(shown(host, 1, 0)).toBe("by hand");
  await host.settle();
  expect(shown(host, 0, 0)).toBeCloseTo(66.667, 2); // put back as it was, which is entered anew
  expect(await repaired()).toEqual(nothing);
});

test("cancelled between two parts of a large workbook, nothing is written", async () => {
  const host = await hostWithCells({ A1: { formula: "BSC.SCORE(700,700,500)", value: nameError } });
  const cancelled = AbortSignal.abort();
  expect(await repairFormulas({ signal: cancelled })).toMatchObject({
    kind: "failed",
    problems: [{ code: "cancelled" }],
  });
  expect(shown(host, 0, 0)).toEqual(nameError);
});

const google = (text: string) => `IFERROR(__xludf.DUMMYFUNCTION("${text}"),1)`;
const part = { formula: google('""COMPUTED_VALUE""'), value: 5 };
const ours = { formula: google("BSC.XMR({1,2,1,2,1,2,1,2,1,2})"), value: 2.5 };
const theirs = { formula: google("SORT(F1:F9)"), value: 3 };

test.each([
  ["below their formula", { A1: ours, B1: theirs, B2: part, B3: part }],
  ["to the right of their formula", { B1: ours, A2: theirs, B2: part, C2: part }],
  [
    "below and right of a formula of ours that came to one value",
    { A1: ours, B1: theirs, C1: part, B2: part, C2: part },
  ],
])("results of somebody else's formula stay, %s", async (_where, cells) => {
  await hostWithCells(cells);
  const owner = "A1" in cells && cells.A1 === ours ? "A1" : "B1";
  expect(await repaired()).toEqual({ ...nothing, entered: [owner] });
});

test("results of two formulas of ours beside each other make room for both", async () => {
  const host = await hostWithCells({
    ...{ A1: ours, B1: part, C1: part, D1: part, E1: part },
    ...{ A2: ours, B2: part, C2: part, D2: part, E2: part },
  });
  expect((await repaired()).entered).toHaveLength(10);
  await host.settle();
  expect([shown(host, 0, 4), shown(host, 1, 4)]).toEqual([10, 10]);
});

/** A host on a book with an array that was entered as one, as LibreOffice saves what spilled. */
async function hostWithArray(address: string, formula: string): Promise<Host> {
  const book = blankBook();
  const [sheet] = book.sheets;
  const arrayArea = parseArea(address);
  if (!sheet || !arrayArea) throw new Error(address);
  const { top, left, bottom, right } = arrayArea;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      putCell(sheet, row, column, { value: nameError, style: defaultStyle });
  putCell(sheet, top, left, { formula, arrayArea, isDynamic: false, value: nameError, style: defaultStyle });
  putCell(sheet, bottom + 1, left, {
    formula: "BSC.SCORE(700,700,500)",
    value: nameError,
    style: defaultStyle,
  });
  return hostWithAddIn(reopened(saveBook(book)), { keepsErrors: true });
}

test.each([
  ["as LibreOffice saves it", "_xldudf_bsc_xmr({1,2,1,2,1,2,1,2,1,2})"],
  ["as Excel saves it", "BSC.XMR({1,2,1,2,1,2,1,2,1,2})"],
])(
  "an array of ours that was entered as one, %s, spills again, and what stands below it is entered too",
  async (_how, formula) => {
    const host = await hostWithArray("B2:F2", formula);
    expect(await repaired()).toEqual({ ...nothing, entered: ["B3", "B2", "C2", "D2", "E2", "F2"] });
    await host.settle();
    expect([1, 2, 3, 4, 5].map((column) => typeof shown(host, 1, column))).toEqual(Array(5).fill("number"));
    expect([shown(host, 1, 1), shown(host, 1, 5)]).toEqual([1.5, 10]);
    expect(shown(host, 2, 1)).toBeCloseTo(66.667, 2);
    const owner = host.book.sheets[0]?.cells.get(1)?.get(1);
    expect(owner).toMatchObject({ formula: "BSC.XMR({1,2,1,2,1,2,1,2,1,2})", isDynamic: true });
    expect(await findBrokenFormulas()).toEqual({ kind: "ok", value: [] });
  },
);
