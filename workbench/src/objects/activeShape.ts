import type { Sheet } from "../book/book";
import type { Shape } from "../book/shape";
import { findShape } from "../book/shapes";
import { type Desk, notify } from "./desk";
import { eventTypes } from "./eventTypes";
import { sheetIdOf } from "./sheetNames";

interface Found {
  readonly sheet: Sheet;
  readonly shape: Shape;
}

/** The shape or chart that is selected; none once it or its sheet is gone. */
export function activeShapeOf({ book, activeShape }: Desk): Found | undefined {
  const sheet = book.sheets.find(({ id }) => id === activeShape?.sheetId);
  const shape = sheet && activeShape && findShape(sheet.shapes, activeShape.shapeId);
  return sheet && shape && { sheet, shape };
}

/** Selects a shape or a chart instead of the one before, and tells who listens. */
export function activateShape(desk: Desk, sheet: Sheet, shape: Shape): void {
  const before = activeShapeOf(desk);
  if (before?.sheet === sheet && before.shape.id === shape.id) return;
  deactivateShape(desk);
  desk.activeShape = { sheetId: sheet.id, shapeId: shape.id };
  tell(desk, { sheet, shape }, "Activated");
}

/** What is selected is a shape no longer: cells are, or another sheet. */
export function deactivateShape(desk: Desk): void {
  const before = activeShapeOf(desk);
  desk.activeShape = undefined;
  if (before) tell(desk, before, "Deactivated");
}

function tell(desk: Desk, { sheet, shape }: Found, what: "Activated" | "Deactivated"): void {
  const worksheetId = sheetIdOf(sheet);
  const id = String(shape.id);
  if (shape.chart) {
    const eventType = what === "Activated" ? eventTypes.chartActivated : eventTypes.chartDeactivated;
    const args = { type: `Chart${what}`, chartId: id, worksheetId };
    for (const targetId of [id, worksheetId]) notify(desk, { eventType, targetId, args });
  } else {
    const eventType = what === "Activated" ? eventTypes.shapeActivated : eventTypes.shapeDeactivated;
    notify(desk, { eventType, targetId: id, args: { type: `Shape${what}`, shapeId: id, worksheetId } });
  }
}
