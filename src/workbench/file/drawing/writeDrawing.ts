/* The drawing part of a sheet: anchors of shapes that did not change stay as they stand. */
import type { Sheet } from "../../book/book";
import type { Shape } from "../../book/shape";
import {
  contentTypes,
  drawingNamespace,
  relationNamespace,
  sheetDrawingNamespace,
  toStrict,
} from "../write/namespaces";
import { isSame } from "../write/same";
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
import { anchorsOf, objectOf } from "./readDrawing";
import { placeAnchor } from "./writeAnchor";
import { newObject, patchObject } from "./writeShape";

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
  return isOurs(shape) || (shape.chart !== undefined && canWrite(shape.chart));
}

function placeOf({ left, top, width, height, rotation, placement, connector }: Shape): unknown {
  const { begin, end, type, flipHorizontal, flipVertical } = connector ?? {};
  return [left, top, width, height, rotation, placement, begin, end, type, flipHorizontal, flipVertical];
}

interface DrawingEdit {
  readonly tools: SaveTools;
  readonly part: string;
  readonly grid: Grid;
  readonly isGridChanged: boolean;
  /** What the shape was, and the anchor it has in the file. */
  readonly known: ReadonlyMap<number, { readonly before: Shape; readonly anchor: XmlElement }>;
}

/** The object of a shape that is not in the file; a picture can't be made up from its frame. */
function newObjectOf(shape: Shape, { tools, part }: DrawingEdit): XmlElement | undefined {
  const { chart } = shape;
  if (chart !== undefined && canWrite(chart))
    return newFrame(shape, addChart(tools, part, chart), tools.isStrict);
  return isOurs(shape) ? newObject(shape) : undefined;
}

function newAnchor(shape: Shape, edit: DrawingEdit): XmlElement[] {
  const object = newObjectOf(shape, edit);
  if (object === undefined) return [];
  const anchor = element("xdr:twoCellAnchor", {}, [object, element("xdr:clientData")]);
  patchObject(object, shape, undefined);
  placeAnchor(anchor, shape, edit.grid);
  return [anchor];
}

function anchorOf(shape: Shape, edit: DrawingEdit): XmlElement[] {
  const known = edit.known.get(shape.id);
  if (known === undefined) return newAnchor(shape, edit);
  const { before, anchor } = known;
  const object = objectOf(anchor);
  const isMoved = !isSame(placeOf(shape), placeOf(before)) || (edit.isGridChanged && isOurs(shape));
  if (object !== undefined && !isSame(shape, before)) patchObject(object, shape, before);
  if (isMoved) placeAnchor(anchor, shape, edit.grid);
  return [anchor];
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
  const known = tools.draft.relatedPart(edit.part, "drawing");
  if (known === undefined && !now.shapes.some(canMake)) return;
  const part = known ?? addDrawing(edit);
  const root = tools.draft.edit(part).root;
  const old = anchorsOf(root);
  const places = before.shapes.map(
    (shape, index) => [shape.id, { before: shape, anchor: old[index] }] as const,
  );
  const anchored = places.flatMap(([id, { before: shape, anchor }]) =>
    anchor === undefined ? [] : [[id, { before: shape, anchor }] as const],
  );
  const drawing = { tools, part, grid: gridOf(now), isGridChanged, known: new Map(anchored) };
  const anchors = now.shapes.flatMap((shape) => anchorOf(shape, drawing));
  arrange(root, old, anchors);
  setAttribute(root, "xmlns:a", tools.isStrict ? toStrict(drawingNamespace) : drawingNamespace);
  renamePrefix(root, prefixOf(root));
}
