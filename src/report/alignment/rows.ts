import { text, type PlannedCell, type PlannedRow } from "../sheetPlan";
import { alignmentColumns } from "./columns";

export const [scoreColumn, statusColumn, carriedColumn] = [3, 4, 5] as const;
export const firstUnit = alignmentColumns.length;

export type Content = Omit<PlannedCell, "look">;

const alignOf = (column: number) => {
  if (column < scoreColumn) return "Left";
  return column === statusColumn ? "Center" : "Right";
};

/** A row of the matrix or of a list: figures right, the status in the middle, words from the sixth column on where it is a list. */
export function bodyRow(width: number, cells: readonly Content[], isList = false): PlannedRow {
  return {
    heightPoints: 18,
    cells: Array.from({ length: width }, (_, column) => ({
      look: "measure",
      align: isList && column >= carriedColumn ? "Left" : alignOf(column),
      indent: isList && column >= carriedColumn ? 1 : 0,
      ...(cells[column] ?? { content: text("") }),
    })),
  };
}

export function headerRow(width: number, names: readonly string[], isList = false): PlannedRow {
  const { cells } = bodyRow(
    width,
    names.map((name) => ({ content: text(name) })),
    isList,
  );
  return { heightPoints: isList ? 20 : 32, cells: cells.map((cell) => ({ ...cell, look: "header" })) };
}
