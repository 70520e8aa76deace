/* The shapes of a sheet. Form controls and other things in fallback wrappers stay in the file, unseen. */
import type { Sheet } from "../../book/book";
import type { Chart } from "../../book/chart";
import type { Connector, Shape } from "../../book/shape";
import { chartLink } from "../chart/chartLink";
import { readChartOf } from "../chart/readChartOf";
import { readDocument } from "../package/readTree";
import { relatedPart, relationsOf, type Parts } from "../package/relations";
import type { Palette } from "../style/colors";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  flagOf,
  localName,
  numberOf,
  type XmlElement,
} from "../xml/xmlTree";
import { readDrawingColor } from "./drawingColors";
import { gridOf, type Grid } from "./grid";
import { readArrowhead, readFillOf, readLineOf } from "./readLook";
import { placementOf, readPlace } from "./readPlace";
import { readShapeText } from "./readShapeText";
import { endsOf, isUpright } from "./uprightConnector";
import { geometryOfPreset, placementWords } from "./shapeWords";

const objectNames = ["sp", "cxnSp", "pic", "graphicFrame", "grpSp", "contentPart"];

/** The anchors of a drawing that hold a shape, back to front. */
export function anchorsOf(drawing: XmlElement): XmlElement[] {
  return childrenOf(drawing).filter(
    (one) => localName(one).endsWith("Anchor") && objectOf(one) !== undefined,
  );
}

/** What an anchor holds. */
export function objectOf(anchor: XmlElement): XmlElement | undefined {
  return childrenOf(anchor).find((child) => objectNames.includes(localName(child)));
}

/** The properties that hold the geometry and look of a shape. */
export function shapePropertiesOf(object: XmlElement): XmlElement | undefined {
  return childOf(object, "spPr") ?? childOf(object, "grpSpPr");
}

export function transformOf(object: XmlElement): XmlElement | undefined {
  return childOf(shapePropertiesOf(object), "xfrm") ?? childOf(object, "xfrm");
}

function presetOf(object: XmlElement): string | undefined {
  return attributeOf(childOf(shapePropertiesOf(object), "prstGeom"), "prst");
}

function kindOf(object: XmlElement): Shape["kind"] {
  const preset = presetOf(object);
  switch (localName(object)) {
    case "cxnSp":
      return "Line";
    case "pic":
      return "Image";
    case "grpSp":
      return "Group";
    case "graphicFrame":
      return descendantsOf(object, "chart").length > 0 ? "Chart" : "Other";
    case "sp":
      if (preset === "line") return "Line";
      return preset === undefined ? "Other" : "GeometricShape";
  }
  return "Other";
}

function glue(found: XmlElement | undefined): { shapeId: number; site: number } | undefined {
  const shapeId = numberOf(found, "id");
  return shapeId === undefined ? undefined : { shapeId, site: numberOf(found, "idx") ?? 0 };
}

export function connectorType(preset: string | undefined): Connector["type"] {
  if (preset?.startsWith("bent") === true) return "Elbow";
  return preset?.startsWith("curved") === true ? "Curve" : "Straight";
}

function rotationOf(object: XmlElement): number {
  const rotation = (numberOf(transformOf(object), "rot") ?? 0) / 60000;
  return ((rotation % 360) + 360) % 360;
}

/** A connector and its turn; one that leaves at top or bottom is turned in the file only. */
function readTurned(object: XmlElement): { connector: Connector; rotation: number } {
  const connector = readConnector(object);
  const rotation = rotationOf(object);
  const { flipHorizontal: flipH, flipVertical: flipV } = connector;
  const ends = isUpright(connector) ? endsOf({ rotation, flipH, flipV }) : undefined;
  return ends === undefined ? { connector, rotation } : { connector: { ...connector, ...ends }, rotation: 0 };
}

function readConnector(object: XmlElement): Connector {
  const ends = childOf(childrenOf(object)[0], "cNvCxnSpPr");
  const begin = glue(childOf(ends, "stCxn"));
  const end = glue(childOf(ends, "endCxn"));
  const line = childOf(shapePropertiesOf(object), "ln");
  const transform = transformOf(object);
  return {
    type: connectorType(presetOf(object)),
    ...(begin === undefined ? {} : { begin }),
    ...(end === undefined ? {} : { end }),
    flipHorizontal: flagOf(transform, "flipH"),
    flipVertical: flagOf(transform, "flipV"),
    beginArrowhead: readArrowhead(childOf(line, "headEnd")),
    endArrowhead: readArrowhead(childOf(line, "tailEnd")),
  };
}

