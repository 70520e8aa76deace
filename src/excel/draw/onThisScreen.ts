import { median } from "simple-statistics";
import type { Memory, ShapePlace } from "./memory";
import type { PresentShape } from "./ownShapes";

type Axis = readonly [start: "left" | "top", length: "width" | "height"];
const across: Axis = ["left", "width"];
const down: Axis = ["top", "height"];

/** Of a shape as it was drawn and as it is. */
interface Pair {
  readonly drawn: ShapePlace;
  readonly present: ShapePlace;
}

/** As far apart may a shape be from where it was drawn, in points, as cells are whole pixels. */
const tolerance = 2;
/** A scale is told from shapes that reach so far at least, and from so many. */
const leastReach = 100;
const fewestPairs = 4;

/**
 * The memory in the points of this screen. Excel keeps shapes by the cells they stand on, and these are not equally large
 * with another scaling of the screen, on a Mac or in another zoom: then all shapes are as many times farther from the corner.
 * That is told where at least half of them agree; what stands elsewhere was moved by hand.
 */
export function onThisScreen(drawn: Memory, present: readonly PresentShape[]): Memory {
  const pairs = present.flatMap((shape) => {
    const before = drawn.get(shape.name);
    return before && before.width > 0 ? [{ drawn: before, present: shape }] : [];
  });
  const [x, y] = [scaleOf(pairs, across), scaleOf(pairs, down)];
  if (x === 1 && y === 1) return drawn;
  return new Map(
    [...drawn].map(([name, shape]) => [
      name,
      {
        ...shape,
        ...{ left: shape.left * x, width: shape.width * x, top: shape.top * y, height: shape.height * y },
      },
    ]),
  );
}

function scaleOf(pairs: readonly Pair[], axis: Axis): number {
  const told = pairs.filter(({ drawn }) => farEnd(drawn, axis) >= leastReach);
  if (told.length < fewestPairs) return 1;
  const scale = median(told.map(({ drawn, present }) => farEnd(present, axis) / farEnd(drawn, axis)));
  const isAt = (factor: number) => told.filter((pair) => agrees(pair, axis, factor)).length;
  const isScaled = isAt(scale) > Math.max(told.length / 2, isAt(1)) && isAt(scale) >= pushedAlike(told, axis);
  return isScaled ? scale : 1;
}

/** How many shapes stand equally far from where they were drawn, as when somebody has pushed all of them together. */
function pushedAlike(pairs: readonly Pair[], [start, length]: Axis): number {
  const by = median(pairs.map(({ drawn, present }) => present[start] - drawn[start]));
  return pairs.filter(
    ({ drawn, present }) =>
      Math.abs(present[start] - drawn[start] - by) <= 0.5 && Math.abs(present[length] - drawn[length]) <= 0.5,
  ).length;
}

function farEnd(place: ShapePlace, [start, length]: Axis): number {
  return place[start] + place[length];
}

function agrees({ drawn, present }: Pair, axis: Axis, scale: number): boolean {
  const [start] = axis;
  return (
    Math.abs(present[start] - scale * drawn[start]) <= tolerance &&
    Math.abs(farEnd(present, axis) - scale * farEnd(drawn, axis)) <= tolerance
  );
}
