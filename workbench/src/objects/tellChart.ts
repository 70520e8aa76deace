import { notify } from "./desk";
import { eventTypes } from "./eventTypes";
import type { ShapePlace } from "./shapePlace";
import { sheetIdOf } from "./sheetNames";

/** Tells the add-in that a chart came or went. */
export function tellChart({ desk, sheet, shapeId }: ShapePlace, what: "Added" | "Deleted"): void {
  const worksheetId = sheetIdOf(sheet);
  notify(desk, {
    eventType: what === "Added" ? eventTypes.chartAdded : eventTypes.chartDeleted,
    targetId: worksheetId,
    args: { type: `Chart${what}`, chartId: String(shapeId), worksheetId, source: "Local" },
  });
}
