/* Where the charts of a sheet stand in its file. */
import type { Shape } from "../../book/shape";
import { allShapes } from "../../book/shapes";
import { readDocument } from "../package/readTree";
import { relatedPart, relationsOf, type Parts } from "../package/relations";
import { allObjectsIn, anchorsOf, objectOf } from "../drawing/drawingObjects";
import { chartLink } from "./chartLink";

export interface ChartPart {
  readonly part: string;
  readonly drawing: string;
  /** Of the relationship that leads from the drawing to the part. */
  readonly relation: string;
}

/**
 * The parts of charts by the ids of their shapes.
 *
 * @param shapes of the sheet as it was read
 */
export function chartPlaces(
  parts: Parts,
  sheetPart: string,
  shapes: readonly Shape[],
): ReadonlyMap<number, ChartPart> {
  const drawing = relatedPart(parts, sheetPart, "drawing");
  const root = readDocument(parts, drawing)?.root;
  if (drawing === undefined || root === undefined || !allShapes(shapes).some(({ chart }) => chart))
    return new Map();
  const relations = relationsOf(parts, drawing);
  const objects = anchorsOf(root).flatMap((anchor) => allObjectsIn(objectOf(anchor) ?? anchor));
  const places = allShapes(shapes).flatMap(({ id, chart }, index): (readonly [number, ChartPart])[] => {
    const frame = objects[index];
    const link = chart && frame && chartLink(frame, relations);
    if (!link || !parts.has(link.target)) return [];
    return [[id, { part: link.target, drawing, relation: link.id }]];
  });
  return new Map(places);
}
