// Apart from the plans, as a sheet whose mark is lost is known by its headers from the pane's first screen on.

/** Of the organisation's sheet, before those of the perspectives. */
export const organisationColumns = [
  { header: "ID", widthPoints: 64 },
  { header: "Unit", widthPoints: 230 },
  { header: "Owner", widthPoints: 100 },
  { header: "Score", widthPoints: 56 },
  { header: "Status", widthPoints: 74 },
  { header: "Change", widthPoints: 56 },
  { header: "Trend", widthPoints: 78 },
  { header: "Data complete", widthPoints: 112 },
] as const;

/** Above the names that are picked from. */
export const pickHeader = "Pick one of";

/** Of the sheet of a picked unit: what BSC.LINES gives, column by column; then the names to pick from. */
export const unitColumns = [
  { header: "Line", widthPoints: 60, isHidden: true },
  { header: "ID", widthPoints: 48 },
  { header: "Objective and measure", widthPoints: 260 },
  { header: "Owner", widthPoints: 92 },
  { header: "Unit", widthPoints: 70 },
  { header: "Actual", widthPoints: 70, align: "Right" },
  { header: "Target", widthPoints: 70, align: "Right" },
  { header: "Variance", widthPoints: 70, align: "Right" },
  { header: "Score", widthPoints: 56, align: "Right" },
  { header: "Status", widthPoints: 74, align: "Center" },
  { header: "Trend", widthPoints: 78 },
  { header: "Last 12", widthPoints: 104 },
  { header: "Data complete", widthPoints: 100, align: "Right" },
  { header: "Set by hand", widthPoints: 150 },
  { header: pickHeader, widthPoints: 120, isHidden: true },
] as const;

/** Of the comparison, before those of the units. */
export const comparisonColumns = [
  { header: "ID", widthPoints: 60 },
  { header: "Measure", widthPoints: 200 },
  { header: "Unit", widthPoints: 88 },
  { header: "Best", widthPoints: 110 },
  { header: "Median", widthPoints: 64 },
  { header: "Spread", widthPoints: 64 },
] as const;

const headersOf = (columns: readonly { readonly header: string }[]): readonly string[] =>
  columns.map(({ header }) => header);

export const organisationHeaders = headersOf(organisationColumns);
export const unitHeaders = headersOf(unitColumns);
export const comparisonHeaders = headersOf(comparisonColumns);
