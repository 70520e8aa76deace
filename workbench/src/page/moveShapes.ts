import type { Sheet } from "../book/book";
import { allShapes, inFrame } from "../book/shapes";
import { glue } from "../objects/connectorGeometry";

/** Shapes, by their ids, and how far they go, in points. */
export interface ShapeMove {
  readonly shapes: readonly number[];
  readonly right: number;
  readonly down: number;
}

/** Moves shapes together, not beyond the sheet's edges; what is glued to them follows. Gives the move that was made. */
export function moveShapes(sheet: Sheet, { shapes, right, down }: ShapeMove): ShapeMove {
  const ids = new Set(shapes);
  const ours = sheet.shapes.filter(({ id }) => ids.has(id));
  const made = {
    shapes: ours.map(({ id }) => id),
    right: Math.max(right, -Math.min(...ours.map(({ left }) => left))),
    down: Math.max(down, -Math.min(...ours.map(({ top }) => top))),
  };
  const moved = sheet.shapes.map((shape) =>
    ids.has(shape.id) ? inFrame(shape, { left: shape.left + made.right, top: shape.top + made.down }) : shape,
  );
  const all = allShapes(moved);
  sheet.shapes = moved.map((shape) => glue(shape, all));
  return made;
}
