import { nameKey } from "../../scorecard";
import type { WorkbookGrids } from "../grid";
import type { MappingRow } from "./mapping";

/** Finds the workbook's sheet that a name means, as the workbook spells it; undefined where there is none. */
export function sheetFinder({ grids }: Pick<WorkbookGrids, "grids">): (name: string) => string | undefined {
  const exact = new Set(grids.map(({ sheet }) => sheet));
  const sheets = new Map(grids.toReversed().map(({ sheet }) => [nameKey(sheet), sheet]));
  return (name) => (exact.has(name) ? name : sheets.get(nameKey(name)));
}

/** A mapping whose sheets are spelled as in the workbook; one that the workbook lacks keeps its name. */
export function onSheets(
  mapping: readonly MappingRow[],
  workbook: Pick<WorkbookGrids, "grids">,
): readonly MappingRow[] {
  const find = sheetFinder(workbook);
  return mapping.map((row) => ({ ...row, sheet: find(row.sheet) ?? row.sheet }));
}
