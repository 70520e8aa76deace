import type { Arrowhead, Connector } from "../book/shape";
import { findShape } from "../book/shapes";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument, invalidOperation } from "../protocol/refusal";
import { type Arguments, wholeAt, objectAt, oneOf } from "./argument";
import { sitesOf } from "./connectorGeometry";
import { changeShape, shapeOf, type ShapePlace } from "./shapePlace";
import { shapePlaceOf } from "./shapePlaceOf";

export const connectorTypes = ["Straight", "Elbow", "Curve"] as const;

export const plainArrowhead: Arrowhead = { style: "None", length: "Medium", width: "Medium" };

function connectorOf(place: ShapePlace): Connector {
  const { connector } = shapeOf(place);
  if (!connector) throw invalidOperation("The shape is not a line.");
  return connector;
}

function change(place: ShapePlace, what: Partial<Connector>): void {
  changeShape(place, { connector: { ...connectorOf(place), ...what } });
}

type End = "begin" | "end";

function connect(end: End): (place: ShapePlace, args: Arguments) => void {
  return (place, args) => {
    const target = shapePlaceOf(objectAt(args, 0));
    if (!target || target.sheet !== place.sheet) throw invalidArgument("not a shape on this sheet");
    const site = wholeAt(args, 1);
    if (!sitesOf(shapeOf(target))[site]) throw invalidArgument(`the shape has no connection site ${site}`);
    change(place, { [end]: { shapeId: target.shapeId, site } });
  };
}

function disconnect(end: End): (place: ShapePlace) => void {
  return (place) => {
    const { [end]: _glued, ...free } = connectorOf(place);
    changeShape(place, { connector: free });
  };
}

function connectedShape(place: ShapePlace, end: End): HostObject {
  const glued = connectorOf(place)[end];
  const shape = glued && findShape(place.sheet.shapes, glued.shapeId);
  return shape ? place.desk.make.shape(place.sheet, shape) : nullObject;
}

const heads = ["None", "Triangle", "Stealth", "Diamond", "Oval", "Open"] as const;
const lengths = ["Short", "Medium", "Long"] as const;
const widths = ["Narrow", "Medium", "Wide"] as const;

function arrowhead(
  end: "beginArrowhead" | "endArrowhead",
  part: keyof Arrowhead,
  names: readonly string[],
): Member<ShapePlace> {
  return scalar(
    (place) => connectorOf(place)[end][part],
    (place, value) => change(place, { [end]: { ...connectorOf(place)[end], [part]: oneOf(value, names) } }),
  );
}

const lineType: ObjectType<ShapePlace> = {
  name: "Line",
  members: {
    Id: scalar(({ shapeId }) => String(shapeId)),
    // So the runtime spells it.
    connectorType: scalar(
      (place) => connectorOf(place).type,
      (place, value) => change(place, { type: oneOf(value, connectorTypes) }),
    ),
    IsBeginConnected: scalar((place) => connectorOf(place).begin !== undefined),
    IsEndConnected: scalar((place) => connectorOf(place).end !== undefined),
    BeginConnectedSite: scalar((place) => connectorOf(place).begin?.site ?? null),
    EndConnectedSite: scalar((place) => connectorOf(place).end?.site ?? null),
    BeginConnectedShape: link((place) => connectedShape(place, "begin")),
    EndConnectedShape: link((place) => connectedShape(place, "end")),
    BeginArrowheadStyle: arrowhead("beginArrowhead", "style", heads),
    BeginArrowheadLength: arrowhead("beginArrowhead", "length", lengths),
    BeginArrowheadWidth: arrowhead("beginArrowhead", "width", widths),
    EndArrowheadStyle: arrowhead("endArrowhead", "style", heads),
    EndArrowheadLength: arrowhead("endArrowhead", "length", lengths),
    EndArrowheadWidth: arrowhead("endArrowhead", "width", widths),
    Shape: link((place) => place.desk.make.shape(place.sheet, shapeOf(place))),
    ConnectBeginShape: method(connect("begin")),
    ConnectEndShape: method(connect("end")),
    DisconnectBeginShape: method(disconnect("begin")),
    DisconnectEndShape: method(disconnect("end")),
  },
  identify: ({ shapeId }) => ({ Id: String(shapeId) }),
};

export function makeLine(place: ShapePlace): HostObject {
  connectorOf(place);
  return hostObject(lineType, place);
}
