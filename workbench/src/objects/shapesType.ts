import type { Sheet } from "../book/book";
import type { Connector, Shape } from "../book/shape";
import { type HostObject, hostObject, method, nullObject, type ObjectType } from "../protocol/hostObject";
import { geometries } from "../book/geometries";
import { itemNotFound } from "../protocol/refusal";
import { type Arguments, oneOf, optionalNumberAt, optionalTextAt, textAt, wholeAt } from "./argument";
import { lineBetween } from "./connectorGeometry";
import type { Desk } from "./desk";
import { groupShapes } from "./groupType";
import { pictureOf } from "./imageType";
import { connectorTypes, plainArrowhead } from "./lineType";
import { addShape, plainPlacing } from "./newShape";
import { plainText } from "./textFrameType";

interface Shapes {
  readonly desk: Desk;
  readonly sheet: Sheet;
}

const plainShape = {
  left: 100,
  top: 100,
  width: 72,
  height: 72,
  ...plainPlacing,
  fill: { kind: "Solid", color: "#4472C4", transparency: 0 },
  line: { visible: true, color: "#2F528F", weightPoints: 1, dashStyle: "Solid", transparency: 0 },
} as const;

function add({ desk, sheet }: Shapes, shape: Omit<Shape, "id" | "name">, called: string): HostObject {
  const made = addShape({ desk, sheet }, shape, (id) => `${called} ${id - 1}`);
  return desk.make.shape(sheet, made);
}

function addGeometric(shapes: Shapes, args: Arguments): HostObject {
  const geometry = oneOf(textAt(args, 0), geometries);
  const text = { ...plainText, horizontalAlignment: "Center", verticalAlignment: "Middle" };
  return add(shapes, { ...plainShape, kind: "GeometricShape", geometry, text }, geometry);
}

function addTextBox(shapes: Shapes, args: Arguments): HostObject {
  const run = { text: optionalTextAt(args, 0) ?? "", bold: false, italic: false, underline: "None" };
  const runs = [{ ...run, color: "#000000", size: 11, name: "Calibri" }];
  const fill = { kind: "Solid", color: "#FFFFFF", transparency: 0 } as const;
  const shape = { ...plainShape, kind: "GeometricShape", geometry: "Rectangle", fill } as const;
  return add(shapes, { ...shape, width: 72, height: 72, text: { ...plainText, runs } }, "TextBox");
}

function addLine(shapes: Shapes, args: Arguments): HostObject {
  const begin = { x: optionalNumberAt(args, 0) ?? 100, y: optionalNumberAt(args, 1) ?? 100 };
  const end = { x: optionalNumberAt(args, 2) ?? 172, y: optionalNumberAt(args, 3) ?? 172 };
  const { flipHorizontal, flipVertical, ...box } = lineBetween(begin, end);
  const connector: Connector = {
    type: oneOf(optionalTextAt(args, 4) ?? "Straight", connectorTypes),
    flipHorizontal,
    flipVertical,
    beginArrowhead: plainArrowhead,
    endArrowhead: plainArrowhead,
  };
  const line = { ...plainShape.line, color: "#4472C4", weightPoints: 0.5 };
  const fill = { kind: "NoFill", color: "#FFFFFF", transparency: 0 } as const;
  return add(shapes, { ...plainShape, ...box, kind: "Line", line, fill, connector }, "Straight Connector");
}

/** Adds a PNG or JPEG picture in its own size; its ratio is locked, as Excel does it. */
function addImage(shapes: Shapes, args: Arguments): HostObject {
  const { picture, ...size } = pictureOf(textAt(args, 0));
  const line = { ...plainShape.line, visible: false };
  const fill = { kind: "NoFill", color: "#FFFFFF", transparency: 0 } as const;
  const shape = {
    ...plainShape,
    ...size,
    kind: "Image",
    picture,
    line,
    fill,
    lockAspectRatio: true,
  } as const;
  return add(shapes, shape, "Picture");
}

function find({ desk, sheet }: Shapes, args: Arguments): HostObject | undefined {
  const wanted = textAt(args, 0);
  const shape =
    sheet.shapes.find(({ id }) => String(id) === wanted) ?? sheet.shapes.find(({ name }) => name === wanted);
  return shape && desk.make.shape(sheet, shape);
}

function needed(object: HostObject | undefined, what: unknown): HostObject {
  if (!object) throw itemNotFound(`shape "${String(what)}"`);
  return object;
}

const shapesType: ObjectType<Shapes> = {
  name: "ShapeCollection",
  items: ({ desk, sheet }) => sheet.shapes.map((shape) => desk.make.shape(sheet, shape)),
  members: {
    AddGeometricShape: method(addGeometric),
    AddTextBox: method(addTextBox),
    AddLine: method(addLine),
    AddImage: method(addImage),
    AddGroup: method(({ desk, sheet }, args) => desk.make.shape(sheet, groupShapes(desk, sheet, args[0]))),
    GetItem: method((shapes, args) => needed(find(shapes, args), args[0])),
    GetItemOrNullObject: method((shapes, args) => find(shapes, args) ?? nullObject),
    GetItemAt: method(({ desk, sheet }, args) => {
      const shape = sheet.shapes[wholeAt(args, 0)];
      return needed(shape && desk.make.shape(sheet, shape), args[0]);
    }),
    GetCount: method(({ sheet }) => sheet.shapes.length),
  },
};

export function makeShapes(desk: Desk, sheet: Sheet): HostObject {
  return hostObject(shapesType, { desk, sheet });
}
