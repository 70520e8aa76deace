import type { Sheet } from "../book/book";
import { geometries } from "../book/geometries";
import type { Shape } from "../book/shape";
import { changeListOf, findShape, groupsAround } from "../book/shapes";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/refusal";
import { asColor, asFlag, asLineWeight, asNumber, asText, numberAt, oneOf, textAt } from "./argument";
import { sitesOf } from "./connectorGeometry";
import type { Desk } from "./desk";
import { eventTypes } from "./eventTypes";
import { makeLine } from "./lineType";
import { makeGroup } from "./groupType";
import { asImage, makeImage } from "./imageType";
import { listening } from "./listening";
import { checkUnprotected } from "./place";
import { scaleShape } from "./scaleShape";
import { changeShape, shapeOf, type ShapePlace } from "./shapePlace";
import { asShapePlace } from "./shapePlaceOf";
import { makeTextFrame } from "./textFrameType";

function property<Name extends keyof Shape>(
  name: Name,
  parse: (given: unknown) => Shape[Name],
): Member<ShapePlace> {
  return scalar(
    (place) => shapeOf(place)[name],
    (place, value) => changeShape(place, { [name]: parse(value) }),
  );
}

/** A width or height; where their ratio is locked the other one follows. */
function size(name: "width" | "height", other: "width" | "height"): Member<ShapePlace> {
  return scalar(
    (place) => shapeOf(place)[name],
    (place, value) => {
      const shape = shapeOf(place);
      const points = asSize(shape, value);
      const follows = shape.lockAspectRatio && shape[name] > 0;
      const ratio = follows ? { [other]: (shape[other] * points) / shape[name] } : {};
      changeShape(place, { [name]: points, ...ratio });
    },
  );
}

/** A line that lies flat has no height; other shapes have some. */
function asSize({ kind }: Shape, value: unknown): number {
  const size = asNumber(value);
  if (size < 0 || (size === 0 && kind !== "Line")) throw invalidArgument("a size is more than 0");
  return size;
}

const fillType: ObjectType<ShapePlace> = {
  name: "ShapeFill",
  members: {
    Type: scalar((place) => shapeOf(place).fill.kind),
    ForegroundColor: scalar(
      (place) => shapeOf(place).fill.color,
      (place, value) => setFill(place, asColor(value)),
    ),
    Transparency: scalar(
      (place) => shapeOf(place).fill.transparency,
      (place, value) => changeShape(place, { fill: { ...shapeOf(place).fill, transparency: share(value) } }),
    ),
    SetSolidColor: method((place, args) => setFill(place, asColor(textAt(args, 0)))),
    Clear: method((place) => changeShape(place, { fill: { ...shapeOf(place).fill, kind: "NoFill" } })),
  },
};

function setFill(place: ShapePlace, color: string): void {
  changeShape(place, { fill: { ...shapeOf(place).fill, kind: "Solid", color } });
}

function share(value: unknown): number {
  const given = asNumber(value);
  if (given < 0 || given > 1) throw invalidArgument("a transparency is from 0 to 1");
  return given;
}

type Border = Shape["line"];

function border<Name extends keyof Border>(
  name: Name,
  parse: (given: unknown) => Border[Name],
): Member<ShapePlace> {
  return scalar(
    (place) => shapeOf(place).line[name],
    (place, value) => {
      const shown = name === "visible" ? {} : { visible: true };
      changeShape(place, { line: { ...shapeOf(place).line, ...shown, [name]: parse(value) } });
    },
  );
}

const dashes = [
  "Dash",
  "DashDot",
  "DashDotDot",
  "LongDash",
  "LongDashDot",
  "RoundDot",
  "Solid",
  "SquareDot",
  "LongDashDotDot",
  "SystemDash",
  "SystemDot",
  "SystemDashDot",
] as const;

const compounds = ["Single", "ThickBetweenThin", "ThickThin", "ThinThick", "ThinThin"] as const;

const lineFormatType: ObjectType<ShapePlace> = {
  name: "ShapeLineFormat",
  members: {
    Color: border("color", asColor),
    Weight: border("weightPoints", asLineWeight),
    DashStyle: border("dashStyle", (value) => oneOf(value, dashes)),
    Style: scalar(
      (place) => shapeOf(place).line.compound ?? "Single",
      (place, value) => {
        const style = oneOf(value, compounds);
        const compound = style === "Single" ? undefined : style;
        changeShape(place, { line: { ...shapeOf(place).line, visible: true, compound } });
      },
    ),
    Transparency: border("transparency", share),
    Visible: border("visible", asFlag),
  },
};

const orders = ["BringToFront", "BringForward", "SendToBack", "SendBackward"] as const;

function setZOrder(place: ShapePlace, order: (typeof orders)[number]): void {
  const { sheet, shapeId } = place;
  const shape = shapeOf(place);
  sheet.shapes = changeListOf(sheet.shapes, shapeId, (list) => {
    const others = list.filter(({ id }) => id !== shapeId);
    const at = list.indexOf(shape);
    const target = { BringToFront: others.length, SendToBack: 0, BringForward: at + 1, SendBackward: at - 1 };
    const index = Math.min(Math.max(target[order], 0), others.length);
    return [...others.slice(0, index), shape, ...others.slice(index)];
  });
}

