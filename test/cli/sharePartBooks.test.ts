import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveBook, type Book } from "excel-workbench";
import { exampleNames } from "../../src/sheets";
import { expectValid } from "../../workbench/test/make/validate";
import { hostWithAddIn, reopened, rowWith, valueIn } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";
import { savedByLibreOffice, testWithLibreOffice } from "../make/libreOffice";
import { addOwnSheet, helpDesk } from "../make/ownSheet";
import { expectSameShown } from "../make/shown";

const folder = newFolder();
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const bookNamed = (name: string) => reopened(bytesOf(name));
const write = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);

/** The name of the only or the topmost scorecard of a workbook. */
async function topOf(name: string): Promise<string> {
  const { out } = await bsc(folder, "model", name, "--json");
  return JSON.parse(out).scorecards[0].name;
}

/** A book with the sheets of another one alone. */
function onlySheetsOf(book: Book, other: Book): Book {
  const names = new Set(other.sheets.map(({ name }) => name));
  return { ...book, sheets: book.sheets.filter(({ name }) => names.has(name)) };
}

const pages = ["Review", "Scorecard", "Measures in focus", "Initiative status", "Open actions", "Alerts"];
const pagesOf = (book: Book): Book => ({
  ...book,
  sheets: book.sheets.filter(({ name }) => pages.includes(name)),
});

/** Of all the templates those that differ most; all of them with `EDITS=all`. */
const templates = exampleNames.filter(
  (name) => process.env["EDITS"] === "all" || ["example", "survey"].includes(name),
);

describe.each(templates)("the copy of all of the %s template, written anew", (name) => {
  beforeAll(async () => {
    await bsc(folder, "init", `${name}.xlsx`, "--template", name);
    const told = await bsc(
      folder,
      "share",
      `${name}.xlsx`,
      "--unit",
      await topOf(`${name}.xlsx`),
      "--out",
      `${name}-copy.xlsx`,
    );
    expect(told).toMatchObject({ exitCode: 0, err: "" });
    await bsc(folder, "review", `${name}.xlsx`, "--out", `${name}-pack.xlsx`);
  });

  test("shows on its pages and in its tables what the workbook shows", async () => {
    const [copy, pack] = [bookNamed(`${name}-copy.xlsx`), bookNamed(`${name}-pack.xlsx`)];
    expectSameShown(pagesOf(copy), pagesOf(pack));
    const both = new Set(onlySheetsOf(copy, pack).sheets.map((sheet) => sheet.name));
    const alone = copy.sheets.map((sheet) => sheet.name).filter((sheet) => !both.has(sheet));
    // To be written in, also where the workbook has none.
    expect(alone).toEqual(name === "survey" ? ["Reviews", "Actions"] : []);
    await expectValid(bytesOf(`${name}-copy.xlsx`));
  });

  testWithLibreOffice(
    "shows the same after LibreOffice has calculated and saved it, and made from what LibreOffice has saved",
    async () => {
      const copy = bookNamed(`${name}-copy.xlsx`);
      const after = savedByLibreOffice(bytesOf(`${name}-copy.xlsx`), { recalculated: true });
      expectSameShown(reopened(after), copy);
      write(`${name}-libre.xlsx`, savedByLibreOffice(bytesOf(`${name}.xlsx`), { recalculated: true }));
      const told = await bsc(
        folder,
        "share",
        `${name}-libre.xlsx`,
        "--unit",
        await topOf(`${name}-libre.xlsx`),
        "--out",
        `${name}-again.xlsx`,
      );
      expect(told).toMatchObject({ exitCode: 0, err: "" });
      expectSameShown(pagesOf(bookNamed(`${name}-again.xlsx`)), pagesOf(copy));
    },
  );
});

test("a view over a year and a period that Settings do not name are those of the copy as well", async () => {
  await bsc(folder, "init", "ytd-book.xlsx", "--template", "example");
  await bsc(
    folder,
    "share",
    "ytd-book.xlsx",
    "--unit",
    await topOf("ytd-book.xlsx"),
    "--view",
    "ytd",
    "--out",
    "ytd.xlsx",
  );
  const copy = bookNamed("ytd.xlsx");
  const settings = (name: string) => valueIn(copy, "Settings", rowWith(copy, "Settings", 0, name), 1);
  expect([settings("Period"), settings("View")]).toEqual(["2026-10", "Year to date"]);
  await bsc(folder, "review", "ytd-book.xlsx", "--view", "ytd", "--out", "ytd-pack.xlsx");
  // The scorecard's own formulas follow Settings, which the workbook has as they were.
  const others = (book: Book) =>
    pagesOf({ ...book, sheets: book.sheets.filter(({ name }) => name !== "Scorecard") });
  expectSameShown(others(copy), others(bookNamed("ytd-pack.xlsx")));
  expect(valueIn(copy, "Scorecard", 2, 0)).toBe("Period 2026-10 (year to date)");
});

