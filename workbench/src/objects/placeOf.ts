import { isHostObject } from "../protocol/hostObject";
import type { Place } from "./place";

const places = new WeakSet<object>();

/** Marks the self of a Range object, so that an argument can be told to be a range. */
export function asPlace(place: Place): Place {
  places.add(place);
  return place;
}

function isMarked(value: unknown): value is Place {
  return typeof value === "object" && value !== null && places.has(value);
}

/** The place of an argument that is a Range object; undefined for anything else. */
export function placeOf(value: unknown): Place | undefined {
  return isHostObject(value) && isMarked(value.self) ? value.self : undefined;
}
