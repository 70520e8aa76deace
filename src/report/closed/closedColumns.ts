/** The columns of the sheet, in their order; it is read back by these headers. */
export const closedColumns = [
  ["Period", 62],
  ["Kind", 74],
  ["ID", 70],
  ["Name", 220],
  ["Scorecard", 120],
  ["Actual", 74],
  ["Target", 74],
  ["Red flag", 74],
  ["Weight", 54],
  ["Score", 60],
  ["Status", 70],
  ["Note", 420],
] as const;

/** The headers by which the sheet is known. */
export const closedHeaders: readonly string[] = closedColumns.map(([header]) => header);
