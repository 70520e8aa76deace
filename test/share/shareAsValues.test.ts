import { readFileSync } from "node:fs";
import { join } from "node:path";
import { saveBook, type Book, type Host } from "excel-workbench";
import { cellAt, putCell } from "../../workbench/src/book/cells";
import { defaultStyle } from "../../workbench/src/book/style";
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
  expect(cell(copy, 3, 0)).toMatchObject({ formula: 'COUNT(Sheet1!$A$1:$E$1)&" of A1#"', value: "5 of A1#" });
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

const named = (name: string, formula: string, sheetId?: number) => ({
  ...{ name, formula, visible: true, comment: "" },
  ...(sheetId === undefined ? {} : { sheetId }),
});

test("a name of the user's stays with the formulas that use it, whatever a name of ours on another sheet is called", async () => {
  const host = await hostWithTyped({ A1: "5" });
  const [first] = host.book.sheets;
  const { id } = first!;
  host.book.names = [named("Rate", "BSC.SCORE(700,700,500)"), named("Rate", "Sheet1!$A$1", id)];
  await host.user.type("Sheet1", "B1", "=Rate+1");
  putCell(first!, 1, 1, { formula: "Sheet1!Rate+1", value: 6, style: defaultStyle });
  await host.settle();
  const copy = await copyOf(host.book);
  expect(copy.book.names).toMatchObject([{ name: "Rate", formula: "Sheet1!$A$1", sheetId: id }]);
  expect(copy.replaced).toBe(0);
  expect(cell(copy, 0, 1)).toEqual({ formula: "Rate+1", value: 6 });
  expect(cell(copy, 1, 1)).toEqual({ formula: "Sheet1!Rate+1", value: 6 });
});

test.each([
  ["a column", "SUM(Plan[Score])"],
  ["a column of this row", "SUM(Plan[[#Data],[Score]])"],
  ["a sheet", "SUM(Score!A1:A2)"],
  ["a sheet between apostrophes", "SUM('Score'!A1:A2)"],
  ["a function", "SCORE(A1)"],
  ["a part of another name", "Score.two+ScoreÄ"],
])("a formula is not ours because %s in it is called as a name of ours", async (_what, formula) => {
  const host = await hostWithAddIn();
  putCell(host.book.sheets[0]!, 0, 0, { formula, value: 7, style: defaultStyle });
  host.book.names = [named("Score", "BSC.SCORE(700,700,500)")];
  expect(shareAsValues(host.book).replaced).toBe(0);
});

test.each([
  ["beside columns with marked signs", "SUM(Plan[No'#])+BSC.SCORE(1,2)+SUM(Plan[No'#])", []],
  [
    "through a name that is called as a function",
    "Graded(A1)",
    [named("Graded", "LAMBDA(x,BSC.SCORE(x,2))")],
  ],
  ["through a name of its own sheet", "'Sheet1'!Mine+1", [named("Mine", "BSC.SCORE(1,2)", 1)]],
  ["inside LET", "LET(score,BSC.SCORE(1,2),score+1)", []],
  ["as one of an intersection", "@BSC.SCORE(1,2)", []],
])("a formula that needs the add-in %s becomes a value", async (_how, formula, names) => {
  const host = await hostWithAddIn();
  const [sheet] = host.book.sheets;
  putCell(sheet!, 0, 0, { formula, value: 7, style: defaultStyle });
  host.book.names = names.map((one) => ("sheetId" in one ? { ...one, sheetId: sheet!.id } : one));
  expect(shareAsValues(host.book).replaced).toBe(1);
  expect(cellAt(sheet!, 0, 0)).toEqual({ value: 7, style: defaultStyle });
});

test("a reference to a spill stays fixed where it was fixed: in names, lists and conditional formats it would move", async () => {
  const host = await hostWithTyped({ A1: "=BSC.XMR({1,2,1,2,1,2,1,2,1,2})", A3: "=SUM($A1#)" });
  host.book.names = [named("Chart", "Sheet1!$A$1#")];
  const [sheet] = host.book.sheets;
  sheet!.validations = [
    {
      ...{ areas: [{ top: 5, bottom: 9, left: 0, right: 0 }], type: "List" },
      ...{ formula1: "$A$1#", ignoreBlanks: true, inCellDropDown: true },
    },
  ];
  const copy = await copyOf(host.book);
  expect(copy.book.names[0]?.formula).toBe("Sheet1!$A$1:$E$1");
  expect(copy.book.sheets[0]?.validations[0]?.formula1).toBe("$A$1:$E$1");
  expect(cell(copy, 2, 0)?.formula).toBe("SUM($A1:$E1)");
});