test("figures in sheets of somebody's own are written as tables", async () => {
  const host = await hostWithAddIn();
  await addOwnSheet("Help desk", helpDesk);
  write("desk.xlsx", saveBook(host.book));
  await host.dispose();
  await bsc(folder, "adopt", "desk.xlsx", "--out", "adopted.xlsx");
  const top = await topOf("adopted.xlsx");
  const told = await bsc(folder, "share", "adopted.xlsx", "--unit", top, "--out", "adopted-copy.xlsx");
  expect(told).toMatchObject({ exitCode: 0, err: "" });
  const copy = bookNamed("adopted-copy.xlsx");
  expect(copy.sheets.map(({ name }) => name)).not.toContain("Help desk");
  await bsc(folder, "review", "adopted.xlsx", "--out", "adopted-pack.xlsx");
  const scorecard = (book: Book): Book => ({
    ...book,
    sheets: book.sheets.filter(({ name }) => name === "Scorecard"),
  });
  expectSameShown(scorecard(copy), scorecard(bookNamed("adopted-pack.xlsx")));
  await expectValid(bytesOf("adopted-copy.xlsx"));
});

const long = "A very long name of a unit ".repeat(8).trim();

test.each([
  "TRUE",
  "#N/A?",
  "=1+1",
  "O'Neil & <Sons>",
  "\u{1F6A2} quay",
  long,
  "1/2/2026",
  "@all",
  "-5 %",
  "Settings",
  "A1",
])("a unit, a measure and a person called %s are what they are called", async (name) => {
  const host = await hostWithAddIn();
  const rows = {
      Scorecards: [["ID", "Scorecard", "Parent"], ["T", "Top", ""], ["N", name, "T"]],
      Objectives: [["ID", "Objective", "Perspective", "Scorecard", "Owner"], ["O1", `${name}!`, "Financial", "N", name]],
      Measures: [["ID", "Measure", "Objective", "Target", "Red flag", "Owner"], ["K1", name, "O1", 10, 5, name]],
      Actuals: [["Measure", "Period", "Actual", "Comment"], ["K1", "2026-06", 9, name]],
    }; // prettier-ignore
  await Excel.run(async (context) => {
    for (const [sheet, values] of Object.entries(rows)) {
      const added = context.workbook.worksheets.add(`${sheet} of us`);
      const range = added.getRangeByIndexes(0, 0, values.length, values[0]!.length);
      range.values = values.map((row) => row.map((cell) => (typeof cell === "string" ? `'${cell}` : cell)));
      added.tables.add(range, true).name = sheet;
    }
    await context.sync();
  });
  write("odd.xlsx", saveBook(host.book));
  await host.dispose();
  const asked = [["--unit", name, "--out", "odd-unit.xlsx"], ["--person", name, "--out", "odd-person.xlsx"]]; // prettier-ignore
  for (const options of asked)
    expect(await bsc(folder, "share", "odd.xlsx", ...options)).toMatchObject({ exitCode: 0, err: "" });
  const [unit, person] = [bookNamed("odd-unit.xlsx"), bookNamed("odd-person.xlsx")];
  expect(valueIn(unit, "Scorecard", 0, 0)).toBe(name);
  expect(valueIn(unit, "Measures", 1, 1)).toBe(name);
  expect(valueIn(unit, "Actuals", 1, 6)).toBe(name);
  expect(valueIn(person, "Measures", rowWith(person, "Measures", 0, `K1 ${name}`), 4)).toBe(9);
  await expectValid(bytesOf("odd-unit.xlsx"));
});

test("without units the whole is the unit that Settings name, and without owners there is nobody to share with", async () => {
  const host = await hostWithAddIn();
  await Excel.run(async (context) => {
    const rows = {
      Objectives: [["Objective", "Perspective"], ["Grow", "Financial"]],
      Measures: [["Measure", "Objective", "Target"], ["Cars", "Grow", 10]],
      Actuals: [["Measure", "Period", "Actual"], ["Cars", "2026-06", 9]],
    }; // prettier-ignore
    for (const [sheet, values] of Object.entries(rows)) {
      const range = context.workbook.worksheets.add(sheet).getRangeByIndexes(0, 0, 2, values[0]!.length);
      range.values = values.map((row) => [...row]);
    }
    await context.sync();
  });
  write("plain.xlsx", saveBook(host.book));
  await host.dispose();
  const told = await bsc(
    folder,
    "share",
    "plain.xlsx",
    "--unit",
    "Balanced Scorecard",
    "--out",
    "plain-copy.xlsx",
  );
  expect(told).toMatchObject({ exitCode: 0, err: "" });
  expect(bookNamed("plain-copy.xlsx").sheets.map(({ name }) => name)).not.toContain("Scorecards");
  const { exitCode, err } = await bsc(folder, "share", "plain.xlsx", "--person", "Ada", "--out", "ada.xlsx");
  expect([exitCode, err]).toEqual([
    2,
    'Nobody called "Ada" owns anything in this workbook. Names are those in the columns Owner.\n',
  ]);
});
