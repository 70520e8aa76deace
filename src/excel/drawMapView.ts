import { narrowModel, type MapView } from "../map";
import { buildModel, failed, type Asked, type MapColours, type Period, type Result } from "../scorecard";
import { atStep, type Watch } from "./batch/progress";
import { runBatch } from "./batch/runBatch";
import { drawScene, type MapDrawn } from "./draw/drawScene";
import { mapSheetOf, scenePlanner } from "./mapSheet";
import { readScorecardIn } from "./read/readScorecard";
import { targetOf } from "./write/targetOf";

/** Which part of the map, against which other period, and in which colours. */
export interface MapViewOptions extends Asked {
  readonly part?: MapView;
  readonly against?: Period;
  /** Left out: those of the Settings. */
  readonly colours?: MapColours;
}

/**
 * Draws a part of the strategy map, or what has turned since another period, each on a sheet of its own; the whole map
 * goes to its own sheet as ever. Nothing else in the workbook is written.
 */
export function drawMapView(
  { part = {}, against, colours, ...asked }: MapViewOptions,
  watch: Watch = {},
): Promise<Result<MapDrawn>> {
  return runBatch(async (context) => {
    const started = atStep(watch, { done: 0, total: 2, text: "Reading the sheets" });
    if (started.kind === "failed") return started;
    const read = await readScorecardIn(context, asked);
    const { model } = read;
    if (model.facts.objectives.length === 0) return failed({ code: "nothing-to-build" });
    const narrowed = narrowModel(model, part);
    if (narrowed.kind === "failed") return narrowed;
    const begun = atStep(watch, { done: 1, total: 2, text: "Drawing the strategy map" });
    if (begun.kind === "failed") return begun;
    const options = {
      ...(colours ? { colours } : {}),
      ...(against ? { against: buildModel(model.facts, { ...asked, period: against }) } : {}),
    };
    const place = mapSheetOf(part, model, against !== undefined);
    const drawn = await drawScene(context, scenePlanner(model, part, options), {
      ...targetOf(read, place.key),
      ...place,
    });
    atStep(watch, { done: 2, total: 2, text: "Done" });
    return drawn;
  });
}
