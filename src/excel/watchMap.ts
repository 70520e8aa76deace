import { ok, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";
import { mapShapes } from "./read/mapShapes";

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
      .filter(({ shape }) => shape.name.startsWith(boxPrefix))
      .map(({ shape }) => {
        const id = shape.name.slice(boxPrefix.length);
        return shape.onActivated.add(async () => onObjective(id));
      });
    await context.sync(); // are the boxes watched?
    return ok(() => letGo(context, handlers));
  });
}

function letGo(context: Excel.RequestContext, handlers: readonly { remove(): void }[]): Promise<void> {
  return Excel.run(context, async (registered) => {
    handlers.forEach((handler) => handler.remove());
    await registered.sync(); // are they let go?
  });
}
