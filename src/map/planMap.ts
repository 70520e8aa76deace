import { periodText, type Model } from "../scorecard";
import { laneBoxes, legendBox, titleBoxes } from "./frameBoxes";
import { laneGraph } from "./graph";
import { keepOrder, type Placed } from "./keepOrder";
import {
  boxWidth,
  gap,
  headingWidth,
  laneGap,
  laneHeight,
  lanePadding,
  legendHeight,
  margin,
  titleHeight,
  visionHeight,
} from "./measures";
import { objectiveBox } from "./objectiveBox";
import { orderLanes } from "./orderLanes";
import { placeItems } from "./placeItems";
import { routeLinks } from "./routeLinks";
import type { Scene, SceneBox } from "./scene";

/** The map is as wide as these at least, so that title and legend have room. */
const fewestBoxes = 4;

/**
 * Lays out the strategy map of a model; without objectives it is title, empty lanes and legend.
 *
 * @param placed where the shapes of the last drawing stood, whose order is kept; left out: arranged afresh
 */
export function planMap(model: Model, placed: Placed = new Map()): Scene {
  const { perspectives } = model.scorecard;
  const graph = laneGraph(model);
  const left = margin + headingWidth + gap;
  const middles = placeItems(keepOrder(graph, placed) ?? orderLanes(graph), graph);
  const middleOf = new Map([...middles].map(([id, middle]) => [id, middle + left]));
  const laneOf = new Map(graph.lanes.flatMap((items, lane) => items.map(({ id }) => [id, lane] as const)));
  const top = margin + titleHeight + (model.facts.settings.vision ? visionHeight : 0) + lanePadding;
  const laneTops = perspectives.map((_, lane) => top + lane * (laneHeight + laneGap));
  const boxTops = laneTops.map((laneTop) => laneTop + lanePadding);
  const right = Math.max(
    left + fewestBoxes * boxWidth,
    ...[...middleOf.values()].map((middle) => middle + boxWidth / 2),
  );
  const width = right + gap - margin;
  const lanes = perspectives.flatMap((perspective, lane) =>
    laneBoxes(perspective, lane, laneTops[lane] ?? 0, width),
  );
  const boxes = perspectives.flatMap(({ objectives }, lane) =>
    objectives
      .map((objective) => ({ objective, middle: middleOf.get(objective.objective.id) ?? left }))
      .sort((a, b) => a.middle - b.middle)
      .map(({ objective, middle }) =>
        objectiveBox(objective, { middle, top: boxTops[lane] ?? 0 }, model.facts.links),
      ),
  );
  const { joints, connectors } = routeLinks(model, graph, { middleOf, laneOf, boxTops });
  const bottom = top + perspectives.length * (laneHeight + laneGap) - laneGap + lanePadding / 2;
  const period = model.facts.actuals.length > 0 ? periodText(model.frame.period) : "no figures yet";
  const frame: readonly SceneBox[] = [...titleBoxes(model, period, width), ...lanes];
  return {
    width: width + 2 * margin,
    height: bottom + legendHeight + margin,
    boxes: [...frame, ...boxes, ...joints, legendBox(bottom, width)],
    connectors,
  };
}
