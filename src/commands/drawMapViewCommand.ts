import { drawMapView, type MapViewOptions } from "../excel";
import type { Command } from "./command";
import { showBuilt } from "./showBuilt";

/** Draws a part of the strategy map, or what has turned since another period, on a sheet of its own. */
export function drawMapViewCommand(options: MapViewOptions): Command {
  return {
    id: "drawMapView",
    title: "Draw strategy map",
    run: async (watch, asked) => {
      const drawn = await drawMapView({ ...asked, ...options }, watch);
      return drawn.kind === "failed" ? drawn : showBuilt(drawn.value);
    },
  };
}
