import { failed, ok, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";

/** Brings a sheet of ours to the front, also one that somebody has hidden. */
export function showSheet(name: string): Promise<Result<undefined>> {
  return runBatch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name).load("visibility");
    const protection = context.workbook.protection.load("protected");
    await context.sync(); // is it hidden?
    const isHidden = sheet.visibility !== "Visible";
    if (isHidden && protection.protected) return failed({ code: "sheet-hidden", sheet: name });
    if (isHidden) sheet.visibility = "Visible";
    sheet.activate();
    await context.sync(); // is it in front?
    return ok(undefined);
  });
}
