import type { CellValue } from "excel-workbench";
import { allCells, cellAt } from "../../workbench/src/book/cells";
import { reopened } from "./addIn";
import type { Edit } from "./nativeCopies";
import { seededNumbers } from "./seededNumbers";

const figures = /^(?:Actual|Numerator|Denominator)$/;
const levels = /^(?:Target|Target high|Red flag|Red flag high|Weight|Stretch|Floor|Min|Max|Break|Baseline)$/;

/** Figures, levels and weights typed over at random: other numbers, nothing, 0, other signs, answers turned round, gaps filled. */
export function randomEdits(bytes: Uint8Array, seed: number, most: number): readonly Edit[] {
  const next = seededNumbers(seed);
  const book = reopened(bytes);
  const cells = ["Actuals", "Targets", "Measures", "Objectives", "Perspectives"].flatMap((name) => {
    const sheet = book.sheets.find((one) => one.name === name)!;
    return [...allCells(sheet)].flatMap(({ row, column, cell: { value } }) => {
      const header = String(cellAt(sheet, 0, column)?.value);
      const isFigure = figures.test(header);
      if (row === 0 || !(isFigure || levels.test(header)) || (!isFigure && value === undefined)) return [];
      return [{ sheet: name, row, column, value: changed(value, isFigure, next), place: next() }];
    });
  });
  return cells
    .sort((one, other) => one.place - other.place)
    .slice(0, most)
    .map(({ sheet, row, column, value }) => ({ sheet, row, column, value }));
}

function changed(value: CellValue, isFigure: boolean, next: () => number): CellValue {
  const kind = next();
  if (value === "Yes" || value === "No") return kind < 0.2 ? undefined : value === "Yes" ? "No" : "Yes";
  if (isFigure && kind < 0.12) return kind < 0.06 ? "n/a" : undefined;
  if (typeof value !== "number") return Math.round(300 + next() * 400) / 10;
  if (kind < 0.2) return 0;
  if (kind < 0.25) return -value;
  return Math.round(value * (0.5 + next()) * 1000) / 1000;
}
