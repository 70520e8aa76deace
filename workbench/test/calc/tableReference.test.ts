import type { Table } from "../../src/book/book";
import { addressOf } from "../../src/book/address";
import { tableReference } from "../../src/calc/tableReference";
import { table } from "../file/making";

/** A table over B2:E6 with headers as people write them, and a row of totals. */
const sales: Table = {
  ...table,
  name: "Sales",
  area: { top: 1, left: 1, bottom: 5, right: 4 },
  columns: ["Region", "Plan\n2026", "it's [here]", "Actual"].map((name, index) => ({ id: index + 1, name })),
  hasHeaders: true,
  hasTotals: true,
};

function meansIn(row: number, bracket: string, expected: string | undefined): void {
  const area = tableReference(bracket, sales, row - 1);
  expect([bracket, area && addressOf(area)]).toEqual([bracket, expected]);
}

test("structured references mean the cells that Excel means by them", () => {
  meansIn(4, "[Region]", "B3:B5");
  meansIn(4, "[]", "B3:E5");
  meansIn(4, "[#All]", "B2:E6");
  meansIn(4, "[#Data]", "B3:E5");
  meansIn(4, "[#Headers]", "B2:E2");
  meansIn(4, "[#Totals]", "B6:E6");
  meansIn(4, "[[#Headers],[Region]]", "B2");
  meansIn(4, "[[#Totals],[Actual]]", "E6");
  meansIn(4, "[[#Headers],[#Data],[Region]]", "B2:B5");
  meansIn(4, "[[#Data],[#Totals],[Region]:[Actual]]", "B3:E6");
  meansIn(4, "[[Region]:[Actual]]", "B3:E5");
});

test("this row is the formula's own, as a range too", () => {
  meansIn(4, "[@Actual]", "E4");
  meansIn(4, "[@]", "B4:E4");
  meansIn(4, "[[#This Row],[Actual]]", "E4");
  meansIn(4, "[[#This Row],[Region]:[Actual]]", "B4:E4");
  meansIn(4, "[@[Region]:[Actual]]", "B4:E4");
  meansIn(2, "[@Actual]", undefined); // in the row of headers
  meansIn(6, "[@Actual]", undefined); // in the row of totals
});

test("headers with line breaks, quotes and brackets are found", () => {
  meansIn(4, "[Plan\n2026]", "C3:C5");
  meansIn(4, "[Plan\r\n2026]", "C3:C5");
  meansIn(4, "[@[Plan\n2026]]", "C4");
  meansIn(4, "[it''s '[here']]", "D3:D5");
  meansIn(4, "[[#This Row],[it''s '[here']]]", "D4");
});

test("a column or row that the table does not have is no reference", () => {
  meansIn(4, "[Plan]", undefined);
  expect(tableReference("[#Totals]", { ...sales, hasTotals: false }, 3)).toBeUndefined();
});
