import type { LaneOrder } from "./crossings";
import type { LaneGraph } from "./graph";
import { keepOrder, placesBefore, type Placed, type PlaceOf } from "./keepOrder";
import type { GroupOf } from "./numberGraph";
import { orderLanes } from "./orderLanes";
import { groupsBy, orderThemes } from "./orderThemes";
import type { Themes } from "./themes";

/** What stands where, from left to right. */
export interface MapOrder {
  readonly lanes: LaneOrder;
  /** The themes' columns, which of them an item stands in, and the themes that run across them all, by lane. */
  readonly columns?: readonly string[];
  readonly groupOf?: GroupOf;
  readonly rows?: ReadonlyMap<number, string>;
}

/** The order of the last drawing where there was one, else the one with the fewest crossings that is found. */
export function orderMap(graph: LaneGraph, themes: Themes | undefined, placed: Placed): MapOrder {
  const placeOf = placesBefore(graph, placed);
  if (!themes) return { lanes: placeOf ? keepOrder(graph, placeOf) : orderLanes(graph) };
  const columns = placeOf ? keepThemes(themes, placeOf) : orderThemes(themes, graph);
  const groupOf = groupsBy(columns, themes);
  const lanes = placeOf ? keepOrder(graph, placeOf, groupOf) : orderLanes(graph, groupOf);
  return { lanes, columns, groupOf, rows: themes.rows };
}

/** The themes in the order of the last drawing, new ones last. */
function keepThemes({ names, themeOf }: Themes, placeOf: PlaceOf): readonly string[] {
  const meanOf = (name: string) => {
    const places = [...themeOf].flatMap(([id, theme]) => (theme === name ? (placeOf(id) ?? []) : []));
    return places.reduce((sum, place) => sum + place, 0) / places.length; // NaN for a new theme
  };
  const means = new Map(names.map((name) => [name, meanOf(name)]));
  const known = names.filter((name) => !Number.isNaN(means.get(name)));
  const kept = known.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
  return [...kept, ...names.filter((name) => Number.isNaN(means.get(name)))];
}
