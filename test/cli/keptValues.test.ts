import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { saveBook, type Book } from "excel-workbench";
import { putCell } from "../../workbench/src/book/cells";
import { blankSheet, cellOf } from "../../workbench/src/book/makeBook";
import { reopened, rowWith } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";

const folder = newFolder();
const path = (name: string) => join(folder, name);
const open = (name: string): Book => reopened(readFileSync(path(name)));

function sheetOf(book: Book, name: string) {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
}

/** A built example on which somebody has a sheet that reads the scorecard, with values as Excel would have them. */
async function bookWithReader(): Promise<void> {
  await bsc(folder, "init", "plain.xlsx", "--template", "example");
  await bsc(folder, "build", "plain.xlsx", "--out", "built.xlsx");
  const { out } = await bsc(folder, "eval", "=SUM(Scorecard!A:Z)", "--book", "built.xlsx");
  const book = open("built.xlsx");
  const mine = blankSheet(90, "Mine");
  putCell(mine, 0, 0, { ...cellOf(Number(out)), formula: "SUM(Scorecard!A:Z)" });
  putCell(mine, 0, 1, { ...cellOf(5), formula: 'CUBEVALUE("sales",SUM(Scorecard!A:Z))' });
  putCell(mine, 0, 2, { ...cellOf(7), formula: "XLOOKUP(1,A5:A9,B5:B9)" });
  book.sheets.push(mine);
  writeFileSync(path("mine.xlsx"), saveBook(book));
}

/** Another figure of the revenue, as typed in Excel. */
function editActual(name: string): void {
  const book = open(name);
  const actuals = sheetOf(book, "Actuals");
  const row = rowWith(book, "Actuals", 0, "F1.1");
  for (let at = row; actuals.cells.get(at)?.get(0)?.value === "F1.1"; at++)
    putCell(actuals, at, 2, cellOf(1));
  writeFileSync(path(name), saveBook(book));
}

const sheetXml = (name: string, book: Book, sheet: string) =>
  strFromU8(
    unzipSync(readFileSync(path(name)))[
      `xl/worksheets/sheet${book.sheets.findIndex((one) => one.name === sheet) + 1}.xml`
    ] ?? new Uint8Array(),
  );

test("what reads the scorecard is recalculated where that is certain; else it keeps its value and is named once", async () => {
  await bookWithReader();
  const before = sheetOf(open("mine.xlsx"), "Mine").cells.get(0);
  editActual("mine.xlsx");
  const { exitCode, err } = await bsc(folder, "build", "mine.xlsx", "--out", "after.xlsx");
  expect(exitCode).toBe(0);
  expect(err.match(/Mine!\w+: Not recalculated here/g)).toEqual(["Mine!B1: Not recalculated here"]);
  const after = open("after.xlsx");
  const mine = sheetOf(after, "Mine").cells.get(0);
  expect(mine?.get(0)?.value).not.toEqual(before?.get(0)?.value);
  const { out } = await bsc(folder, "eval", "=SUM(Scorecard!A:Z)", "--book", "after.xlsx");
  expect(mine?.get(0)?.value).toBeCloseTo(Number(out), 6);
  expect([mine?.get(1)?.value, mine?.get(2)?.value]).toEqual([5, 7]);
  expect(sheetXml("after.xlsx", after, "Mine")).toContain("<v>5</v>");
  expect(
    strFromU8(unzipSync(readFileSync(path("after.xlsx")))["xl/workbook.xml"] ?? new Uint8Array()),
  ).toContain('fullCalcOnLoad="1"');
});

test("a figure whose formula the engine would get wrong is read as the file has it", async () => {
  await bsc(folder, "init", "plain.xlsx", "--template", "example");
  const book = open("plain.xlsx");
  const actuals = sheetOf(book, "Actuals");
  const row = rowWith(book, "Actuals", 0, "F1.1");
  putCell(actuals, row, 2, { ...cellOf(560), formula: 'CUBEVALUE("sales","2024-11")' });
  writeFileSync(path("cube.xlsx"), saveBook(book));
  const { out } = await bsc(folder, "read", "cube.xlsx", "--json");
  const facts: { cell: string; sheet: string; value: number }[] = JSON.parse(out).facts;
  const read = facts.find(({ sheet, cell }) => sheet === "Actuals" && cell === `C${row + 1}`);
  expect(read?.value).toBe(560);
});

test("formulas that the file has no values of are said to be calculated here", async () => {
  await bsc(folder, "init", "plain.xlsx", "--template", "example");
  const book = open("plain.xlsx");
  const row = rowWith(book, "Actuals", 0, "F1.1");
  putCell(sheetOf(book, "Actuals"), row, 2, { ...cellOf(undefined), formula: "500+60" });
  writeFileSync(path("uncalculated.xlsx"), saveBook(book));
  const { err } = await bsc(folder, "read", "uncalculated.xlsx");
  expect(err).toContain(`Warning  Actuals!C${row + 1}: 1 formula has no value in the file`);
});
