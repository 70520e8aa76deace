import { failed, ok, type CellPlace, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";

/** Brings a cell into view and selects it; a sheet that somebody has hidden stays hidden. */
export function selectCell({ sheet, cell }: CellPlace): Promise<Result<undefined>> {
  return runBatch(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet).load("visibility");
    await context.sync(); // can it be shown?
    if (worksheet.visibility !== "Visible") return failed({ code: "sheet-hidden", sheet });
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync(); // is the cell selected?
    return ok(undefined);
  });
}
