import type { WorkbookGrids } from "../grid";
import { findTables } from "../find/findTables";

/**
 * The sheets that may hold figures in somebody's own layout. In a workbook that is a scorecard these are the ones without
 * a table of it; in any other workbook all: a table that merely looks like one of ours is somebody's own as well.
 */
export function foreignSheets(workbook: WorkbookGrids): readonly string[] {
  const { tables } = findTables(workbook);
  const isScorecard = (["Objectives", "Measures"] as const).every(
    (name) => (tables.get(name) ?? []).length > 0,
  );
  const taken = new Set(isScorecard ? [...tables.values()].flat().map(({ sheet }) => sheet) : []);
  return workbook.grids.map(({ sheet }) => sheet).filter((sheet) => !taken.has(sheet));
}

/** Whether a workbook names its objectives and measures in tables of ours. */
export function isScorecardBook(workbook: WorkbookGrids): boolean {
  const { tables } = findTables(workbook);
  return (["Objectives", "Measures"] as const).every((name) => (tables.get(name) ?? []).length > 0);
}
