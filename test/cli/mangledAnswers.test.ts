import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  allCells,
  blankSheet,
  bookOf,
  cellAt,
  openBook,
  putCell,
  saveBook,
  type Book,
  type Cell,
  type Sheet,
} from "excel-workbench/books";
import { bsc, newFolder } from "../make/cli";
import { hasLibreOffice, savedByLibreOffice } from "../make/libreOffice";
import { type Cells, writeTables } from "../make/tableBook";

const units = 50;
const measures = ["K1", "K2", "K3"];
const folder = newFolder();

/** The figure that a unit gives for a measure: no two are the same. */
const figureOf = (unit: number, measure: number) => unit * 10 + measure + 0.5;

const book: Readonly<Record<string, Cells>> = {
  Settings: [["Setting", "Value"], ["Name", "Sites"], ["Period", "2026-03"]],
  Scorecards: [["ID", "Scorecard", "Parent"], ["HQ", "Head office", ""], ...Array.from({ length: units }, (_, unit) => [`U${unit}`, `Site ${unit}`, "HQ"])],
  Objectives: [["ID", "Objective", "Perspective", "Scorecard"], ...Array.from({ length: units }, (_, unit) => [`O${unit}`, `Run site ${unit}`, "Customer", `U${unit}`])],
  Measures: [["ID", "Measure", "Objective", "Target", "Red flag"], ...Array.from({ length: units }, (_, unit) => measures.map((id) => [`${id}-${unit}`, `${id} of site ${unit}`, `O${unit}`, 300, 100])).flat()],
  Actuals: [["Measure", "Period", "Actual"], ...Array.from({ length: units }, (_, unit) => measures.map((id, measure) => [`${id}-${unit}`, "2026-02", figureOf(unit, measure) * 2])).flat()],
}; // prettier-ignore

const valueColumn = 6;
const firstRow = 4;

function open(path: string): Book {
  const opened = openBook(readFileSync(path));
  if (opened.kind === "failed") throw new Error(opened.message);
  return opened.book;
}

const figuresOf = ({ sheets }: Book): Sheet => sheets.find(({ name }) => name === "Figures")!;

/** The same sheet with each cell where a rule puts it. */
function moved(
  sheet: Sheet,
  name: string,
  place: (row: number, column: number) => readonly [number, number],
): Sheet {
  const to = blankSheet(sheet.id, name);
  for (const { row, column, cell } of allCells(sheet)) {
    const { formula: _formula, ...plain }: Cell = cell;
    putCell(to, ...place(row, column), plain);
  }
  return to;
}

function withSheet(made: Book, sheet: Sheet): Book {
  made.sheets = made.sheets.map((one) => (one.id === sheet.id ? sheet : one));
  return made;
}

type Mangle = (made: Book, path: string) => readonly (readonly [path: string, content: Uint8Array])[];

const same = (made: Book, path: string) => [[path, saveBook(made)] as const];
const put = (place: (row: number, column: number) => readonly [number, number], name = "Figures"): Mangle => {
  return (made, path) => same(withSheet(made, moved(figuresOf(made), name, place)), path);
};

const mangles: Readonly<Record<string, Mangle>> = {
  "left as it was": same,
  "renamed file": (made, path) => same(made, path.replace(/[^/]*$/, `final FINAL (${path.length}) ${path.replace(/.*\//, "")}`)),
  "renamed sheet": put((row, column) => [row, column], "Tabelle1"),
  "rows turned round": put((row, column) => [row < firstRow ? row : firstRow + 2 - (row - firstRow), column]),
  "a column inserted before the values": put((row, column) => [row, column < 3 ? column : column + 2]),
  "columns turned round": put((row, column) => [row, 20 - column]),
  "rows inserted above and between": put((row, column) => [row < firstRow ? row + 7 : 7 + firstRow + (row - firstRow) * 3, column]),
  "figures as texts": (made, path) => {
    const sheet = figuresOf(made);
    for (let row = firstRow; row < firstRow + 3; row++) {
      const cell = cellAt(sheet, row, valueColumn)!;
      putCell(sheet, row, valueColumn, { ...cell, value: ` ${String(cell.value)} ` });
    }
    return same(made, path);
  },
  "figures as formulas": (made, path) => {
    const sheet = figuresOf(made);
    for (let row = firstRow; row < firstRow + 3; row++) {
      const cell = cellAt(sheet, row, valueColumn)!;
      putCell(sheet, row, valueColumn, { ...cell, formula: `${String(cell.value)}+0` });
    }
    return same(made, path);
  },
  "pasted into a new workbook without the other sheets": (made, path) =>
    same(bookOf([moved(figuresOf(made), "Sheet1", (row, column) => [row, column])]), path),
  "sent twice": (made, path) => [...same(made, path), ...same(made, path.replace(".xlsx", " copy.xlsx"))],
  "with a sheet of somebody's own before it": (made, path) => {
    const own = blankSheet(99, "My notes");
    putCell(own, 0, 0, { value: "Value", style: cellAt(figuresOf(made), 0, 0)!.style });
    made.sheets.unshift(own);
    return same(made, path);
  },
  ...(hasLibreOffice() ? { "saved by LibreOffice": (made, path) => [[path, savedByLibreOffice(saveBook(made), { recalculated: false })]] } : {}),
}; // prettier-ignore

/** Each unit's answer, filled in and mangled in a way of its own. */
function answerAll(): void {
  const ways = Object.values(mangles);
  for (let unit = 0; unit < units; unit++) {
    const path = join(folder, "requests", `Site ${unit} 2026-03.xlsx`);
    const made = open(path);
    const sheet = figuresOf(made);
    for (let measure = 0; measure < measures.length; measure++) {
      const cell = cellAt(sheet, firstRow + measure, valueColumn)!;
      putCell(sheet, firstRow + measure, valueColumn, { ...cell, value: figureOf(unit, measure) });
    }
    for (const [to, content] of ways[unit % ways.length]!(made, path.replace("requests", "answers")))
      writeFileSync(to, content);
  }
}

test(`50 requests, mangled in ${Object.keys(mangles).length} ways, come home with no figure lost, doubled or misplaced`, async () => {
  await writeTables(folder, "book.xlsx", book);
  const asked = await bsc(folder, "ask", "book.xlsx", "--out", "requests", "--by", "unit");
  expect(asked.exitCode).toBe(0);
  mkdirSync(join(folder, "answers"));
  answerAll();
  const files = readdirSync(join(folder, "answers")).filter((name) => name.endsWith(".xlsx"));
  const paths = files.map((name) => join("answers", name));
  const { out, exitCode } = await bsc(
    folder,
    "collect",
    "book.xlsx",
    ...paths,
    "--out",
    "merged.xlsx",
    "--json",
  );
  const told = JSON.parse(out);
  expect(told.findings).toEqual([]);
  expect(exitCode).toBe(0);
  const sheet = open(join(folder, "merged.xlsx")).sheets.find(({ name }) => name === "Actuals")!;
  const rows = Array.from({ length: units * measures.length * 2 }, (_, row) =>
    [0, 1, 2].map((column) => cellAt(sheet, row + 1, column)?.value),
  );
  const fresh = rows.slice(units * measures.length);
  const wanted = Array.from({ length: units }, (_, unit) =>
    measures.map((id, measure) => [`${id}-${unit}`, 46082, figureOf(unit, measure)]),
  ).flat();
  expect(new Map(fresh.map(([id, period, value]) => [id, [period, value]]))).toEqual(
    new Map(wanted.map(([id, period, value]) => [id, [period, value]])),
  );
  expect(sheet.tables[0]!.area.bottom).toBe(rows.length);
}, 300_000);
