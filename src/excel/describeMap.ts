import { mapOutline, planMapView, sceneSvg, type MapView, type OutlineLine } from "../map";
import { ok, type MapColours, type Model, type Result } from "../scorecard";

/** A map that nobody has to draw: as text, and as a picture to save. */
export interface MapDescribed {
  readonly outline: readonly OutlineLine[];
  readonly svg: string;
}

/** The map of a part of a model as text and as a picture; nothing is read or written. */
export function describeMap(model: Model, part: MapView, colours?: MapColours): Result<MapDescribed> {
  const scene = planMapView(model, part, undefined, colours ? { colours } : {});
  if (scene.kind === "failed") return scene;
  return ok({ outline: mapOutline(scene.value), svg: sceneSvg(scene.value) });
}
