import type { WorkbookGrids } from "../grid";
import type { MappingRow } from "./mapping";

/** A workbook without the sheets that a mapping speaks of, so that no other table is found in them. */
export function withoutSheets(workbook: WorkbookGrids, mapping: readonly MappingRow[]): WorkbookGrids {
  const mapped = new Set(mapping.map(({ sheet }) => sheet));
  const isOther = ({ sheet }: { readonly sheet: string }) => !mapped.has(sheet);
  return { ...workbook, grids: workbook.grids.filter(isOther), tables: workbook.tables.filter(isOther) };
}
