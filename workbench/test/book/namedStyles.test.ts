import type { Book } from "../../src/book/book";
import { putCell } from "../../src/book/cells";
import { bookOf, blankSheet, cellOf } from "../../src/book/makeBook";
import {
  builtinStyles, changeStyle, dressed, dropStyle, findStyle, officeNameOf, stylesOf, styleParts, type NamedStyle,
} from "../../src/book/namedStyles"; // prettier-ignore
import { defaultStyle, type CellStyle } from "../../src/book/style";
import { tinted } from "../../src/file/style/tint";

/* ECMA-376, 18.8.7: the numbers of Excel's own styles. */
test.each([
  ["Normal", 0],
  ["Comma", 3],
  ["Percent", 5],
  ["Currency [0]", 7],
  ["Followed Hyperlink", 9],
  ["Note", 10],
  ["Title", 15],
  ["Heading 4", 19],
  ["Check Cell", 23],
  ["Total", 25],
  ["Good", 26],
  ["Bad", 27],
  ["Neutral", 28],
  ["Accent1", 29],
  ["20% - Accent1", 30],
  ["60% - Accent3", 40],
  ["Accent6", 49],
  ["60% - Accent6", 52],
  ["Explanatory Text", 53],
])("the style %s has the number %s", (name, builtinId) => {
  expect(builtinStyles.find((style) => style.name === name)?.builtinId).toBe(builtinId);
});

test("the fills of the accents are the Office theme's, lighter by 80, 60 and 40 per cent", () => {
  const fillOf = (name: string) => builtinStyles.find((style) => style.name === name)!.look.fill;
  for (let accent = 1; accent <= 6; accent++) {
    const base = fillOf(`Accent${accent}`)!.slice(1);
    expect([20, 40, 60].map((share) => fillOf(`${share}% - Accent${accent}`))).toEqual([0.8, 0.6, 0.4].map((tint) => `#${tinted(base, tint)}`)); // prettier-ignore
  }
  expect(new Set(builtinStyles.map(({ builtinId }) => builtinId)).size).toBe(builtinStyles.length);
});

const own: NamedStyle = {
  name: "Mine",
  look: { ...defaultStyle, fill: "#FF0000", numberFormat: "0.0", font: { ...defaultStyle.font, bold: true } },
  includes: ["font", "patterns"],
};

const bookWith = (styles: readonly NamedStyle[] = []): Book => ({ ...bookOf([blankSheet(1, "S")]), styles });

test.each([
  ["Good", "Good"],
  ["good", "Good"],
  ["Heading1", "Heading 1"],
  ["WholeComma", "Comma [0]"],
  ["wholedollar", "Currency [0]"],
  ["Hlink", "Hyperlink"],
  ["HlinkTrav", "Followed Hyperlink"],
  ["SheetTitle", "Title"],
  ["MINE", "Mine"],
  ["M ine", undefined],
  ["No such", undefined],
  ["", undefined],
])("by the name %p the style %p is found", (asked, name) => {
  expect(findStyle(bookWith([own]), asked)?.name).toBe(name);
});

test.each([
  ["Heading 1", "Heading1"],
  ["Comma [0]", "WholeComma"],
  ["Title", "SheetTitle"],
  ["20% - Accent1", "20% - Accent1"],
  ["Check Cell", "CheckCell"],
  ["My own", "My own"],
])("the style %p is answered as %p", (name, expected) => {
  expect(officeNameOf(name)).toBe(expected);
});

test("all styles are Excel's, each as the workbook has it, and the workbook's own", () => {
  const good: NamedStyle = { ...own, name: "good", builtinId: 26 };
  const names = stylesOf(bookWith([own, good])).map(({ name }) => name);
  expect(names).toHaveLength(builtinStyles.length + 1);
  expect([names.includes("Good"), names.includes("good"), names.at(-1)]).toEqual([false, true, "Mine"]);
});

const before: CellStyle = { ...defaultStyle, numberFormat: "0%", fill: "#0000FF", pattern: { kind: "Grid", color: "#000000" }, locked: false, named: "Other" }; // prettier-ignore

test("a style that is put on sets the parts that it includes and leaves the others", () => {
  expect(dressed(before, own)).toEqual({
    ...defaultStyle,
    numberFormat: "0%",
    fill: "#FF0000",
    locked: false,
    named: "Mine",
    font: own.look.font,
  });
  const all = dressed(before, { ...own, includes: styleParts });
  expect(all).toEqual({ ...own.look, named: "Mine" });
  expect(dressed(before, builtinStyles[0]!)).toBe(defaultStyle);
  expect(dressed(before, { ...own, includes: [] })).toEqual({ ...before, named: "Mine" });
});

test("cells follow a style that changes, but for what was set on them alone", () => {
  const book = bookWith([own]);
  const [sheet] = book.sheets;
  const worn = dressed(defaultStyle, own);
  putCell(sheet!, 0, 0, cellOf(1, worn));
  putCell(sheet!, 0, 1, cellOf(1, { ...worn, fill: "#123456" }));
  putCell(sheet!, 0, 2, cellOf(1));
  sheet!.rows.set(3, { style: worn });
  sheet!.columns.set(4, { style: { ...worn, named: "Other" } });
  const now: NamedStyle = {
    ...own,
    look: { ...own.look, fill: "#00FF00", font: { ...own.look.font, italic: true } },
  };
  changeStyle(book, own, now);
  const fills = [0, 1, 2].map((column) => sheet!.cells.get(0)!.get(column)!.style.fill);
  expect(fills).toEqual(["#00FF00", "#123456", undefined]);
  expect(sheet!.cells.get(0)!.get(1)!.style.font.italic).toBe(true);
  expect([sheet!.rows.get(3)!.style!.fill, sheet!.columns.get(4)!.style!.fill]).toEqual([
    "#00FF00",
    "#FF0000",
  ]);
  expect(book.styles).toEqual([now]);
});

test("a cell whose borders are told in another order has the style's borders all the same", () => {
  const thin = { style: "Continuous", weight: "Thin", color: "#000000" };
  const edged: NamedStyle = {
    ...own,
    includes: ["border"],
    look: { ...defaultStyle, borders: { EdgeTop: thin, EdgeLeft: thin } },
  };
  const book = bookWith([edged]);
  const [sheet] = book.sheets;
  putCell(sheet!, 0, 0, cellOf(1, { ...defaultStyle, named: "Mine", borders: { EdgeLeft: { ...thin }, EdgeTop: { color: "#000000", weight: "Thin", style: "Continuous" } } })); // prettier-ignore
  changeStyle(book, edged, { ...edged, look: { ...defaultStyle, borders: {} } });
  expect(sheet!.cells.get(0)!.get(0)!.style.borders).toEqual({});
});

test("a style that is dropped leaves its cells plain, and other cells as they are", () => {
  const book = bookWith([own]);
  const [sheet] = book.sheets;
  putCell(sheet!, 0, 0, cellOf(1, dressed(defaultStyle, own)));
  putCell(sheet!, 0, 1, cellOf(1, before));
  dropStyle(book, own);
  expect([sheet!.cells.get(0)!.get(0)!.style, sheet!.cells.get(0)!.get(1)!.style]).toEqual([
    defaultStyle,
    before,
  ]);
  expect(book.styles).toEqual([]);
});
