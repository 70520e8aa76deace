import type { Sheet } from "../book/book";
import type { Shape } from "../book/shape";
import { boundsOf, changeListOf, outOfGroup } from "../book/shapes";
import {
  type HostObject,
  hostObject,
  isHostObject,
  link,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/refusal";
import { type Arguments, wholeAt, textAt } from "./argument";
import type { Desk } from "./desk";
import { addShape, plainPlacing } from "./newShape";
import { checkUnprotected } from "./place";
import { shapeOf, type ShapePlace } from "./shapePlace";
import { shapePlaceOf } from "./shapePlaceOf";

function childrenOf(place: ShapePlace): readonly Shape[] {
  return shapeOf(place).children ?? [];
}

function find({ desk, sheet, ...place }: ShapePlace, args: Arguments): HostObject | undefined {
  const wanted = textAt(args, 0);
  const children = childrenOf({ desk, sheet, ...place });
  const child =
    children.find(({ id }) => String(id) === wanted) ?? children.find(({ name }) => name === wanted);
  return child && desk.make.shape(sheet, child);
}

function needed(object: HostObject | undefined, what: unknown): HostObject {
  if (!object) throw itemNotFound(`shape "${String(what)}" in the group`);
  return object;
}

const childrenType: ObjectType<ShapePlace> = {
  name: "GroupShapeCollection",
  items: (place) => childrenOf(place).map((child) => place.desk.make.shape(place.sheet, child)),
  members: {
    GetCount: method((place) => childrenOf(place).length),
    GetItem: method((place, args) => needed(find(place, args), args[0])),
    GetItemOrNullObject: method((place, args) => find(place, args) ?? nullObject),
    GetItemAt: method((place, args) => {
      const child = childrenOf(place)[wholeAt(args, 0)];
      return needed(child && place.desk.make.shape(place.sheet, child), args[0]);
    }),
  },
};

/** What lay in the group lies on the sheet (or in the group around it) again, where the group was. */
function ungroup(place: ShapePlace): void {
  const { sheet, shapeId } = place;
  checkUnprotected(sheet);
  sheet.shapes = changeListOf(sheet.shapes, shapeId, (list) =>
    list.flatMap((shape) => (shape.id === shapeId ? outOfGroup(shape) : [shape])),
  );
}

const groupType: ObjectType<ShapePlace> = {
  name: "ShapeGroup",
  members: {
    Id: scalar(({ shapeId }) => String(shapeId)),
    Shape: link((place) => place.desk.make.shape(place.sheet, shapeOf(place))),
    Shapes: link((place) => hostObject(childrenType, place)),
    Ungroup: method(ungroup),
  },
  identify: ({ shapeId }) => ({ Id: String(shapeId) }),
};

export function makeGroup(place: ShapePlace): HostObject {
  const { kind, children } = shapeOf(place);
  if (kind !== "Group" || !children) throw invalidOperation("The shape is not a group.");
  return hostObject(groupType, place);
}

/** The shapes of a sheet that are given as objects or by their ids. */
function shapesGiven(sheet: Sheet, given: unknown): readonly Shape[] {
  const values: readonly unknown[] = Array.isArray(given) ? given : [];
  const ids = values.map((value) => {
    const place = isHostObject(value) ? shapePlaceOf(value) : undefined;
    if (place && place.sheet !== sheet) throw invalidArgument("the shapes lie on different sheets");
    return place ? String(place.shapeId) : String(value);
  });
  const found = sheet.shapes.filter(({ id }) => ids.includes(String(id)));
  if (found.length < 2 || found.length !== new Set(ids).size)
    throw invalidArgument("a group is made of two or more shapes of the sheet");
  return found;
}

/** Makes a group of shapes, in front of all that lay before the foremost of them. */
export function groupShapes(desk: Desk, sheet: Sheet, given: unknown): Shape {
  const children = shapesGiven(sheet, given);
  const made = addShape(
    { desk, sheet },
    {
      ...plainPlacing,
      ...boundsOf(children),
      kind: "Group",
      children,
      fill: { kind: "NoFill", color: "#FFFFFF", transparency: 0 },
      line: { visible: false, color: "#000000", weightPoints: 0.75, dashStyle: "Solid", transparency: 0 },
    },
    (id) => `Group ${id - 1}`,
  );
  const foremost = children.at(-1);
  sheet.shapes = sheet.shapes.flatMap((shape) => {
    if (shape === foremost) return [made];
    return shape === made || children.includes(shape) ? [] : [shape];
  });
  return made;
}
