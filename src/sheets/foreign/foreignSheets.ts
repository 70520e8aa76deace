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
