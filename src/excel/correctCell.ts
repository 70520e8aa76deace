import { failed, ok, type CellPlace, type Correction, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";
import { writtenContent } from "./write/content";
import { writeCell } from "./write/writeCell";

/** Puts what was meant in place of what a cell says: of its whole text, or of one name in a list. Formulas stay. */
export function correctCell(place: CellPlace, { found, meant }: Correction): Promise<Result<undefined>> {
  return runBatch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const cell = sheet.getRange(place.cell);
    const present = cell.getResizedRange(0, 0).load("formulas");
    await context.sync(); // what does it say now?
    const formula: unknown = present.formulas[0]?.[0] ?? "";
    const corrected = corrections(String(formula), { found, meant });
    if (corrected === undefined)
      return says(String(formula), meant) ? ok(undefined) : failed({ code: "text-gone", at: place, found });
    sheet.activate();
    cell.select();
    const isWritten = await writeCell(context, {
      cell,
      content: writtenContent({ kind: "text", text: corrected }),
      isMeant: (now) => now.formula === formula,
    });
    return isWritten ? ok(undefined) : failed({ code: "text-gone", at: place, found });
  });
}

/** The text with the name corrected; undefined where it is not in it. */
function corrections(text: string, { found, meant }: Correction): string | undefined {
  if (text.startsWith("=")) return undefined;
  const isFound = (part: string) => part.trim() === found.trim();
  if (isFound(text)) return meant;
  if (!says(text, found)) return undefined;
  return partsOf(text)
    .map((part) => (isFound(part) ? meant : part))
    .join("");
}

const partsOf = (text: string) => text.split(/([;,\n]\s*)/);

/** Whether a text is a name, or a list that has it. */
function says(text: string, name: string): boolean {
  return [text, ...partsOf(text)].some((part) => part.trim() === name.trim());
}
