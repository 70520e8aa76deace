import { readFileSync } from "node:fs";
import { join } from "node:path";
import { saveBook, type Book, type Host } from "excel-workbench";
import { cellAt } from "../../workbench/src/book/cells";
import { expectValid } from "../../workbench/test/make/validate";
import { problemPlace, problemText, type Problem } from "../../src/scorecard";
import { shareAsValues } from "../../src/share";
import { addInId } from "../../src/share/withoutOurMarks";
import { hostWithAddIn, hostWithExample, reopened } from "../make/addIn";

const say = (problem: Problem) => {
  const place = problemPlace(problem);
  return `${place ? `${place.cell}: ` : ""}${problemText(problem)}`;
};

interface Made {
  readonly book: Book;
  readonly replaced: number;
  readonly said: readonly string[];
}

/** The copy of a workbook as a file has it, saved and opened again. */
async function copyOf(made: Book, calculated?: Book): Promise<Made> {
  const book = reopened(saveBook(made));
  const { replaced, problems } = shareAsValues(book, calculated);
  const bytes = saveBook(book);
  await expectValid(bytes);
  return { book: reopened(bytes), replaced, said: problems.map(say) };
}

const cell = ({ book }: Made, row: number, column: number) => {
  const found = cellAt(book.sheets[0]!, row, column);
  return found && { formula: found.formula, value: found.value };
};

/** A host on a blank book in whose first sheet formulas were typed. */
async function hostWithTyped(cells: Readonly<Record<string, string>>): Promise<Host> {
  const host = await hostWithAddIn();
  for (const [address, content] of Object.entries(cells)) await host.user.type("Sheet1", address, content);
  await host.settle();
  return host;
}

test("what needs the add-in is a value, what reads it stays a formula", async () => {
  const host = await hostWithTyped({
    A1: "=BSC.SCORE(560,700,500)",
    A2: "=A1*2",
    A3: '=IF(BSC.STATUS(560,700,500)="Amber","look","fine")',
    A4: '="=BSC.SCORE(1) as words"',
    A5: "=BSC.SCORE(,700,500)",
  });
  const copy = await copyOf(host.book);
  expect(copy).toMatchObject({ replaced: 3, said: [] });
  expect(cell(copy, 0, 0)).toEqual({ formula: undefined, value: expect.closeTo(43.333, 2) });
  expect(cell(copy, 1, 0)).toEqual({ formula: "A1*2", value: expect.closeTo(86.667, 2) });
  expect(cell(copy, 2, 0)).toEqual({ formula: undefined, value: "look" });
  expect(cell(copy, 3, 0)).toEqual({ formula: '"=BSC.SCORE(1) as words"', value: "=BSC.SCORE(1) as words" });
  expect(cell(copy, 4, 0)).toEqual({ formula: undefined, value: { error: "#N/A" } });
});

test("what spilled stays where it spilled, and references to the spill become plain areas", async () => {
  const host = await hostWithTyped({
    A1: "=BSC.XMR({1,2,1,2,1,2,1,2,1,2})",
    A3: "=SUM(A1#)",
    A4: '=COUNT(Sheet1!$A$1#)&" of A1#"',
    C5: "=SEQUENCE(2)",
    D5: "=SUM(C5#)",
  });
  const copy = await copyOf(host.book);
  expect(copy).toMatchObject({ replaced: 1, said: [] });
  expect([0, 1, 2, 3, 4].map((column) => cell(copy, 0, column)?.formula)).toEqual(Array(5).fill(undefined));
  expect(cell(copy, 0, 4)?.value).toBe(10);
  expect(cell(copy, 2, 0)).toMatchObject({ formula: "SUM(A1:E1)" });
  expect(cell(copy, 3, 0)).toMatchObject({ formula: 'COUNT(Sheet1!A1:E1)&" of A1#"', value: "5 of A1#" });
  expect(cell(copy, 4, 3)).toMatchObject({ formula: "SUM(C5#)", value: 3 });
});

test("names that need the add-in go, through other names too, with what used them as values", async () => {
  const host = await hostWithTyped({ A1: "5" });
  host.book.names = [
    { name: "Ours", formula: "BSC.SCORE(700,700,500)", visible: true, comment: "" },
    { name: "Through", formula: "Ours/2", visible: true, comment: "" },
    { name: "Theirs", formula: "Sheet1!$A$1", visible: true, comment: "" },
    { name: "_xldudf_BSC_KPI", formula: "#NAME?", visible: false, comment: "" },
  ];
  await host.user.type("Sheet1", "B1", "=Through+1");
  await host.user.type("Sheet1", "B2", "=Theirs+1");
  await host.user.type("Sheet1", "B3", '="Through"');
  await host.settle();
  const copy = await copyOf(host.book, host.book);
  expect(copy.book.names.map(({ name }) => name)).toEqual(["Theirs"]);
  expect(copy.said).toEqual([
    'The defined name "Ours" needs the add-in, so it is not in the copy. Cells that used it are values.',
    'The defined name "Through" needs the add-in, so it is not in the copy. Cells that used it are values.',
  ]);
  expect(cell(copy, 0, 1)?.formula).toBeUndefined();
  expect(cell(copy, 1, 1)).toEqual({ formula: "Theirs+1", value: 6 });
  expect(cell(copy, 2, 1)?.formula).toBe('"Through"');
});

