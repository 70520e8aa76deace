import { putCell } from "../../../src/book/cells";
import { cellOf } from "../../../src/book/makeBook";
import { opened, partTexts } from "../asking";
import { saveBook } from "../../../src";
import { sheetOf, smallBook } from "../fixtures/zipped";
import { editedSheet, elementIn } from "../../make/edited";

type Work = Parameters<typeof editedSheet>[1];

/** The inside of <sheetData> after a change. */
function rowsAfter(rows: string, change: Work): string {
  return /<sheetData>([\s\S]*)<\/sheetData>/.exec(editedSheet(smallBook(sheetOf(rows)), change))?.[1] ?? "";
}

const put =
  (row: number, column: number, value: number): Work =>
  (sheet) =>
    putCell(sheet, row, column, { ...(sheet.cells.get(row)?.get(column) ?? cellOf(value)), value });

test("one number is changed and all else stays as it was written, letter by letter", () => {
  const rows = `<row r="1" spans="1:3" x14ac:dyDescent="0.25"  ht="20"><c r='A1'  s="0"><v>1.50</v></c><c r="B1"><v>2</v></c></row>\n<row  r="2"><c r="A2"><f>A1</f><v>1.50</v></c></row>`;
  expect(rowsAfter(rows.replace(' x14ac:dyDescent="0.25"', ""), put(0, 1, 3))).toBe(
    `<row r="1" ht="20"><c r='A1'  s="0"><v>1.50</v></c><c r="B1"><v>3</v></c></row><row  r="2"><c r="A2"><f>A1</f><v>1.50</v></c></row>`,
  );
});

test.each([
  [
    "before the first row",
    0,
    0,
    '<row r="1"><c r="A1"><v>7</v></c></row><row r="3"><c r="C3"><v>1</v></c></row>',
  ],
  [
    "after the last row",
    8,
    1,
    '<row r="3"><c r="C3"><v>1</v></c></row><row r="9"><c r="B9"><v>7</v></c></row>',
  ],
  ["before a cell", 2, 0, '<row r="3"><c r="A3"><v>7</v></c><c r="C3"><v>1</v></c></row>'],
  ["behind a cell", 2, 27, '<row r="3"><c r="C3"><v>1</v></c><c r="AB3"><v>7</v></c></row>'],
])("a cell %s stands in its place", (_where, row, column, expected) => {
  expect(rowsAfter('<row r="3"><c r="C3"><v>1</v></c></row>', put(row, column, 7))).toBe(expected);
});

/* Rows in a wrong order are no valid file, but some programs write them: no row may come twice. */
test("a file whose rows stand in a wrong order is changed without a row coming twice", () => {
  const text = rowsAfter(
    '<row r="9"><c r="A9"><v>9</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>',
    put(1, 1, 7),
  );
  expect(text.match(/<row r="\d+"/g)).toEqual(['<row r="2"', '<row r="5"', '<row r="9"']);
  expect(text).toContain('<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>7</v></c></row>');
});

test("a row that stands in two pieces is written as one", () => {
  const rows = '<row r="2"><c r="A2"><v>2</v></c></row><row r="2"><c r="C2"><v>3</v></c></row>';
  expect(rowsAfter(rows, put(1, 1, 7))).toBe(
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>7</v></c><c r="C2"><v>3</v></c></row>',
  );
});

test("a row whose cells stand in a wrong order gets them in order", () => {
  const rows = '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>';
  expect(rowsAfter(rows, put(0, 1, 7))).toBe(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>7</v></c><c r="C1"><v>3</v></c></row>',
  );
});

test("a row that is hidden keeps the height that its text gave it, which is not fixed by that", () => {
  const rows = '<row r="1" ht="30"><c r="A1"><v>1</v></c></row>';
  const text = rowsAfter(rows, (sheet) => sheet.rows.set(0, { ...sheet.rows.get(0), hidden: true }));
  expect(elementIn(text, "row")).toBe('<row r="1" ht="30" hidden="1"><c r="A1"><v>1</v></c></row>');
});

test.each([
  ["a height", 'ht="15"', { heightPoints: 21.75 }, 'ht="21.75" customHeight="1"'],
  ["no height", 'ht="30" customHeight="1"', {}, ""],
  ["no sign of being hidden", 'hidden="1"', {}, ""],
  ["a level of the outline", "", { outlineLevel: 2, collapsed: true }, 'outlineLevel="2" collapsed="1"'],
  ["no level", 'outlineLevel="1" collapsed="1"', {}, ""],
  [
    "what the model does not know",
    'thickBot="1" ht="15"',
    { heightPoints: 20 },
    'thickBot="1" ht="20" customHeight="1"',
  ],
])("a row gets %s", (_what, before, look, after) => {
  const rows = `<row r="1" ${before}><c r="A1"><v>1</v></c></row>`;
  const text = rowsAfter(rows, (sheet) => sheet.rows.set(0, look));
  expect(text).toBe(`<row r="1"${after === "" ? "" : " "}${after}><c r="A1"><v>1</v></c></row>`);
});

test("a row with nothing in it goes when its look does, and stays with one", () => {
  expect(rowsAfter('<row r="1" ht="30" customHeight="1"/>', (sheet) => sheet.rows.delete(0))).toBe("");
  expect(rowsAfter("", (sheet) => sheet.rows.set(6, { hidden: true }))).toBe('<row r="7" hidden="1"/>');
});

