import { ok, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";
import { ownSheetProperty } from "./read/ownSheets";

/** Every box of an objective is named so, with the objective's id behind it. */
const boxPrefix = "BSC objective ";

/** Ends the watching. */
export type StopWatching = () => Promise<void>;

/**
 * Tells which objective's box is clicked on the strategy map. Excel forgets this with the pane, and a box that is drawn
 * anew is not watched: watch again after a drawing. Three round trips, whatever the number of boxes.
 */
export function watchMap(onObjective: (id: string) => void): Promise<Result<StopWatching>> {
  return runBatch(async (context) => {
    const shapes = await mapShapes(context);
    const handlers = shapes
      .filter(({ name }) => name.startsWith(boxPrefix))
      .map((shape) => {
        const id = shape.name.slice(boxPrefix.length);
        return shape.onActivated.add(async () => onObjective(id));
      });
    await context.sync(); // are the boxes watched?
    return ok(() => letGo(context, handlers));
  });
}

async function mapShapes(context: Excel.RequestContext): Promise<readonly Excel.Shape[]> {
  const sheets = context.workbook.worksheets.load("items/id");
  await context.sync(); // which sheets are there?
  const looks = sheets.items.map((sheet) => ({
    ours: sheet.customProperties.getItemOrNullObject(ownSheetProperty).load("value"),
    shapes: sheet.shapes.load("items/name"),
  }));
  await context.sync(); // which of them is the map, and which boxes has it?
  return looks.flatMap(({ ours, shapes }) =>
    !ours.isNullObject && ours.value === "map" ? shapes.items : [],
  );
}

function letGo(context: Excel.RequestContext, handlers: readonly { remove(): void }[]): Promise<void> {
  return Excel.run(context, async (registered) => {
    handlers.forEach((handler) => handler.remove());
    await registered.sync(); // are they let go?
  });
}
