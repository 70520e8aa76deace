/* The drawing part of a sheet: anchors of shapes that did not change stay as they stand. */
import type { Sheet } from "../../book/book";
import type { Picture } from "../../book/picture";
import type { Shape } from "../../book/shape";
import { allShapes } from "../../book/shapes";
import {
  contentTypes,
  drawingNamespace,
  relationNamespace,
  sheetDrawingNamespace,
  toStrict,
} from "../write/namespaces";
import { isSame } from "../../book/same";
import { relationAttribute, type SaveTools, type SheetEdit } from "../write/sheetEdit";
import { worksheetOrder } from "../write/worksheetOrder";
import { xmlDeclaration } from "../xml/writeXml";
import {
  childrenOf,
  element,
  isElement,
  prefixOf,
  replaceChild,
  setAttribute,
  type XmlElement,
} from "../xml/xmlTree";
import { addChart, canWrite, newFrame } from "../chart/addChart";
import { gridOf, type Grid } from "./grid";
import { allObjectsIn, anchorsOf, objectOf, objectsIn } from "./drawingObjects";
import { patchTransform, placeAnchor } from "./writeAnchor";
import { newGroup, newObject, newPicture, patchObject } from "./writeShape";

function emptyDrawing(): string {
  return `${xmlDeclaration}<xdr:wsDr xmlns:xdr="${sheetDrawingNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relationNamespace}"></xdr:wsDr>`;
}

function addDrawing(edit: SheetEdit): string {
  const { draft, isStrict } = edit.tools;
  const part = draft.freeName("xl/drawings/drawing#.xml");
  draft.add(part, contentTypes.drawing, emptyDrawing());
  const id = draft.relate(edit.part, "drawing", part);
  const root = edit.root();
  const made = element("drawing", { [relationAttribute(root, isStrict)]: id });
  replaceChild(root, "drawing", made, worksheetOrder);
  return part;
}

/** Shapes that are written by their points; others keep their cells when columns change. */
function isOurs({ kind, chart }: Shape): boolean {
  return kind === "GeometricShape" || kind === "Line" || (chart !== undefined && !chart.stored);
}

function canMake(shape: Shape): boolean {
  const isHeld = shape.picture !== undefined || (shape.chart !== undefined && canWrite(shape.chart));
  return isOurs(shape) || isHeld || (shape.children ?? []).some(canMake);
}

function placeOf({ left, top, width, height, rotation, placement, connector }: Shape): unknown {
  const { begin, end, type, flipHorizontal, flipVertical } = connector ?? {};
  return [left, top, width, height, rotation, placement, begin, end, type, flipHorizontal, flipVertical];
}

/** A shape as it is in the file. */
interface Known {
  readonly before: Shape;
  readonly object: XmlElement;
  /** Of shapes that lie in no group. */
  readonly anchor?: XmlElement;
}

interface DrawingEdit {
  readonly tools: SaveTools;
  readonly part: string;
  readonly grid: Grid;
  readonly isGridChanged: boolean;
  readonly known: ReadonlyMap<number, Known>;
}

/** Shapes of a file by their ids, those in groups among them. */
function knownShapes(shapes: readonly Shape[], anchors: readonly XmlElement[]): Map<number, Known> {
  const known = new Map<number, Known>();
  shapes.forEach((shape, index) => {
    const anchor = anchors[index];
    const object = anchor && objectOf(anchor);
    if (!object) return;
    const objects = allObjectsIn(object);
    allShapes([shape]).forEach((before, at) => {
      const own = objects[at];
      if (own) known.set(before.id, { before, object: own, ...(at === 0 ? { anchor } : {}) });
    });
  });
  return known;
}

const pictureTypes = {
  PNG: ["png", "image/png"],
  JPEG: ["jpeg", "image/jpeg"],
  GIF: ["gif", "image/gif"],
  BMP: ["bmp", "image/bmp"],
} as const;

/** Adds the part of a picture to a drawing; the id of the relationship between them. */
function addPicture({ tools, part }: DrawingEdit, { format, bytes }: Picture): string | undefined {
  if (format === "UNKNOWN") return undefined;
  const [extension, type] = pictureTypes[format];
  const media = tools.draft.freeName(`xl/media/image#.${extension}`);
  tools.draft.setDefaultType(extension, type);
  tools.draft.add(media, undefined, bytes);
  return tools.draft.relate(part, "image", media);
}

