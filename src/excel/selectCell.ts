import { ok, type CellPlace, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";

/** Brings a cell into view and selects it. */
export function selectCell({ sheet, cell }: CellPlace): Promise<Result<undefined>> {
  return runBatch(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync(); // is the cell selected?
    return ok(undefined);
  });
}
