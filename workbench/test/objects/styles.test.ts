/* eslint office-addins/load-object-before-read: off, office-addins/call-sync-before-read: off -- what the rules don't see is what is tested */
import { saveBook, type Book, type Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { onNewSheet } from "../make/freshSheet";
import { hostWith } from "../make/host";
import { expectValid } from "../make/validate";
import { changedParts, opened } from "../file/asking";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

/** The host on the book as it comes back from its file. */
async function onSavedFile(book: Book = host.book): Promise<Uint8Array> {
  const bytes = saveBook(book);
  await expectValid(bytes);
  await host.dispose();
  host = await hostWith(opened(bytes));
  return bytes;
}

const stylesOf = (context: Excel.RequestContext) => context.workbook.styles;

// Excel's own looks, of the Office theme.
test.each([
  ["Good", "Good", { fill: "#C6EFCE", font: "#006100", bold: false, size: 11 }],
  ["Heading 1", "Heading1", { fill: "#FFFFFF", font: "#44546A", bold: true, size: 15 }],
  ["heading 4", "Heading4", { fill: "#FFFFFF", font: "#44546A", bold: true, size: 11 }],
  ["60% - Accent2", "60% - Accent2", { fill: "#F4B084", font: "#FFFFFF", bold: false, size: 11 }],
  ["Normal", "Normal", { fill: "#FFFFFF", font: "#000000", bold: false, size: 11 }],
])("a cell of the style %s is called %s and looks so", async (given, name, look) => {
  const range = await onNewSheet([], (sheet) => {
    sheet.getRange("A1").style = given;
    return sheet.getRange("A1").load("style,format/fill/color,format/font");
  });
  const { fill, font } = range.format;
  expect(range.style).toBe(name);
  expect({ fill: fill.color, font: font.color, bold: font.bold, size: font.size }).toEqual(look);
});

test("a style of numbers leaves the font; cells of several styles have none in common", async () => {
  const [range, both] = await onNewSheet([[1, 2]], (sheet) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").style = "Percent";
    return [
      sheet.getRange("A1").load("numberFormat,format/font/bold"),
      sheet.getRange("A1:B1").load("style"),
    ] as const;
  });
  expect([range.numberFormat, range.format.font.bold, both.style]).toEqual([[["0%"]], true, null]);
});

test("a style of the workbook's own is kept in the file, with the parts that it includes", async () => {
  await onFirstSheet((sheet, context) => {
    stylesOf(context).add("Ledger");
    const style = stylesOf(context).getItem("Ledger");
    style.font.color = "teal";
    style.fill.color = "#FFFF00";
    style.borders.getItem("EdgeBottom").style = "Double";
    style.horizontalAlignment = "Center";
    style.numberFormat = "0.000";
    style.includeProtection = false;
    style.readingOrder = "RightToLeft";
    sheet.getRange("A1").style = "Ledger";
    sheet.getRange("A2").style = "Total";
    stylesOf(context).add("Unused & <odd>");
  });
  await onSavedFile();
  const [style, range, total, odd] = await onFirstSheet((sheet, context) => [
    stylesOf(context).getItem("ledger").load("name,builtIn,numberFormat,horizontalAlignment,includeProtection,includeFont,readingOrder,font/color,fill/color,borders/items/style"),
    sheet.getRange("A1").load("style,numberFormat,format/horizontalAlignment,format/readingOrder"),
    sheet.getRange("A2").load("style,format/font/bold"),
    stylesOf(context).getItemOrNullObject("Unused & <odd>").load("name"),
  ] as const); // prettier-ignore
  expect([style.name, style.builtIn, style.numberFormat, style.horizontalAlignment]).toEqual([
    "Ledger",
    false,
    "0.000",
    "Center",
  ]);
  expect([style.includeProtection, style.includeFont, style.readingOrder]).toEqual([
    false,
    true,
    "RightToLeft",
  ]);
  expect([style.font.color, style.fill.color]).toEqual(["#008080", "#FFFF00"]);
  expect(style.borders.items.map((border) => border.style)).toContain("Double");
  expect([range.style, range.numberFormat, range.format.readingOrder]).toEqual([
    "Ledger",
    [["0.000"]],
    "RightToLeft",
  ]);
  expect([total.style, total.format.font.bold, odd.isNullObject]).toEqual(["Total", true, false]);
});

