import { planMapView, type MapOptions, type MapView } from "../map";
import type { Model } from "../scorecard";
import { wholeMapSheet, type ScenePlanner } from "./draw/drawScene";
import type { MapKey } from "./read/ownSheets";

/** Where a part of the map is drawn. */
export interface MapSheet {
  readonly key: MapKey;
  /** What the sheet is called when it is added. */
  readonly sheetName: string;
}

/** The sheet of a part of the map: each part has its own, which a redraw finds again by its key. */
export function mapSheetOf(
  { unit, theme, objective }: MapView,
  model: Model,
  isComparison: boolean,
): MapSheet {
  const parts = [
    unit === undefined ? "" : `unit ${unit}`,
    theme === undefined ? "" : `theme ${theme}`,
    objective === undefined ? "" : `objective ${objective}`,
    isComparison ? "against" : "",
  ].filter(Boolean);
  if (parts.length === 0) return wholeMapSheet;
  const unitName = model.scorecards.find(({ id }) => id === unit)?.name ?? unit;
  const named = [unitName, theme, objective, isComparison ? "turned" : ""].filter(Boolean).join(" ");
  return { key: `map ${parts.join(", ")}`, sheetName: `Map ${named}` };
}

/** Plans a part of the map that is known to be there. */
export function scenePlanner(model: Model, part: MapView, options: MapOptions = {}): ScenePlanner {
  return (placed) => {
    const scene = planMapView(model, part, placed, options);
    if (scene.kind === "ok") return scene.value;
    throw new Error("a view that was there is gone");
  };
}
