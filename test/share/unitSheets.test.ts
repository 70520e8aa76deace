import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveBook, type Book } from "excel-workbench";
import { allCells, cellAt } from "../../workbench/src/book/cells";
import { expectValid } from "../../workbench/test/make/validate";
import { callsUs } from "../../src/sheets";
import { reopened } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";
import { groupBook } from "../make/groupBook";
import { testWithLibreOffice } from "../make/libreOffice";
import { nativePair, shownByLibreOffice } from "../make/nativeCopies";

const unitSheet = (book: Book) => book.sheets.find(({ name }) => name === "Unit scorecard")!;
const kinds = { type: "List", ignoreBlanks: true, inCellDropDown: true } as const;
const usersOwn = {
  ...kinds,
  areas: [{ top: 1, bottom: 1, left: 16, right: 16 }],
  formula1: '"seen,not seen"',
};

/** What stands below the headers of the sheet on which a unit is picked. */
const linesOf = (book: Book) =>
  [...allCells(unitSheet(book))].flatMap(({ row, column, cell: { value } }) =>
    row < 4 || (value ?? "") === "" ? [] : [[row, column, value]],
  );

describe("copies of a group whose units can be picked", () => {
  const folder = newFolder();
  beforeAll(async () => {
    writeFileSync(join(folder, "group.xlsx"), await groupBook());
    await bsc(folder, "build", "group.xlsx", "--out", "built.xlsx");
    const book = reopened(readFileSync(join(folder, "built.xlsx")));
    const sheet = unitSheet(book);
    expect(sheet.validations).toHaveLength(1);
    sheet.validations = [...sheet.validations, usersOwn];
    writeFileSync(join(folder, "book.xlsx"), saveBook(book));
  }, 60_000);

  test.each([
    ["values", []],
    ["native", ["--as", "native"]],
    ["native", ["--as", "native", "--excel", "365"]],
  ])(
    "with %s show the lines of the picked unit as values, and offer no other one to pick",
    async (_kind, options) => {
      const { out, exitCode } = await bsc(folder, "share", "book.xlsx", ...options, "--out", "copy.xlsx");
      expect(exitCode).toBe(0);
      const bytes = readFileSync(join(folder, "copy.xlsx"));
      await expectValid(bytes);
      const copy = reopened(bytes);
      const formulas = copy.sheets.flatMap((sheet) =>
        [...allCells(sheet)].flatMap(({ cell }) => cell.formula ?? []),
      );
      expect(formulas.filter(callsUs)).toEqual([]);
      expect(linesOf(copy)).toEqual(linesOf(reopened(readFileSync(join(folder, "book.xlsx")))));
      expect(unitSheet(copy).validations).toMatchObject([usersOwn]);
      if (options.length > 0)
        expect(out).toMatch(
          /'Unit scorecard'!A5: \d+ formulas have, from this one on, no form in Excel's own functions that gives/,
        );
    },
    60_000,
  );

  testWithLibreOffice(
    "with Excel's own formulas say no period any more once another unit's name is typed",
    async () => {
      const pair = await nativePair(readFileSync(join(folder, "book.xlsx")));
      const period = pair.shared.native.findIndex(
        ({ sheetId, row }) => sheetId === unitSheet(reopened(pair.copy)).id && row === 2,
      );
      const south = { sheet: "Unit scorecard", row: 1, column: 2, value: "South Secret" };
      expect(shownByLibreOffice(pair, [south]).values[period]).toEqual({ error: "#N/A" });
      expect(cellAt(unitSheet(reopened(pair.copy)), 2, 1)?.value).toBe("Period 2026-06 (the period alone)");
      expect(cellAt(unitSheet(reopened(pair.copy)), 4, 2)?.value).toBe("North");
    },
    60_000,
  );
});
