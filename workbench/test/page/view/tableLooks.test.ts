import { blankBook } from "../../../src";
import { tableLooks } from "../../../src/page/view/tableLooks";
import { table } from "../../file/making";

/** What the style of a table over A1:C4 (a header, three rows) makes of a row. */
function lookOfRow(row: number, changes: Partial<typeof table> = {}) {
  const [sheet] = blankBook().sheets;
  if (!sheet) throw new Error("A blank book has a sheet.");
  sheet.tables = [{ ...table, ...changes }];
  return tableLooks(sheet)(row, 0);
}

test("a table's header stands out, and every other row is banded from the first on", () => {
  expect(lookOfRow(0)).toMatchObject({ bold: true, fontColor: "#FFFFFF" });
  expect([1, 2, 3].map((row) => lookOfRow(row)?.fill)).toEqual(["#D9E1F2", undefined, "#D9E1F2"]);
});

test("cells outside, and tables without a style or bands, look like themselves", () => {
  expect(lookOfRow(4)).toBeUndefined();
  expect(lookOfRow(1, { style: "" })).toBeUndefined();
  expect(lookOfRow(1, { showBandedRows: false })).toBeUndefined();
});
