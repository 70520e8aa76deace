/* The shapes of a sheet. Form controls and other things in fallback wrappers stay in the file, unseen. */
import type { Sheet } from "../../book/book";
import type { Chart } from "../../book/chart";
import { Picture } from "../../book/picture";
import type { Connector, Shape } from "../../book/shape";
import { chartLink } from "../chart/chartLink";
import { readChartOf } from "../chart/readChartOf";
import { readDocument } from "../package/readTree";
import { relatedPart, type Relation, relationsOf, type Parts } from "../package/relations";
import type { Palette } from "../style/colors";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  flagOf,
  localName,
  numberOf,
  prefixedAttributeOf,
  type XmlElement,
} from "../xml/xmlTree";
import { readDrawingColor } from "./drawingColors";
import {
  allObjectsIn,
  anchorsOf,
  type Frame,
  objectOf,
  objectsIn,
  placeInGroup,
  shapePropertiesOf,
  transformOf,
} from "./drawingObjects";
import { gridOf, type Grid } from "./grid";
import { readArrowhead, readFillOf, readLineOf } from "./readLook";
import { placementOf, readPlace } from "./readPlace";
import { readShapeText } from "./readShapeText";
import { endsOf, isUpright } from "./uprightConnector";
import { geometryOfPreset, placementWords } from "./shapeWords";

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
  readonly pictureOf: (object: XmlElement) => Picture | undefined;
  readonly idOf: (object: XmlElement) => number;
}

function readChildren(group: XmlElement, frame: Frame, context: DrawingContext): Pick<Shape, "children"> {
  if (localName(group) !== "grpSp") return {};
  const placed = placeInGroup(group, frame);
  return {
    children: objectsIn(group).map((object) => ({
      ...readObject(object, placed(object), context),
      placement: "TwoCell",
    })),
  };
}

function readShape(anchor: XmlElement, object: XmlElement, context: DrawingContext): Shape {
  const turned = kindOf(object) === "Line" ? readTurned(object).rotation : rotationOf(object);
  const place = readPlace(anchor, turned, context.grid);
  return { ...readObject(object, place, context), placement: placementFrom(anchor) };
}

function readObject(object: XmlElement, frame: Frame, context: DrawingContext): Shape {
  const { palette } = context;
  const kind = kindOf(object);
  const properties = shapePropertiesOf(object);
  const style = childOf(object, "style");
  const line = kind === "Line" ? readTurned(object) : undefined;
  const rotation = line?.rotation ?? rotationOf(object);
  const chart = kind === "Chart" ? context.chartOf(object) : undefined;
  const preset = kind === "GeometricShape" ? presetOf(object) : undefined;
  const picture = kind === "Image" ? context.pictureOf(object) : undefined;
  return {
    id: context.idOf(object),
    kind,
    ...readNaming(object),
    ...(preset === undefined ? {} : { geometry: geometryOfPreset(preset) }),
    ...frame,
    rotation,
    lockAspectRatio: isRatioLocked(object),
    placement: "TwoCell",
    fill: readFillOf(properties, style, palette),
    line: readLineOf(properties, style, palette),
    ...readTextOf(object, palette),
    ...(line === undefined ? {} : { connector: line.connector }),
    ...(chart === undefined ? {} : { chart }),
    ...(picture === undefined ? {} : { picture }),
    ...readChildren(object, frame, context),
  };
}

/** The picture that an object shows, when it is in the file. */
function pictureReader(parts: Parts, relations: readonly Relation[]) {
  return (object: XmlElement): Picture | undefined => {
    const id = prefixedAttributeOf(childOf(object, "blipFill", "blip"), "embed");
    const target = relations.find((relation) => relation.id === id && !relation.isExternal)?.target;
    const bytes = target === undefined ? undefined : parts.get(target);
    return bytes && new Picture(bytes);
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
  const all = anchors.flatMap((anchor) => allObjectsIn(objectOf(anchor) ?? anchor));
  const numbers = freeIds(all);
  const ids = new Map(all.map((object, index) => [object, numbers[index] ?? 0]));
  const relations = relationsOf(parts, drawingPart);
  const chartOf = (frame: XmlElement) => readChartOf(parts, chartLink(frame, relations)?.target, palette);
  const context = {
    grid: gridOf(sheet),
    palette,
    chartOf,
    pictureOf: pictureReader(parts, relations),
    idOf: (object: XmlElement) => ids.get(object) ?? 0,
  };
  return anchors.map((anchor) => readShape(anchor, objectOf(anchor) ?? anchor, context));
}
