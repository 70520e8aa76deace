import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { cellAt, openBook, putCell, saveBook, type Book, type Sheet } from "excel-workbench/books";
import askSchema from "../../docs/schemas/ask.json";
import { bsc, newFolder } from "../make/cli";
import { type SheetCells, writeTables } from "../make/tableBook";

const stores: SheetCells = {
  Settings: [["Setting", "Value"], ["Name", "Stores"], ["Period", "2026-03"]],
  Scorecards: [["ID", "Scorecard", "Parent"], ["HQ", "Head office", ""], ["N", "North", "HQ"]],
  Objectives: [["ID", "Objective", "Perspective", "Owner", "Scorecard"], ["F1", "Grow", "Financial", "Frida", "HQ"], ["N1", "Sell", "Customer", "Nora", "N"]],
  Measures: [
    ["ID", "Measure", "Objective", "Unit", "Target", "Red flag", "Aggregation", "Owner", "Definition"],
    ["K1", "Revenue", "F1", "EUR", 100, 50, "Sum", "", "Invoiced"],
    ["K2", "Share of returns", "N1", "%", 0.05, 0.1, "Ratio", "", ""],
    ["K3", "Margin", "F1", "%", 0.4, 0.2, "Average", "Mats", ""],
  ],
  Actuals: [
    ["Measure", "Period", "Actual", "Numerator", "Denominator", "Comment", "Source"],
    ["K1", "2026-02", 40, "", "", "", ""],
    ["K2", "2026-02", "", 3, 50, "", ""],
    ["K3", "2026-02", 0.3, "", "", "", ""],
  ],
  Reviews: [["Period", "Item", "Scorecard", "Commentary", "Cause", "Decision"], ["2026-02", "K1", "HQ", "Before", "", ""]],
}; // prettier-ignore

const isAsked = new Ajv({ allErrors: true }).compile(askSchema);

let folder = "";
beforeEach(async () => {
  folder = newFolder();
  await writeTables(folder, "book.xlsx", stores);
  const { exitCode, err } = await bsc(folder, "ask", "book.xlsx", "--out", "requests", "--until", "5 April");
  if (exitCode !== 0) throw new Error(err);
});

const request = (to: string) => join("requests", `${to} 2026-03.xlsx`);

function open(path: string): Book {
  const opened = openBook(readFileSync(join(folder, path)));
  if (opened.kind === "failed") throw new Error(opened.message);
  return opened.book;
}

const save = (path: string, book: Book) => writeFileSync(join(folder, path), saveBook(book));

function cells(sheet: Sheet, row: number): readonly unknown[] {
  return Array.from({ length: 14 }, (_, column) => cellAt(sheet, row, column)?.value);
}

function type(sheet: Sheet, row: number, column: number, value: string | number): void {
  putCell(sheet, row, column, { value, style: cellAt(sheet, row, column)!.style });
}

/** Somebody fills in the first figure of a request. */
function fill(to: string, value: string | number, column = 6): void {
  const book = open(request(to));
  type(book.sheets[0]!, 4, column, value);
  save(request(to), book);
}

async function collect(...given: readonly string[]) {
  const files = readdirSync(join(folder, "requests")).filter((name) => name.endsWith(".xlsx"));
  const all = files.map((name) => join("requests", name));
  const { out, err, exitCode } = await bsc(folder, "collect", "book.xlsx", ...all, "--json", ...given);
  if (out === "") throw new Error(err);
  return { ...JSON.parse(out), exitCode };
}

const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code);

