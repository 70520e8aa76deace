/** The columns of a request, as they are written and by which they are found again in an answer. */
export const columns = {
  measure: "Measure",
  unit: "Unit",
  period: "Period",
  of: "In",
  last: "Last",
  target: "Target",
  value: "Value",
  numerator: "Numerator",
  denominator: "Denominator",
  comment: "Comment",
  status: "Status",
  definition: "What it is",
  dataSource: "Where it comes from",
  key: "Key",
} as const;
export type ColumnKey = keyof typeof columns;

/** What people fill in. */
export const inputs: readonly ColumnKey[] = ["value", "numerator", "denominator", "comment"];

/** The sheet of a request. */
export const figuresSheet = "Figures";