test("conditional formats and lists that need the add-in are taken out and named, others stay", async () => {
  const host = await hostWithTyped({ A1: "1" });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const [address, formula] of [
      ["A1:A3", '=BSC.STATUS(A1,2,1)="Red"'],
      ["B1:B3", "=B1>1"],
    ] as const) {
      const format = sheet.getRange(address).conditionalFormats.add("Custom");
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = "#FF0000";
      sheet.getRange(address).dataValidation.rule = { custom: { formula } };
    }
    await context.sync();
  });
  const copy = await copyOf(host.book);
  expect(copy.said).toEqual([
    "A1:A3: A conditional format here needs the add-in, so it is not in the copy.",
    "A1:A3: A data validation here needs the add-in, so it is not in the copy.",
  ]);
  const [sheet] = copy.book.sheets;
  expect(sheet?.conditionalFormats.map(({ rule }) => "formula" in rule && rule.formula)).toEqual(["B1>1"]);
  expect(sheet?.validations.map(({ formula1 }) => formula1)).toEqual(["B1>1"]);
});

test("a table's column and total of ours are values, and a new row gets no formula of ours", async () => {
  const host = await hostWithTyped({ A1: "Actual", B1: "Score", C1: "Twice", A2: "560", A3: "700" });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Figures";
    sheet.getRange("B2:C3").formulas = [
      ["=BSC.SCORE([@Actual],700,500)", "=[@Score]*2"],
      ["=BSC.SCORE([@Actual],700,500)", "=[@Score]*2"],
    ];
    table.showTotals = true;
    await context.sync();
    sheet.getRange("B4").formulas = [["=BSC.ROLLUP(Figures[Score])"]];
    await context.sync();
  });
  await host.settle();
  const copy = await copyOf(host.book);
  expect(copy.replaced).toBe(3);
  const [table] = copy.book.sheets[0]!.tables;
  expect(table?.columns.map(({ calculatedFormula }) => calculatedFormula)).not.toContain(
    expect.stringContaining("BSC"),
  );
  expect(JSON.stringify(table)).not.toContain("BSC");
  expect(cell(copy, 1, 2)?.formula).toBe("[@Score]*2");
  expect(cell(copy, 3, 1)).toEqual({ formula: undefined, value: expect.closeTo(55, 1) });
});

/** A book whose cells of ours show what Excel without the add-in shows. */
function leftWithoutUs({ book }: Host): Book {
  const left = reopened(saveBook(book));
  for (const [row, line] of [...left.sheets[0]!.cells])
    for (const [column, one] of [...line])
      if (one.formula !== undefined)
        left.sheets[0]!.cells.put(row, column, { ...one, value: { error: "#NAME?" } });
  return left;
}

test("what only says that the add-in was not there is taken from a calculation, also where others read it", async () => {
  const host = await hostWithTyped({ A1: "=BSC.SCORE(700,700,500)", A2: "=A1*3" });
  const copy = await copyOf(leftWithoutUs(host), host.book);
  expect(copy.said).toEqual([]);
  expect(cell(copy, 0, 0)).toEqual({ formula: undefined, value: expect.closeTo(66.667, 2) });
  expect(cell(copy, 1, 0)).toEqual({ formula: "A1*3", value: expect.closeTo(200, 6) });
});

test("without a calculation such a cell shows #N/A and is named: nothing is made up", async () => {
  const host = await hostWithTyped({ A1: "=BSC.SCORE(700,700,500)" });
  const copy = await copyOf(leftWithoutUs(host));
  expect(copy.said).toEqual([
    "A1: The workbook has no value of this formula yet, and none could be calculated. The copy shows #N/A here. Wait until it shows one, or enter the formula anew (Set up), then make the copy again.",
  ]);
  expect(cell(copy, 0, 0)).toEqual({ formula: undefined, value: { error: "#N/A" } });
});

test("the file's own value stays where a calculation differs, and it is said", async () => {
  const host = await hostWithTyped({ A1: "=BSC.SCORE(700,700,500)", A2: "=BSC.SCORE(560,700,500)" });
  const old = reopened(saveBook(host.book));
  const first = cellAt(old.sheets[0]!, 0, 0)!;
  old.sheets[0]!.cells.put(0, 0, { ...first, value: 12 });
  const copy = await copyOf(old, host.book);
  expect(cell(copy, 0, 0)).toEqual({ formula: undefined, value: 12 });
  expect(copy.said).toEqual([
    "A1: 1 formula has in the file, from this one on, another value than a calculation gives now. The copy shows the file's. To have the newer ones, save the workbook in Excel with the add-in and share it anew.",
  ]);
});

test("a workbook in which nothing is ours is byte for byte what it was", async () => {
  const host = await hostWithTyped({ A1: "5", A2: "=A1*2" });
  const bytes = saveBook(reopened(saveBook(host.book)));
  const book = reopened(bytes);
  expect(shareAsValues(book, host.book)).toEqual({ replaced: 0, problems: [] });
  expect(Buffer.from(saveBook(book)).equals(Buffer.from(bytes))).toBe(true);
});

test("nothing that is not ours changes in the example's structured sheets", async () => {
  const host = await hostWithExample();
  const bytes = saveBook(host.book);
  const book = reopened(bytes);
  shareAsValues(book, host.book);
  expect(Buffer.from(saveBook(book)).equals(Buffer.from(saveBook(reopened(bytes))))).toBe(true);
});

test("the add-in is known by the id of its manifest", () => {
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  expect(manifest).toContain(`<Id>${addInId}</Id>`);
});
