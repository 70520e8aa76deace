import { buildCommand } from "./buildCommand";

/** Draws the strategy map, or brings it up to date. */
export const drawMapCommand = buildCommand({ id: "drawMap", title: "Draw strategy map", sheet: "map" });