function remove(place: ShapePlace): void {
  const { sheet, shapeId } = place;
  checkUnprotected(sheet);
  shapeOf(place);
  const rest = changeListOf(sheet.shapes, shapeId, (list) => list.filter(({ id }) => id !== shapeId));
  sheet.shapes = rest.map((shape) => unglued(shape, shapeId));
}

/** A connector stays where it is when a shape that it was glued to is deleted. */
function unglued(given: Shape, gone: number): Shape {
  const children = given.children?.map((child) => unglued(child, gone));
  const shape = children ? { ...given, children } : given;
  const { connector } = shape;
  if (connector?.begin?.shapeId !== gone && connector?.end?.shapeId !== gone) return shape;
  const { begin, end, ...free } = connector;
  return {
    ...shape,
    connector: {
      ...free,
      ...(begin && begin.shapeId !== gone ? { begin } : {}),
      ...(end && end.shapeId !== gone ? { end } : {}),
    },
  };
}

function asDistance(value: unknown): number {
  const points = asNumber(value);
  if (points < 0) throw invalidArgument("a shape lies on the sheet");
  return points;
}

function increment(name: "left" | "top" | "rotation"): Member<ShapePlace> {
  return method((place, args) => changeShape(place, { [name]: shapeOf(place)[name] + numberAt(args, 0) }));
}

function setGeometry(place: ShapePlace, value: unknown): void {
  const geometry = oneOf(value, geometries);
  if (shapeOf(place).kind !== "GeometricShape") throw invalidArgument("the shape is no geometric shape");
  changeShape(place, { geometry });
}

function setName(place: ShapePlace, value: unknown): void {
  changeShape(place, { name: asText(value) });
}

const shapeType: ObjectType<ShapePlace> = {
  name: "Shape",
  members: {
    Id: scalar(({ shapeId }) => String(shapeId)),
    Name: scalar((place) => shapeOf(place).name, setName),
    Type: scalar((place) => typeOf(shapeOf(place))),
    GeometricShapeType: scalar((place) => shapeOf(place).geometry ?? null, setGeometry),
    Left: property("left", asDistance),
    Top: property("top", asDistance),
    Width: size("width", "height"),
    Height: size("height", "width"),
    Rotation: property("rotation", asNumber),
    Visible: property("visible", asFlag),
    LockAspectRatio: property("lockAspectRatio", asFlag),
    Placement: property("placement", (value) => oneOf(value, ["TwoCell", "OneCell", "Absolute"])),
    AltTextTitle: property("altTextTitle", asText),
    AltTextDescription: property("altTextDescription", asText),
    ZOrderPosition: scalar((place) => siblingsOf(place).indexOf(shapeOf(place))),
    ConnectionSiteCount: scalar((place) => sitesOf(shapeOf(place)).length),
    Level: scalar(({ sheet, shapeId }) => groupsAround(sheet.shapes, shapeId).length),
    Fill: link((place) => hostObject(fillType, place)),
    LineFormat: link((place) => hostObject(lineFormatType, place)),
    TextFrame: link((place) => makeTextFrame(place)),
    Line: link((place) => makeLine(place)),
    GeometricShape: link((place) => hostObject(geometricType, place)),
    Image: link(makeImage),
    Group: link(makeGroup),
    ParentGroup: link(parentGroup),
    ScaleWidth: method((place, args) => scaleShape(place, "width", args)),
    ScaleHeight: method((place, args) => scaleShape(place, "height", args)),
    GetAsImage: method(asImage),
    SetZOrder: method((place, args) => setZOrder(place, oneOf(textAt(args, 0), orders))),
    IncrementLeft: increment("left"),
    IncrementTop: increment("top"),
    IncrementRotation: increment("rotation"),
    Delete: method(remove),
    ...listening<ShapePlace>(
      { Activated: eventTypes.shapeActivated, Deactivated: eventTypes.shapeDeactivated },
      ({ shapeId }) => String(shapeId),
    ),
  },
  identify: ({ shapeId }) => ({ Id: String(shapeId) }),
};

const geometricType: ObjectType<ShapePlace> = {
  name: "GeometricShape",
  members: {
    Id: scalar(({ shapeId }) => String(shapeId)),
    Shape: link((place) => makeShape(place.desk, place.sheet, shapeOf(place))),
  },
};

function siblingsOf({ sheet, shapeId }: ShapePlace): readonly Shape[] {
  return groupsAround(sheet.shapes, shapeId).at(-1)?.children ?? sheet.shapes;
}

function parentGroup({ desk, sheet, shapeId }: ShapePlace): HostObject {
  const group = groupsAround(sheet.shapes, shapeId).at(-1);
  if (!group) throw invalidOperation("The shape is in no group.");
  return desk.make.shape(sheet, group);
}

/** Office.js does not know charts and other drawings among shapes by name. */
function typeOf({ kind }: Shape): string {
  return kind === "Chart" || kind === "Other" ? "Unsupported" : kind;
}

export function makeShape(desk: Desk, sheet: Sheet, shape: Shape): HostObject {
  if (!findShape(sheet.shapes, shape.id)) throw itemNotFound();
  return hostObject(shapeType, asShapePlace({ desk, sheet, shapeId: shape.id }));
}
