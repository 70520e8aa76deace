/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import { blankBook, openBook, saveBook, type Book, type Host } from "../../src";
import { putCell } from "../../src/book/cells";
import { defaultStyle } from "../../src/book/style";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";

/** A book with `{=ROW(1:2)*2}` in A1:A2, entered as one. */
function bookWithArray(): Book {
  const book = blankBook();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("A blank book has a sheet.");
  const arrayArea = { top: 0, left: 0, bottom: 1, right: 0 };
  putCell(sheet, 1, 0, { value: 4, style: defaultStyle });
  putCell(sheet, 0, 0, { value: 2, formula: "ROW(1:2)*2", arrayArea, isDynamic: false, style: defaultStyle });
  const opened = openBook(saveBook(book));
  if (opened.kind === "failed") throw new Error(opened.message);
  return opened.book;
}

let host: Host;
beforeEach(async () => {
  host = await hostWith(bookWithArray());
});
afterEach(() => host.dispose());

test("every cell of an array that was entered as one has its formula, and says that it is in one", async () => {
  const range = await onFirstSheet((sheet) => sheet.getRange("A1:A3").load("formulas,values,savedAsArray"));
  expect(range.formulas).toEqual([["=ROW(1:2)*2"], ["=ROW(1:2)*2"], [""]]);
  expect(range.values).toEqual([[2], [4], [""]]);
  expect(range.savedAsArray).toBeNull();
  for (const [address, isArray] of [
    ["A2", true],
    ["A3", false],
  ] as const)
    expect((await onFirstSheet((sheet) => sheet.getRange(address).load("savedAsArray"))).savedAsArray).toBe(
      isArray,
    );
});

test("such an array is emptied whole, and never in part", async () => {
  const clear = (address: string) =>
    onFirstSheet((sheet) => {
      sheet.getRange(address).clear("Contents");
      return sheet.getRange("A1:A2").load("values");
    });
  await expect(clear("A2")).rejects.toMatchObject({ message: "You can't change part of an array." });
  expect((await clear("A1:A2")).values).toEqual([[""], [""]]);
});
