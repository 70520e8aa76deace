// Apart from the plan, as a sheet whose mark is lost is known by its headers from the pane's first screen on.

/** Of the matrix, before those of the units. */
export const alignmentColumns = [
  { header: "ID", widthPoints: 60 },
  { header: "Objective", widthPoints: 250 },
  { header: "Owner", widthPoints: 110 },
  { header: "Score", widthPoints: 56 },
  { header: "Status", widthPoints: 74 },
  { header: "Carried by", widthPoints: 78 },
] as const;

export const alignmentHeaders: readonly string[] = alignmentColumns.map(({ header }) => header);
