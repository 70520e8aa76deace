import { empty, type LookName, type PlannedContent, type PlannedRow } from "./sheetPlan";

/** A row of one look: its contents from the left, the rest of the width empty. */
export function plannedRow(
  width: number,
  look: LookName,
  contents: readonly PlannedContent[],
  heightPoints?: number,
): PlannedRow {
  const cells = Array.from({ length: width }, (_, column) => ({ look, content: contents[column] ?? empty }));
  return { cells, ...(heightPoints === undefined ? {} : { heightPoints }) };
}
