// Apart from the plan, as a sheet whose mark is lost is known by its headers from the pane's first screen on.

/** Of the steps from one score to the other, at the top of the sheet. */
export const stepHeaders: readonly string[] = ["Step", "Held up by", "Score", "Raised by", "Lowered by"];

/** Of the lines: what BSC.WHY gives, column by column. */
export const whyColumns = [
  { header: "What", widthPoints: 330 },
  { header: "Before", widthPoints: 78 },
  { header: "Now", widthPoints: 78 },
  { header: "Part", widthPoints: 78 },
  { header: "Kind", widthPoints: 76 },
  { header: "ID", widthPoints: 96 },
  { header: "What is to be said", widthPoints: 400 },
  { header: "Level", widthPoints: 40, isHidden: true },
] as const;
