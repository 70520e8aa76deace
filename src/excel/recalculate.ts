import { ok, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";
import { ownSheetProperty } from "./read/ownSheets";

/** Has Excel calculate every formula anew, also those whose values it takes for right. */
export function recalculate(): Promise<Result<undefined>> {
  return runBatch(async (context) => {
    context.application.calculate("Full");
    await context.sync(); // is it calculated?
    return ok(undefined);
  });
}

/**
 * The same where cells of our scorecard sheets show an error that somebody without the add-in has left there: Excel keeps it
 * until a cell is calculated.
 *
 * @returns whether there was one
 */
export function recalculateAfterOthers(): Promise<Result<boolean>> {
  return runBatch(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id");
    await context.sync(); // which sheets are there?
    const marked = sheets.items.map((sheet) => ({
      sheet,
      mark: sheet.customProperties.getItemOrNullObject(ownSheetProperty).load("value"),
    }));
    await context.sync(); // which of them are scorecards of ours?
    const cells = marked
      .filter(({ mark }) => !mark.isNullObject && String(mark.value).startsWith("scorecard"))
      .map(({ sheet }) => sheet.getUsedRangeOrNullObject(true).load("values"));
    if (cells.length === 0) return ok(false);
    await context.sync(); // do their cells show what they should?
    const isLeft = cells.some(
      (range) => !range.isNullObject && range.values.flat().some((value) => left.has(value)),
    );
    if (!isLeft) return ok(false);
    context.application.calculate("Full");
    await context.sync(); // is it calculated?
    return ok(true);
  });
}

/** What a cell shows whose function was not there. */
const left: ReadonlySet<unknown> = new Set(["#NAME?", "#VALUE!"]);
