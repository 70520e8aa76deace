import type { HostObject } from "../protocol/hostObject";
import type { ShapePlace } from "./shapePlace";

const places = new WeakSet<object>();

/** Marks the self of a Shape object, so that an argument can be told to be a shape. */
export function asShapePlace(place: ShapePlace): ShapePlace {
  places.add(place);
  return place;
}

function isMarked(value: unknown): value is ShapePlace {
  return typeof value === "object" && value !== null && places.has(value);
}

export function shapePlaceOf(object: HostObject | undefined): ShapePlace | undefined {
  return object && isMarked(object.self) ? object.self : undefined;
}
