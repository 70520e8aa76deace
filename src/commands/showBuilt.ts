import { showSheet, type MapDrawn, type SheetWritten } from "../excel";
import { ok, type Result } from "../scorecard";
import { sheetText } from "./sheetText";

/** Brings what was built to the front, and says what became of it. */
export async function showBuilt(written: SheetWritten | MapDrawn | undefined): Promise<Result<string>> {
  if (!written) return ok("");
  const shown = await showSheet(written.sheet);
  return shown.kind === "failed" ? shown : ok(sheetText(written));
}
