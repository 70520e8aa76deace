import type { Sheet } from "../book/book";
import type { Shape } from "../book/shape";
import { allShapes, changeListOf, findShape, inFrame } from "../book/shapes";
import { pixelPoints, sheetSize, wholePixels } from "../book/sizes";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { glue } from "./connectorGeometry";
import type { Desk } from "./desk";
import { checkUnprotected } from "./place";

/** A shape on the desk, known by its id: the Shape itself is replaced by every change. */
export interface ShapePlace {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly shapeId: number;
}

export function shapeOf({ sheet, shapeId }: ShapePlace): Shape {
  const shape = findShape(sheet.shapes, shapeId);
  if (!shape) throw itemNotFound("the shape is gone");
  return shape;
}

/** Puts a changed shape in the place of the one before; connectors glued to it follow. */
export function changeShape(place: ShapePlace, change: Partial<Shape>): void {
  const { sheet, shapeId } = place;
  checkUnprotected(sheet);
  const onSheet = keptOn(sheet, change);
  const changed = { ...inFrame(shapeOf(place), onSheet), ...onSheet };
  sheet.shapes = changeListOf(sheet.shapes, shapeId, (list) =>
    list.map((shape) => (shape.id === shapeId ? changed : shape)),
  );
  const isMoved = ["left", "top", "width", "height", "connector", "geometry"].some((name) => name in change);
  if (isMoved) glueAll(sheet);
}

/** What a file can hold of a shape's size: no more than that many points. */
export const longestPoints = 169056;

/**
 * A place and size as Excel keeps it, in whole pixels: a shape that is pushed over the sheet's first edges stops there, and a full turn is none.
 * Refused: what lies beyond the last cells, and what is larger than a file can hold.
 */
export function keptOn(sheet: Sheet, change: Partial<Shape>): Partial<Shape> {
  const { left, top, width, height, rotation } = change;
  if (Math.max(width ?? 0, height ?? 0) > longestPoints)
    throw invalidArgument("the shape would be too large");
  const end = (left ?? top) === undefined ? undefined : sheetSize(sheet);
  if (end && ((left ?? 0) >= end.width || (top ?? 0) >= end.height)) {
    throw invalidArgument("the shape would lie beyond the sheet's last cell");
  }
  return {
    ...change,
    ...kept("left", left, keptDistance),
    ...kept("top", top, keptDistance),
    ...kept("width", width, keptSize),
    ...kept("height", height, keptSize),
    ...kept("rotation", rotation, (degrees) => ((degrees % 360) + 360) % 360),
  };
}

function kept(name: keyof Shape, given: number | undefined, keep: (given: number) => number): Partial<Shape> {
  return given === undefined ? {} : { [name]: keep(given) };
}

const keptDistance = (points: number): number => wholePixels(Math.max(0, points));

/** What has a size at all keeps one pixel of it. */
function keptSize(points: number): number {
  return points > 0 ? Math.max(pixelPoints, wholePixels(points)) : points;
}

/** Connectors follow the shapes that they are glued to. */
export function glueAll(sheet: Sheet): void {
  const all = allShapes(sheet.shapes);
  sheet.shapes = sheet.shapes.map((shape) => glue(shape, all));
}
