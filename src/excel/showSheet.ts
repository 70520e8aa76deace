import { ok, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";

/** Brings a sheet to the front. */
export function showSheet(name: string): Promise<Result<undefined>> {
  return runBatch(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync(); // is it in front?
    return ok(undefined);
  });
}