test("Each owner gets one workbook with what is due and lacking, and a mail that is ready to be sent", () => {
  expect(readdirSync(join(folder, "requests")).sort()).toEqual(["Frida 2026-03.eml", "Frida 2026-03.xlsx", "Mats 2026-03.eml", "Mats 2026-03.xlsx", "Nora 2026-03.eml", "Nora 2026-03.xlsx"]); // prettier-ignore
  const sheet = open(request("Frida")).sheets[0]!;
  expect(cells(sheet, 0)[0]).toBe("Stores: figures for 2026-03");
  expect(cells(sheet, 1)[0]).toBe("For Frida: 1 figure, in the yellow cells, by 5 April.");
  expect(cells(sheet, 4).slice(0, 7)).toEqual([
    "Revenue",
    "Head office",
    "2026-03",
    "EUR",
    40,
    100,
    undefined,
  ]);
  const mail = readFileSync(join(folder, "requests", "Frida 2026-03.eml"), "utf8");
  expect(mail).toMatch(/^X-Unsent: 1/m);
  expect(mail).toMatch(/^Subject: Stores: figures for 2026-03/m);
  expect(mail).toContain('filename="Frida 2026-03.xlsx"');
});

test("Only the cells to fill in are open, and they take numbers alone", () => {
  const sheet = open(request("Nora")).sheets[0]!;
  const open4 = Array.from({ length: 14 }, (_, column) => cellAt(sheet, 4, column)?.style.locked === false);
  expect(open4.flatMap((isOpen, column) => (isOpen ? [cellAt(sheet, 3, column)?.value] : []))).toEqual(["Value", "Numerator", "Denominator", "Comment"]); // prettier-ignore
  expect(sheet.isProtected).toBe(true);
  expect(sheet.validations.map(({ type: kind }) => kind)).toEqual(["Decimal", "Decimal", "Decimal"]);
});

test("An answer is written with who gave it, and logged; the second time nothing changes", async () => {
  fill("Frida", 120);
  const told = await collect("--out", "merged.xlsx");
  expect(codes(told)).toEqual([]);
  expect(told.figures).toMatchObject([{ by: "Frida", measure: "K1", scorecard: "HQ", period: "2026-03", is: 120, cell: null }]); // prettier-ignore
  expect(told.waiting).toHaveLength(2);
  const merged = open("merged.xlsx");
  const actuals = merged.sheets.find(({ name }) => name === "Actuals")!;
  expect(cells(actuals, 4).slice(0, 7)).toEqual(["K1", 46082, 120, undefined, undefined, undefined, "Frida"]);
  const received = merged.sheets.find(({ name }) => name === "Received")!;
  expect(cells(received, 1).slice(0, 6)).toEqual(["2026-11-05 14:05", "Frida", "Frida 2026-03.xlsx", 1, 1, 1]); // prettier-ignore
  const first = readFileSync(join(folder, "merged.xlsx"));
  await bsc(folder, "collect", "merged.xlsx", request("Frida"), "--in-place", "--no-backup");
  expect(readFileSync(join(folder, "merged.xlsx")).equals(first)).toBe(true);
});

test("A ratio is given by its parts, with a comment", async () => {
  fill("Nora", 4, 7);
  fill("Nora", 60, 8);
  fill("Nora", "=not a formula", 9);
  const told = await collect("--out", "merged.xlsx");
  expect(codes(told)).toEqual([]);
  const actuals = open("merged.xlsx").sheets.find(({ name }) => name === "Actuals")!;
  expect(cells(actuals, 4).slice(0, 7)).toEqual(["K2", 46082, undefined, 4, 60, "=not a formula", "Nora"]);
});

test("What the Actuals table has no column for is told: a ratio's parts are not taken, a comment is not kept", async () => {
  await writeTables(folder, "book.xlsx", { ...stores, Actuals: [["Measure", "Period", "Actual", "Source"], ["K1", "2026-02", 40, ""]] }); // prettier-ignore
  fill("Nora", 4, 7);
  fill("Nora", 60, 8);
  fill("Frida", 120);
  fill("Frida", "A large order", 7);
  const told = await collect();
  expect(codes(told).sort()).toEqual(["source-no-comment", "source-no-place"]);
  expect(told.figures).toMatchObject([{ measure: "K1", is: 120 }]);
});

