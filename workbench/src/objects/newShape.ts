import type { Sheet } from "../book/book";
import type { Shape } from "../book/shape";
import { allShapes } from "../book/shapes";
import type { Desk } from "./desk";
import { checkUnprotected } from "./place";
import { keptOn } from "./shapePlace";

/** What every shape that is added begins with, a chart's frame included. */
export const plainPlacing = {
  rotation: 0,
  visible: true,
  lockAspectRatio: false,
  placement: "TwoCell",
  altTextTitle: "",
  altTextDescription: "",
} as const;

/** Puts a new shape in front of a sheet's others, with an id that no shape of the book has. */
export function addShape(
  { desk, sheet }: { readonly desk: Desk; readonly sheet: Sheet },
  shape: Omit<Shape, "id" | "name">,
  nameOf: (id: number) => string,
): Shape {
  checkUnprotected(sheet);
  const id =
    Math.max(1, ...desk.book.sheets.flatMap(({ shapes }) => allShapes(shapes).map((each) => each.id))) + 1;
  const made: Shape = { ...shape, ...keptOn(sheet, shape), id, name: nameOf(id) };
  sheet.shapes = [...sheet.shapes, made];
  return made;
}
