import { failed, ok, type CellPlace, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";
import { sheetIdOf } from "./read/sheetIdOf";

/**
 * Brings a cell into view and selects it; a sheet that somebody has hidden stays hidden. Where the names of the sheets are
 * given by their ids, as they were when the place was read, a sheet that was renamed since is found all the same.
 */
export function selectCell(
  { sheet, cell }: CellPlace,
  sheetIds: ReadonlyMap<string, string> = new Map(),
): Promise<Result<undefined>> {
  return runBatch(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheetIdOf(sheetIds, sheet)).load("visibility");
    await context.sync(); // can it be shown?
    if (worksheet.visibility !== "Visible") return failed({ code: "sheet-hidden", sheet });
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync(); // is the cell selected?
    return ok(undefined);
  });
}