const group = `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>`;

test("a new result leaves a shared formula shared", () => {
  expect(rowsAfter(group, put(1, 0, 40))).toBe(group.replace("<v>4</v>", "<v>40</v>"));
});

test("when the cell that defines a shared formula goes, the others get it for themselves", () => {
  const text = rowsAfter(group, (sheet) => putCell(sheet, 0, 0, cellOf(5)));
  expect(text).toBe(
    '<row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c></row><row r="3"><c r="A3"><f>B3*2</f><v>6</v></c></row>',
  );
});

test("when another cell of the group gets a formula of its own, the rest stays shared", () => {
  const text = rowsAfter(group, (sheet) => putCell(sheet, 1, 0, { ...cellOf(1), formula: "1" }));
  expect(text).toBe(group.replace('<f t="shared" si="0"/><v>4</v>', "<f>1</f><v>1</v>"));
});

test.each([
  ["a number", { ...cellOf(0.1) }, '<c r="A1"><v>0.1</v></c>'],
  ["a very large one", cellOf(1e21), '<c r="A1"><v>1e+21</v></c>'],
  ["what is no number", cellOf(NaN), '<c r="A1" t="e"><v>#NUM!</v></c>'],
  ["no end", cellOf(-Infinity), '<c r="A1" t="e"><v>#NUM!</v></c>'],
  ["true", cellOf(true), '<c r="A1" t="b"><v>1</v></c>'],
  ["false", cellOf(false), '<c r="A1" t="b"><v>0</v></c>'],
  ["an error", cellOf({ error: "#N/A" }), '<c r="A1" t="e"><v>#N/A</v></c>'],
  ["an error that a file can't hold", cellOf({ error: "#SPILL!" }), '<c r="A1" t="e"><v>#VALUE!</v></c>'],
  [
    "a formula with a text",
    { ...cellOf("<a> "), formula: 'B1&"<"' },
    '<c r="A1" t="str"><f>B1&amp;"&lt;"</f><v>&lt;a&gt; </v></c>',
  ],
  ["a formula without a result", { ...cellOf(undefined), formula: "B1" }, '<c r="A1"><f>B1</f></c>'],
  [
    "a formula with the empty text",
    { ...cellOf(""), formula: "B1" },
    '<c r="A1" t="str"><f>B1</f><v></v></c>',
  ],
  [
    "a formula with a control",
    { ...cellOf("\u0001"), formula: "CHAR(1)" },
    '<c r="A1" t="str"><f>CHAR(1)</f><v>_x0001_</v></c>',
  ],
] as const)("%s is written as Excel does", (_what, cell, expected) => {
  expect(rowsAfter("", (sheet) => putCell(sheet, 0, 0, cell))).toBe(`<row r="1">${expected}</row>`);
});

test("a number's value metadata goes with its value, and stays with its look", () => {
  const rows = '<row r="1"><c r="A1" vm="1" t="e"><v>#VALUE!</v></c></row>';
  expect(rowsAfter(rows, put(0, 0, 3))).toBe('<row r="1"><c r="A1"><v>3</v></c></row>');
  const styled = rowsAfter(rows, (sheet) => {
    const cell = sheet.cells.get(0)!.get(0)!;
    putCell(sheet, 0, 0, { ...cell, style: { ...cell.style, locked: false } });
  });
  expect(styled).toBe('<row r="1"><c r="A1" s="1" vm="1" t="e"><v>#VALUE!</v></c></row>');
});

test("the dimension follows the cells", () => {
  const after = editedSheet(
    smallBook(sheetOf('<row r="3"><c r="C3"><v>1</v></c></row>', "", '<dimension ref="C3"/>')),
    put(4, 0, 1),
  );
  expect(elementIn(after, "dimension")).toBe('<dimension ref="A3:C5"/>');
});

test("a formula that was left without a value by the file stays so while its cells change", () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f></c></row>';
  const after = rowsAfter(rows, (sheet) => {
    put(0, 0, 2)(sheet, opened(smallBook(sheetOf(""))));
    putCell(sheet, 0, 1, { ...sheet.cells.get(0)!.get(1)!, value: 2 });
  });
  expect(after).toBe('<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1</f></c></row>');
});

test("new texts go behind those of the file, each once, and its counts, which would be wrong, go", () => {
  const book = opened(smallBook(sheetOf("")));
  putCell(book.sheets[0]!, 0, 0, cellOf("a"));
  const first = opened(saveBook(book));
  putCell(first.sheets[0]!, 0, 1, cellOf(" b\nc "));
  putCell(first.sheets[0]!, 0, 2, cellOf("a"));
  putCell(first.sheets[0]!, 0, 3, cellOf(" b\nc "));
  const parts = partTexts(saveBook(first));
  expect(parts["xl/sharedStrings.xml"]).toContain(
    '<si><t>a</t></si><si><t xml:space="preserve"> b\nc </t></si></sst>',
  );
  expect(parts["xl/worksheets/sheet1.xml"]).toContain(
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c><c r="D1" t="s"><v>1</v></c>',
  );
});
