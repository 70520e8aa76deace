import type { WorkbookGrids } from "../grid";
import { findTables, type TablesFound } from "../find";

/**
 * The sheets that may hold figures in somebody's own layout. In a workbook that is a scorecard these are the ones without
 * a table of it; in any other workbook all: a table that merely looks like one of ours is somebody's own as well.
 */
export function foreignSheets(workbook: WorkbookGrids): readonly string[] {
  const { tables } = findTables(workbook);
  const taken = new Set(isScorecard(tables) ? [...tables.values()].flat().map(({ sheet }) => sheet) : []);
  return workbook.grids.map(({ sheet }) => sheet).filter((sheet) => !taken.has(sheet));
}

/** Whether a workbook names its objectives and measures in tables of ours. */
export function isScorecardBook(workbook: WorkbookGrids): boolean {
  return isScorecard(findTables(workbook).tables);
}

function isScorecard(tables: TablesFound["tables"]): boolean {
  return (["Objectives", "Measures"] as const).every((name) => (tables.get(name) ?? []).length > 0);
}
