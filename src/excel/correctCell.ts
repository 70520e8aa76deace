import { failed, ok, type CellPlace, type Correction, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";
import { writtenContent } from "./write/content";

/** Puts what was meant in place of what a cell says: of its whole text, or of one name in a list. Formulas stay. */
export function correctCell(place: CellPlace, { found, meant }: Correction): Promise<Result<undefined>> {
  return runBatch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const cell = sheet.getRange(place.cell).load("formulas");
    await context.sync(); // what does it say now?
    const corrected = corrections(String(cell.formulas[0]?.[0] ?? ""), { found, meant });
    if (corrected === undefined) return failed({ code: "text-gone", at: place, found });
    cell.values = [[writtenContent({ kind: "text", text: corrected })]];
    sheet.activate();
    cell.select();
    await context.sync(); // is it corrected?
    return ok(undefined);
  });
}

/** The text with the name corrected; undefined where it is not in it. */
function corrections(text: string, { found, meant }: Correction): string | undefined {
  if (text.startsWith("=")) return undefined;
  const isFound = (part: string) => part.trim() === found.trim();
  if (isFound(text)) return meant;
  const parts = text.split(/([;,\n]\s*)/);
  if (!parts.some(isFound)) return undefined;
  return parts.map((part) => (isFound(part) ? meant : part)).join("");
}
