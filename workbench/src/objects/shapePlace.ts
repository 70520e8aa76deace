import type { Sheet } from "../book/book";
import type { Shape } from "../book/shape";
import { allShapes, changeListOf, findShape, inFrame } from "../book/shapes";
import { itemNotFound } from "../protocol/refusal";
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
  const changed = { ...inFrame(shapeOf(place), change), ...change };
  sheet.shapes = changeListOf(sheet.shapes, shapeId, (list) =>
    list.map((shape) => (shape.id === shapeId ? changed : shape)),
  );
  const isMoved = ["left", "top", "width", "height", "connector", "geometry"].some((name) => name in change);
  if (isMoved) glueAll(sheet);
}

/** Connectors follow the shapes that they are glued to. */
export function glueAll(sheet: Sheet): void {
  const all = allShapes(sheet.shapes);
  sheet.shapes = sheet.shapes.map((shape) => glue(shape, all));
}