/** A workbook as Excel without the add-in leaves it: errors, of a spill its first cell alone, and what else was made of them. */
function leftWithout({ book }: Host, others: Readonly<Record<number, number>>): Book {
  const left = reopened(saveBook(book));
  const { cells } = left.sheets[0]!;
  for (const [row, line] of [...cells])
    for (const [column, { arrayArea: _area, isDynamic: _is, ...one }] of [...line])
      if (one.spilledFrom) cells.drop(row, column);
      else if (one.formula?.includes("BSC.")) cells.put(row, column, { ...one, value: { error: "#NAME?" } });
      else if (others[row] !== undefined) cells.put(row, column, { ...one, value: others[row] });
  return reopened(saveBook(left));
}

test("what spilled is whole in the copy where the file lost it, and what others made of the errors is made anew", async () => {
  const host = await hostWithTyped({
    A1: "=BSC.XMR({1,2,1,2,1,2,1,2,1,2})",
    A2: "=BSC.SCORE(700,700,500)",
    A3: "=IFERROR(A2,0)",
    A4: "=COUNT(A1:E1)",
    A5: "=1+1",
  });
  const left = leftWithout(host, { 2: 0, 3: 0 });
  const copy = await copyOf(left, host.book);
  expect([0, 1, 2, 3, 4].map((column) => cell(copy, 0, column)?.value)).toEqual(
    [0, 1, 2, 3, 4].map((column) => cellAt(host.book.sheets[0]!, 0, column)?.value),
  );
  expect(cell(copy, 2, 0)).toEqual({ formula: "IFERROR(A2,0)", value: expect.closeTo(66.667, 2) });
  expect(cell(copy, 3, 0)).toEqual({ formula: "COUNT(A1:E1)", value: 5 });
  expect(copy.said).toEqual([]);
});

test("a picture of the user's that is called BSC something keeps its name, on a map boxes lose theirs", async () => {
  const host = await hostWithTyped({ A1: "5" });
  await Excel.run(async (context) => {
    const map = context.workbook.worksheets.add("Map");
    for (const name of ["BSC objective F1", "BSC joint 1"])
      map.shapes.addGeometricShape("Rectangle").name = name;
    context.workbook.worksheets.getFirst().shapes.addGeometricShape("Rectangle").name = "BSC logo";
    await context.sync();
  });
  const copy = await copyOf(host.book);
  const names = copy.book.sheets.map(({ shapes }) => shapes.map(({ name }) => name));
  expect(names).toEqual([["BSC logo"], ["objective F1", "joint 1"]]);
});

test("a total of the user's that somebody typed stays what it is in the table", async () => {
  const host = await hostWithTyped({ A1: "Actual", A2: "560", A3: "700" });
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getFirst().tables.add("A1:A3", true);
    table.showTotals = true;
    await context.sync();
  });
  const [sheet] = host.book.sheets;
  putCell(sheet!, 3, 0, { value: 12, style: defaultStyle });
  sheet!.tables = sheet!.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, totalsFunction: "custom" })),
  }));
  const before = host.book.sheets[0]!.tables;
  shareAsValues(host.book);
  expect(host.book.sheets[0]!.tables).toEqual(before);
});

test("a spill that a rule compares cells with becomes a plain area, whatever kind of rule it is", async () => {
  const host = await hostWithTyped({ A1: "=BSC.XMR({1,2,1,2,1,2,1,2,1,2})", A3: "1" });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A3:A5");
    const format = range.conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "=MAX($A$1#)", operator: "LessThan" };
    format.cellValue.format.fill.color = "#FF0000";
    await context.sync();
  });
  const { book } = await copyOf(host.book);
  expect(book.sheets[0]?.conditionalFormats.map(({ rule }) => "formula1" in rule && rule.formula1)).toEqual([
    "MAX($A$1:$E$1)",
  ]);
});
