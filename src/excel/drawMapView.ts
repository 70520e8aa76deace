import { narrowModel, planMapView, type MapView } from "../map";
import {
  buildModel,
  failed,
  type Asked,
  type MapColours,
  type Model,
  type Period,
  type Result,
} from "../scorecard";
import { atStep, type Watch } from "./batch/progress";
import { runBatch } from "./batch/runBatch";
import { drawScene, wholeMapSheet, type MapDrawn } from "./draw/drawScene";
import type { MapKey } from "./read/ownSheets";
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
    const place = sheetOf(part, model, against !== undefined);
    const drawn = await drawScene(context, (placed) => planned(planMapView(model, part, placed, options)), {
      ...targetOf(read, place.key),
      ...place,
    });
    atStep(watch, { done: 2, total: 2, text: "Done" });
    return drawn;
  });
}

/** What cannot be drawn was refused before. */
function planned<Value>(result: Result<Value>): Value {
  if (result.kind === "ok") return result.value;
  throw new Error("a view that was there is gone");
}

interface MapSheet {
  readonly key: MapKey;
  readonly sheetName: string;
}

/** Each part has a sheet of its own, which a redraw finds again by its key. */
function sheetOf({ unit, theme, objective }: MapView, model: Model, isComparison: boolean): MapSheet {
  const parts = [
    unit === undefined ? "" : `unit ${unit}`,
    theme === undefined ? "" : `theme ${theme}`,
    objective === undefined ? "" : `objective ${objective}`,
    isComparison ? "against" : "",
  ].filter(Boolean);
  if (parts.length === 0) return wholeMapSheet;
  const unitName = model.scorecards.find(({ id }) => id === unit)?.name ?? unit;
  const named = [unitName, theme, objective, isComparison ? "turned" : ""].filter(Boolean).join(" ");
  return { key: `map ${parts.join(", ")}`, sheetName: sheetNameOf(`Map ${named}`) };
}

/** Room for " (2)" behind it. */
const longestName = 27;

/** A name as Excel takes it for a sheet. */
function sheetNameOf(wanted: string): string {
  return wanted
    .replace(/[:\\/?*[\]']/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, longestName)
    .trim();
}
