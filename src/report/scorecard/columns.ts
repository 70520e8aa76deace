import type { Alignment, PlannedColumn } from "../sheetPlan";

/** The columns of the scorecard sheet, in their order; formulas refer to them by these names. */
const columns = [
  { name: "id", header: "ID", widthPoints: 40 },
  { name: "label", header: "Objective and measure", widthPoints: 250 },
  { name: "owner", header: "Owner", widthPoints: 92 },
  { name: "unit", header: "Unit", widthPoints: 76 },
  { name: "actual", header: "Actual", widthPoints: 66, align: "Right" },
  { name: "target", header: "Target", widthPoints: 84, align: "Right" },
  { name: "variance", header: "Variance", widthPoints: 66, align: "Right" },
  { name: "score", header: "Score", widthPoints: 60, align: "Right" },
  { name: "status", header: "Status", widthPoints: 74, align: "Center" },
  { name: "trend", header: "Trend", widthPoints: 76 },
  { name: "spark", header: "Last 12", widthPoints: 104 },
  { name: "coverage", header: "Data complete", widthPoints: 112, align: "Right" },
  { name: "redFlag", header: "Red flag", widthPoints: 60, align: "Right", isHidden: true },
  { name: "direction", header: "Direction", widthPoints: 60, isHidden: true },
  { name: "rule", header: "Rule", widthPoints: 120, isHidden: true },
  // Last, so that a long reason has room and no other column moves.
  { name: "byHand", header: "Set by hand", widthPoints: 150 },
] as const;

export type ColumnName = (typeof columns)[number]["name"];
export const columnNames: readonly ColumnName[] = columns.map(({ name }) => name);

export const plannedColumns: readonly PlannedColumn[] = columns.map((column) => ({
  widthPoints: column.widthPoints,
  ...("isHidden" in column ? { isHidden: true } : {}),
}));

/** A column's header, and how its cells stand. */
export const headers: readonly { readonly text: string; readonly align: Alignment }[] = columns.map(
  (column) => ({
    text: column.header,
    align: "align" in column ? column.align : "Left",
  }),
);

/** Zero-based. */
export function columnIndex(name: ColumnName): number {
  return columnNames.indexOf(name);
}

/** The cell of a column in a row (zero-based), the column held: `$E7`. */
export function cellIn(name: ColumnName, row: number): string {
  return `$${String.fromCharCode(65 + columnIndex(name))}${row + 1}`;
}