test("A ratio's part that a formula works out is left to it, and the other figures are written", async () => {
  const [headers, ...rows] = stores["Actuals"]!;
  const worked = ["K2", "2026-03", "", "=1+2", "", "", "Nora"];
  await writeTables(folder, "book.xlsx", { ...stores, Actuals: [headers!, ...rows, worked] });
  fill("Nora", 4, 7);
  fill("Nora", 60, 8);
  fill("Frida", 120);
  const told = await collect("--out", "merged.xlsx");
  expect(codes(told)).toEqual(["source-formula"]);
  const actuals = open("merged.xlsx").sheets.find(({ name }) => name === "Actuals")!;
  expect(cellAt(actuals, 4, 3)?.formula).toBe("1+2");
  expect(cells(actuals, 5).slice(0, 3)).toEqual(["K1", 46082, 120]);
});

test("Commentary on what was Red comes home into the Reviews table", async () => {
  const book = open(request("Frida"));
  const sheet = book.sheets.find(({ name }) => name === "Commentary")!;
  expect(cells(sheet, 1).slice(0, 3)).toEqual(["2026-03", "K1", "HQ"]);
  type(sheet, 1, 3, "A large order slipped");
  save(request("Frida"), book);
  const told = await collect("--out", "merged.xlsx");
  expect(codes(told)).toEqual([]);
  const reviews = open("merged.xlsx").sheets.find(({ name }) => name === "Reviews")!;
  expect(cells(reviews, 2).slice(0, 4)).toEqual(["2026-03", "K1", "HQ", "A large order slipped"]);
});

const doubts: readonly (readonly [what: string, given: () => void, code: string])[] = [
  ["a text", () => fill("Frida", "about 100"), "answer-no-number"],
  ["ten times the last figure", () => fill("Frida", 1200), "answer-far"],
  ["half a ratio", () => fill("Nora", 4, 7), "answer-half"],
  [
    "a row moved to another measure",
    () => {
      fill("Frida", 120);
      fill("Frida", "Margin", 0);
    },
    "answer-locked",
  ],
  [
    "another period",
    () => {
      fill("Frida", 120);
      fill("Frida", "2026-04", 2);
    },
    "answer-locked",
  ],
  [
    "a row without its key",
    () => {
      fill("Frida", 120);
      fill("Frida", "lost", 11);
    },
    "answer-no-key",
  ],
];
test.each(doubts)(
  "What is not sure is told with file and cell, and not taken: %s",
  async (_, given, code) => {
    given();
    const told = await collect();
    expect(codes(told)).toEqual([code]);
    expect(told.figures).toEqual([]);
    expect(told.exitCode).toBe(1);
  },
);

test("What is far from the last figure is taken when somebody says so", async () => {
  fill("Frida", 1200);
  expect((await collect("--anyway")).figures).toMatchObject([{ is: 1200 }]);
});

test("Of two answers that differ neither is taken", async () => {
  fill("Frida", 120);
  const second = open(request("Frida"));
  type(second.sheets[0]!, 4, 6, 130);
  save(join("requests", "Frida again.xlsx"), second);
  const told = await collect();
  expect([codes(told), told.figures]).toEqual([["answer-twice"], []]);
});

test("A definition that has changed since is another question", async () => {
  fill("Frida", 120);
  const changed = { ...stores, Measures: stores["Measures"]!.map((row) => row.map((cell) => (cell === "Invoiced" ? "Paid" : cell))) }; // prettier-ignore
  await writeTables(folder, "book.xlsx", changed);
  expect(codes(await collect())).toEqual(["answer-other-version"]);
});

test("Nobody is asked twice for what has come, and a request is never written over", async () => {
  fill("Frida", 120);
  await collect("--out", "merged.xlsx");
  const again = await bsc(folder, "ask", "merged.xlsx", "--out", "again", "--json");
  const told: { requests: readonly { to: string }[] } = JSON.parse(again.out);
  expect([isAsked(told), isAsked.errors]).toEqual([true, null]);
  expect(told.requests.map(({ to }) => to)).toEqual(["Mats", "Nora"]);
  const over = await bsc(folder, "ask", "book.xlsx", "--out", "requests");
  expect([over.exitCode, over.err]).toEqual([3, expect.stringContaining("which may be an answer")]);
});
