import type { Model } from "../scorecard";
import type { LaneGraph, LaneItem, Route } from "./graph";
import { mapColors } from "./look";
import { laneTracks } from "./laneTracks";
import { boxHeight, jointSize } from "./measures";
import { objectiveBoxName } from "./objectiveBox";
import { jointName } from "./placeNames";
import type { SceneBox, SceneConnector, Site } from "./scene";

/** Where everything stands: the middle of each item along its lane, and the top of each lane's boxes. */
export interface Places {
  readonly middleOf: ReadonlyMap<string, number>;
  readonly laneOf: ReadonlyMap<string, number>;
  readonly boxTops: readonly number[];
}

export interface Routed {
  readonly joints: readonly SceneBox[];
  readonly connectors: readonly SceneConnector[];
}

/** A stop on a link's way: a box or a joint, with the sites where the link comes in and goes out. */
interface Stop {
  readonly name: string;
  readonly entry: Site;
  readonly exit: Site;
  readonly joint?: SceneBox;
}

/**
 * Draws every link as straight connectors: side by side between neighbours, through joints where it skips a lane or
 * runs over boxes of its own lane. None cuts a box.
 */
export function routeLinks(model: Model, graph: LaneGraph, places: Places): Routed {
  const names = new Map(model.facts.objectives.map(({ id, name }) => [id, name]));
  const stopsOf = stopsFinder(graph, places);
  const routed = graph.routes.map((route) => routeLink(route, stopsOf(route), names));
  return {
    joints: routed.flatMap(({ joints }) => joints),
    connectors: routed.flatMap(({ connectors }) => connectors),
  };
}

/** How the stops of any link are found: within a lane it matters which boxes are neighbours, and what runs above. */
function stopsFinder(graph: LaneGraph, places: Places): (route: Route) => readonly Stop[] {
  const rankOf = new Map(graph.lanes.flatMap((lane) => ranksIn(lane, places)));
  const isBetweenNeighbours = ({ from, to }: Route) =>
    Math.abs((rankOf.get(from) ?? 0) - (rankOf.get(to) ?? 0)) === 1;
  const over = graph.routes.filter((route) => route.isSameLane && !isBetweenNeighbours(route));
  const tracks = laneTracks(over, places.middleOf, places.laneOf);
  return (route) => {
    if (!route.isSameLane) return stopsAcrossLanes(route, places);
    if (isBetweenNeighbours(route)) return stopsSideBySide(route, places);
    return stopsOverBoxes(route, places, tracks.get(route.id) ?? 0);
  };
}

/** The place of each box among those of its lane, from the left. */
function ranksIn(
  lane: LaneGraph["lanes"][number],
  { middleOf }: Places,
): readonly (readonly [string, number])[] {
  const middle = ({ id }: LaneItem) => middleOf.get(id) ?? 0;
  const boxes = lane.filter(({ objective }) => objective).sort((a, b) => middle(a) - middle(b));
  return boxes.map(({ id }, rank) => [id, rank] as const);
}

function routeLink(route: Route, stops: readonly Stop[], names: ReadonlyMap<string, string>): Routed {
  const altText = `${names.get(route.from) ?? route.from} drives ${names.get(route.to) ?? route.to}${route.hypothesis ? `: ${route.hypothesis}` : ""}`;
  const connectors = stops.slice(1).map((stop, index): SceneConnector => {
    const previous = stops[index] ?? stop;
    const isLast = index === stops.length - 2;
    return {
      name: `BSC link ${route.id}${index === 0 ? "" : ` ${index + 1}`}`,
      from: previous.name,
      fromSite: previous.exit,
      to: stop.name,
      toSite: stop.entry,
      kind: "Straight",
      hasArrow: isLast,
      line: { color: mapColors.link, weight: 1.25, dash: "Solid" },
      altTitle: `Link ${route.id}`,
      altText,
    };
  });
  return { joints: stops.flatMap(({ joint }) => (joint ? [joint] : [])), connectors };
}

function stopsAcrossLanes(route: Route, places: Places): readonly Stop[] {
  const isUpward = (places.laneOf.get(route.from) ?? 0) > (places.laneOf.get(route.to) ?? 0);
  const [start, end]: readonly [Site, Site] = isUpward ? [0, 2] : [2, 0];
  const passing = route.through.flatMap((id, index) => {
    const middle = places.middleOf.get(id) ?? 0;
    const top = places.boxTops[places.laneOf.get(id) ?? 0] ?? 0;
    const ends = isUpward ? [top + boxHeight, top] : [top, top + boxHeight];
    return ends.map((y, part) =>
      jointStop(jointName(route.id, index, part === 0 ? 1 : 2), route.id, { middle, y }),
    );
  });
  return [boxStop(route.from, start), ...passing, boxStop(route.to, end)];
}

/** From the side of one box to the facing side of the next. */
function stopsSideBySide({ from, to }: Route, { middleOf }: Places): readonly Stop[] {
  const isRightward = (middleOf.get(from) ?? 0) < (middleOf.get(to) ?? 0);
  return isRightward ? [boxStop(from, 3), boxStop(to, 1)] : [boxStop(from, 1), boxStop(to, 3)];
}

/** Over the boxes between: up from the one, along above the lane's boxes, down to the other. */
function stopsOverBoxes(route: Route, places: Places, heightAbove: number): readonly Stop[] {
  const top = (places.boxTops[places.laneOf.get(route.from) ?? 0] ?? 0) - heightAbove;
  const ends = [route.from, route.to].map((id, index) =>
    jointStop(jointName(route.id, 0, index === 0 ? 1 : 2), route.id, {
      middle: places.middleOf.get(id) ?? 0,
      y: top,
    }),
  );
  return [boxStop(route.from, 0), ...ends, boxStop(route.to, 0)];
}

function boxStop(id: string, site: Site): Stop {
  return { name: objectiveBoxName(id), entry: site, exit: site };
}

function jointStop(
  name: string,
  route: string,
  { middle, y }: { readonly middle: number; readonly y: number },
): Stop {
  const joint: SceneBox = {
    name,
    role: "joint",
    geometry: "Ellipse",
    x: middle - jointSize / 2,
    y: y - jointSize / 2,
    width: jointSize,
    height: jointSize,
    fill: mapColors.link,
    runs: [],
    align: "Center",
    verticalAlign: "Middle",
    altTitle: "Joint",
    altText: `The link ${route} passes here`,
  };
  return { name, entry: 0, exit: 0, joint };
}
