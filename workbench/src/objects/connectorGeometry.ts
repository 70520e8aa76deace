import type { Shape } from "../book/shape";

interface Point {
  readonly x: number;
  readonly y: number;
}

const fourSites: readonly Point[] = [
  { x: 0.5, y: 0 },
  { x: 0, y: 0.5 },
  { x: 0.5, y: 1 },
  { x: 1, y: 0.5 },
];

const diagonal = Math.SQRT1_2 / 2;

const eightSites: readonly Point[] = [
  { x: 0.5, y: 0 },
  { x: 0.5 - diagonal, y: 0.5 - diagonal },
  { x: 0, y: 0.5 },
  { x: 0.5 - diagonal, y: 0.5 + diagonal },
  { x: 0.5, y: 1 },
  { x: 0.5 + diagonal, y: 0.5 + diagonal },
  { x: 1, y: 0.5 },
  { x: 0.5 + diagonal, y: 0.5 - diagonal },
];

/** Where a connector can be glued to a shape, counter-clockwise from the top, as shares of its width and height. */
export function sitesOf({ geometry, kind }: Pick<Shape, "geometry" | "kind">): readonly Point[] {
  if (kind === "Line") return [];
  return geometry === "Ellipse" ? eightSites : fourSites;
}

function siteAt(
  shapes: readonly Shape[],
  end: { readonly shapeId: number; readonly site: number },
): Point | undefined {
  const shape = shapes.find(({ id }) => id === end.shapeId);
  const site = shape && sitesOf(shape)[end.site];
  return shape && site && { x: shape.left + site.x * shape.width, y: shape.top + site.y * shape.height };
}

/** Where a line begins and ends as it lies now. */
function endsOf({ left, top, width, height, connector }: Shape): {
  readonly begin: Point;
  readonly end: Point;
} {
  const isFlippedX = connector?.flipHorizontal === true;
  const isFlippedY = connector?.flipVertical === true;
  return {
    begin: { x: left + (isFlippedX ? width : 0), y: top + (isFlippedY ? height : 0) },
    end: { x: left + (isFlippedX ? 0 : width), y: top + (isFlippedY ? 0 : height) },
  };
}

/** A line between two points: its box, and flips for lines that run to the left or upwards. */
export function lineBetween(begin: Point, end: Point) {
  return {
    left: Math.min(begin.x, end.x),
    top: Math.min(begin.y, end.y),
    width: Math.abs(end.x - begin.x),
    height: Math.abs(end.y - begin.y),
    flipHorizontal: end.x < begin.x,
    flipVertical: end.y < begin.y,
  };
}

/** A connector as it lies after the shapes that it is glued to moved; other shapes as they are. */
export function glue(shape: Shape, shapes: readonly Shape[]): Shape {
  const { connector } = shape;
  if (!connector || (!connector.begin && !connector.end)) return shape;
  const ends = endsOf(shape);
  const begin = (connector.begin && siteAt(shapes, connector.begin)) ?? ends.begin;
  const end = (connector.end && siteAt(shapes, connector.end)) ?? ends.end;
  const { flipHorizontal, flipVertical, ...box } = lineBetween(begin, end);
  return { ...shape, ...box, rotation: 0, connector: { ...connector, flipHorizontal, flipVertical } };
}
