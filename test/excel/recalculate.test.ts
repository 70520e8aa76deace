import { buildScorecard, recalculate, recalculateAfterOthers } from "../../src/excel";
import { saveBook, type Book } from "excel-workbench";
import { allCells, putCell } from "../../workbench/src/book/cells";
import { hostWithAddIn, hostWithExample, reopened, valueIn } from "../make/addIn";

/** The example with its scorecard and a function in a cell of the user's, as a program without the add-in leaves it. */
async function leftByOthers(): Promise<Book> {
  const host = await hostWithExample();
  await buildScorecard({ sheets: ["scorecard"] });
  await host.user.type("Sheet1", "A1", "=BSC.STATUS(560,700,500)");
  await host.settle();
  const book = reopened(saveBook(host.book));
  for (const sheet of book.sheets)
    for (const { row, column, cell } of allCells(sheet))
      if (cell.formula?.includes("BSC."))
        putCell(sheet, row, column, { ...cell, value: { error: "#NAME?" } });
  return reopened(saveBook(book));
}

const statusOf = (book: Book) => valueIn(book, "Sheet1", 0, 0);

test("what somebody without the add-in has left is calculated when the pane starts, and once more changes nothing", async () => {
  const host = await hostWithAddIn(await leftByOthers(), { keepsErrors: true });
  expect(statusOf(host.book)).toEqual({ error: "#NAME?" });
  await recalculateAfterOthers();
  await host.settle();
  expect(statusOf(host.book)).toBe("Amber");
  host.traffic.reset();
  expect(await recalculateAfterOthers()).toEqual({ kind: "ok", value: false });
});

test("a workbook without a scorecard of ours is left alone, until somebody asks for it", async () => {
  const book = await leftByOthers();
  book.sheets = book.sheets.filter(({ name }) => name !== "Scorecard");
  const host = await hostWithAddIn(book, { keepsErrors: true });
  expect(await recalculateAfterOthers()).toEqual({ kind: "ok", value: false });
  expect(statusOf(host.book)).toEqual({ error: "#NAME?" });
  await recalculate();
  await host.settle();
  expect(statusOf(host.book)).toBe("Amber");
});