/** The object of a shape that is not in the file; what is not held can't be made up from its frame. */
function newObjectOf(shape: Shape, edit: DrawingEdit): XmlElement | undefined {
  const { chart, picture } = shape;
  const { tools, part } = edit;
  if (chart !== undefined && canWrite(chart))
    return newFrame(shape, addChart(tools, part, chart), tools.isStrict);
  const relation = picture && addPicture(edit, picture);
  if (relation !== undefined) return newPicture(shape, relation, tools.isStrict);
  if (shape.children) return newGroup(shape, []);
  return isOurs(shape) ? newObject(shape) : undefined;
}

/** Puts into a group's element what the group holds now. */
function fillGroup(object: XmlElement, children: readonly Shape[], edit: DrawingEdit) {
  const before = new Set(objectsIn(object));
  const inside = children.flatMap((child) => {
    const own = objectFor(child, edit);
    if (own) patchTransform(own, child);
    return own ? [own] : [];
  });
  object.children = [
    ...object.children.filter((child) => !isElement(child) || !before.has(child)),
    ...inside,
  ];
}

/** The element of a shape as it is now: that of the file, changed where it differs, or a new one. */
function objectFor(shape: Shape, edit: DrawingEdit): XmlElement | undefined {
  const known = edit.known.get(shape.id);
  const object = known?.object ?? newObjectOf(shape, edit);
  if (object === undefined || (known && isSame(shape, known.before))) return object;
  patchObject(object, shape, known?.before);
  if (shape.children && !isSame(shape.children, known?.before.children)) {
    fillGroup(object, shape.children, edit);
    patchTransform(object, shape);
  }
  return object;
}

function anchorOf(shape: Shape, edit: DrawingEdit): XmlElement[] {
  const known = edit.known.get(shape.id);
  const object = objectFor(shape, edit);
  if (object === undefined) return [];
  if (known?.anchor === undefined) {
    const anchor = element("xdr:twoCellAnchor", {}, [object, element("xdr:clientData")]);
    placeAnchor(anchor, shape, edit.grid);
    return [anchor];
  }
  const isMoved = !isSame(placeOf(shape), placeOf(known.before)) || (edit.isGridChanged && isOurs(shape));
  if (isMoved) placeAnchor(known.anchor, shape, edit.grid);
  return [known.anchor];
}

/** Gives the elements that we made ("xdr:") the prefix that this drawing uses. */
function renamePrefix(tree: XmlElement, prefix: string) {
  if (tree.name.startsWith("xdr:")) tree.name = prefix + tree.name.slice(4);
  childrenOf(tree).forEach((child) => renamePrefix(child, prefix));
}

/** Anchors in the order of the shapes; what the model does not see (form controls) stays before what followed it. */
function arrange(root: XmlElement, old: readonly XmlElement[], anchors: readonly XmlElement[]) {
  const waiting = [...anchors];
  const seen = new Set(old);
  const arranged = root.children.flatMap((child) => {
    if (!isElement(child) || !seen.has(child)) return [child];
    return waiting.splice(0, 1);
  });
  root.children = [...arranged, ...waiting];
}

function sizes({ columns, rows, standardWidthPoints, standardHeightPoints }: Sheet): unknown {
  const widths = [...columns].map(([index, { widthPoints, hidden }]) => [index, widthPoints, hidden]);
  const heights = [...rows].map(([index, { heightPoints, hidden }]) => [index, heightPoints, hidden]);
  return [widths, heights, standardWidthPoints, standardHeightPoints];
}

export function writeDrawing(edit: SheetEdit) {
  const { before, now, tools } = edit;
  const isGridChanged = now.shapes.some(isOurs) && !isSame(sizes(before), sizes(now));
  if (!isGridChanged && isSame(before.shapes, now.shapes)) return;
  const drawingPart = tools.draft.relatedPart(edit.part, "drawing");
  if (drawingPart === undefined && !now.shapes.some(canMake)) return;
  const part = drawingPart ?? addDrawing(edit);
  const root = tools.draft.edit(part).root;
  const old = anchorsOf(root);
  const known = knownShapes(before.shapes, old);
  const drawing = { tools, part, grid: gridOf(now), isGridChanged, known };
  const anchors = now.shapes.flatMap((shape) => anchorOf(shape, drawing));
  arrange(root, old, anchors);
  setAttribute(root, "xmlns:a", tools.isStrict ? toStrict(drawingNamespace) : drawingNamespace);
  renamePrefix(root, prefixOf(root));
}