function readTextOf(object: XmlElement, palette: Palette): Pick<Shape, "text"> {
  const body = childOf(object, "txBody");
  const color = readDrawingColor(childOf(object, "style", "fontRef"), palette)?.color ?? "#000000";
  return body === undefined ? {} : { text: readShapeText(body, color, palette) };
}

function isRatioLocked(object: XmlElement): boolean {
  const locks = descendantsOf(childrenOf(object)[0] ?? object, "spLocks");
  const others = ["cxnSpLocks", "picLocks", "grpSpLocks", "graphicFrameLocks"];
  const all = [...locks, ...others.flatMap((name) => descendantsOf(childrenOf(object)[0] ?? object, name))];
  return all.some((one) => flagOf(one, "noChangeAspect"));
}

function readNaming(object: XmlElement) {
  const names = childOf(childrenOf(object)[0], "cNvPr");
  return {
    name: attributeOf(names, "name") ?? "",
    visible: !flagOf(names, "hidden"),
    altTextTitle: attributeOf(names, "title") ?? "",
    altTextDescription: attributeOf(names, "descr") ?? "",
  };
}

function placementFrom(anchor: XmlElement): Shape["placement"] {
  const word = placementWords.toOffice(placementOf(anchor), "TwoCell");
  return word === "OneCell" || word === "Absolute" ? word : "TwoCell";
}

interface DrawingContext {
  readonly grid: Grid;
  readonly palette: Palette;
  readonly chartOf: (frame: XmlElement) => Chart | undefined;
}

function readShape(anchor: XmlElement, object: XmlElement, id: number, context: DrawingContext): Shape {
  const { grid, palette } = context;
  const kind = kindOf(object);
  const properties = shapePropertiesOf(object);
  const style = childOf(object, "style");
  const line = kind === "Line" ? readTurned(object) : undefined;
  const rotation = line?.rotation ?? rotationOf(object);
  const chart = kind === "Chart" ? context.chartOf(object) : undefined;
  const preset = kind === "GeometricShape" ? presetOf(object) : undefined;
  return {
    id,
    kind,
    ...readNaming(object),
    ...(preset === undefined ? {} : { geometry: geometryOfPreset(preset) }),
    ...readPlace(anchor, rotation, grid),
    rotation,
    lockAspectRatio: isRatioLocked(object),
    placement: placementFrom(anchor),
    fill: readFillOf(properties, style, palette),
    line: readLineOf(properties, style, palette),
    ...readTextOf(object, palette),
    ...(line === undefined ? {} : { connector: line.connector }),
    ...(chart === undefined ? {} : { chart }),
  };
}

/** Ids as the file has them; where two shapes share one, the later gets a new one. */
function freeIds(objects: readonly XmlElement[]): number[] {
  const stored = objects.map((object) => numberOf(childOf(childrenOf(object)[0], "cNvPr"), "id") ?? 0);
  let next = Math.max(0, ...stored);
  return stored.map((id, index) => (id > 0 && stored.indexOf(id) === index ? id : ++next));
}

/** The shapes of a sheet, back to front. */
export function readDrawing(parts: Parts, sheetPart: string, sheet: Sheet, palette: Palette): Shape[] {
  const drawingPart = relatedPart(parts, sheetPart, "drawing");
  const root = readDocument(parts, drawingPart)?.root;
  if (root === undefined || drawingPart === undefined) return [];
  const anchors = anchorsOf(root);
  const objects = anchors.map((anchor) => objectOf(anchor) ?? anchor);
  const ids = freeIds(objects);
  const relations = relationsOf(parts, drawingPart);
  const chartOf = (frame: XmlElement) => readChartOf(parts, chartLink(frame, relations)?.target, palette);
  const context = { grid: gridOf(sheet), palette, chartOf };
  return anchors.map((anchor, index) =>
    readShape(anchor, objects[index] ?? anchor, ids[index] ?? 0, context),
  );
}
