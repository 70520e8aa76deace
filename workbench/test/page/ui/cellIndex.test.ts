import { defaultStyle } from "../../../src/book/style";
import { indexCells } from "../../../src/page/ui/cellIndex";
import type { CellView } from "../../../src/page/view/cellView";

const cell = (column: number, text: string, more: Partial<CellView> = {}): CellView => ({
  row: 0,
  column,
  text,
  align: "left",
  isError: false,
  // As it comes from the worker: equal, but another object each time.
  style: { ...defaultStyle, font: { ...defaultStyle.font } },
  ...more,
});

test("a cell that looks as before stays the same object, one that changed in any way does not", () => {
  const before = indexCells([
    cell(0, "same"),
    cell(1, "text"),
    cell(2, "fill"),
    cell(3, "style"),
    cell(4, "gone"),
  ]);
  const bold = { ...defaultStyle, font: { ...defaultStyle.font, bold: true } };
  const now = indexCells(
    [
      cell(0, "same"),
      cell(1, "other text"),
      cell(2, "fill", { look: { fill: "#FF0000" } }),
      cell(3, "style", { style: bold }),
      cell(5, "new"),
    ],
    before,
  );
  const isKept = [0, 1, 2, 3, 4, 5].map((column) => now.at(0, column) === before.at(0, column));
  expect(isKept).toEqual([true, false, false, false, false, false]);
  expect([now.at(0, 2)?.look?.fill, now.at(0, 3)?.style.font.bold]).toEqual(["#FF0000", true]);
  expect([now.at(0, 4), now.hasText(0, 5), now.hasText(0, 4)]).toEqual([undefined, true, false]);
});