test("cells follow a style that is changed, but for what was set on them alone; in the file too", async () => {
  await onFirstSheet((sheet, context) => {
    stylesOf(context).add("Note to self");
    sheet.getRange("A1:A2").style = "Note to self";
    sheet.getRange("A2").format.fill.color = "red";
    sheet.getRange("A1").values = [["x"]];
  });
  await onSavedFile();
  await onFirstSheet((_, context) => {
    const style = stylesOf(context).getItem("Note to self");
    style.fill.color = "blue";
    style.font.italic = true;
  });
  await onSavedFile();
  const cells = await onFirstSheet((sheet) =>
    ["A1", "A2"].map((cell) => sheet.getRange(cell).load("style,format/fill/color,format/font/italic")),
  );
  expect(cells.map(({ style, format }) => [style, format.fill.color, format.font.italic])).toEqual([
    ["Note to self", "#0000FF", true],
    ["Note to self", "#FF0000", true],
  ]);
});

test("a style that is deleted leaves its cells as they would be without, and the others where they are", async () => {
  await onFirstSheet((sheet, context) => {
    for (const name of ["One", "Two"]) {
      stylesOf(context).add(name);
      stylesOf(context).getItem(name).font.bold = true;
    }
    sheet.getRange("A1").style = "One";
    sheet.getRange("A2").style = "Two";
  });
  await onSavedFile();
  await onFirstSheet((_, context) => stylesOf(context).getItem("One").delete());
  await onSavedFile();
  const [one, two, gone] = await onFirstSheet((sheet, context) => [
    sheet.getRange("A1").load("style,format/font/bold"),
    sheet.getRange("A2").load("style,format/font/bold"),
    stylesOf(context).getItemOrNullObject("One"),
  ] as const); // prettier-ignore
  expect([one.style, one.format.font.bold, two.style, two.format.font.bold]).toEqual([
    "Normal",
    false,
    "Two",
    true,
  ]);
  expect(gone.isNullObject).toBe(true);
});

test("a file with styles that nobody touches stays as it is, and styles are not multiplied", async () => {
  await onFirstSheet((sheet, context) => {
    stylesOf(context).add("Mine");
    sheet.getRange("A1").style = "Mine";
    sheet.getRange("B1").style = "Good";
  });
  const first = await onSavedFile();
  expect(changedParts(first, saveBook(host.book))).toEqual([]);
  await onFirstSheet((sheet) => {
    sheet.getRange("C1").style = "Good";
    sheet.getRange("D1").style = "Mine";
  });
  const text = Buffer.from(await onSavedFile());
  expect(text.length).toBeGreaterThan(0);
  const names = host.book.styles.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test("what can't be is refused", async () => {
  const refused = (code: string, work: (styles: Excel.StyleCollection, sheet: Excel.Worksheet) => unknown) =>
    expect(onFirstSheet((sheet, context) => work(stylesOf(context), sheet))).rejects.toMatchObject({ code });
  await refused("ItemAlreadyExists", (styles) => styles.add("good"));
  await refused("InvalidArgument", (styles) => styles.add(" "));
  await refused("ItemNotFound", (styles) => styles.getItem("None such"));
  await refused("InvalidArgument", (_, sheet) => (sheet.getRange("A1").style = "None such"));
  await refused("ApiNotFound", (styles) => (styles.getItem("Normal").font.bold = true));
});

test("a height or an indent for all rows is the sheet's own, and does not fill the file with rows", async () => {
  const range = await onFirstSheet((sheet) => {
    sheet.getRange().format.rowHeight = 21;
    sheet.getRange("B2").format.adjustIndent(2);
    sheet.getRange("3:3").format.rowHeight = 40;
    sheet.getRange("3:3").format.useStandardHeight = true;
    return sheet.getRange("B2:B3").load("format/rowHeight,format/indentLevel");
  });
  expect(range.format.rowHeight).toBe(21);
  expect((await onSavedFile()).length).toBeLessThan(20_000);
  expect(host.book.sheets[0]!.standardHeightPoints).toBe(21);
});
