import type { LaneGraph, LaneItem, Route } from "./graph";
import { handOffSentence } from "./handOffNotes";
import { jointBox } from "./jointBox";
import { laneTracks } from "./laneTracks";
import { linkText } from "./linkText";
import { linkKey, type MapContent } from "./mapContent";
import { jointName, objectiveBoxName } from "./placeNames";
import type { SceneBox, SceneConnector, Site } from "./scene";

/** Where everything stands: the middle of each item along its lane, and the top and the height of each lane's boxes. */
export interface Places {
  readonly middleOf: ReadonlyMap<string, number>;
  readonly laneOf: ReadonlyMap<string, number>;
  readonly boxTops: readonly number[];
  readonly boxHeights: readonly number[];
}

export interface Routed {
  readonly joints: readonly SceneBox[];
  readonly connectors: readonly SceneConnector[];
}

interface JointPlace {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** A stop on a link's way: a box or a joint, with the sites where the link comes in and goes out. */
interface Stop {
  readonly name: string;
  readonly entry: Site;
  readonly exit: Site;
  readonly joint?: JointPlace;
}

/**
 * Draws every link as straight connectors: side by side between neighbours, through joints where it skips a lane or
 * runs over boxes of its own lane. None cuts a box.
 */
export function routeLinks(content: MapContent, graph: LaneGraph, places: Places): Routed {
  const stopsOf = stopsFinder(graph, places);
  const routed = graph.routes.map((route) => routeLink(route, stopsOf(route), content));
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

function routeLink(
  route: Route,
  stops: readonly Stop[],
  { model, tested, look, handOffs }: MapContent,
): Routed {
  const found = tested.get(linkKey(route)) ?? { link: route, standing: "Planned" };
  const nameOf = (id: string) => model.facts.objectives.find((one) => one.id === id)?.name ?? id;
  const handOff = handOffs.drawn.find(({ link }) => linkKey(link) === linkKey(route));
  const altText = [linkText(found, nameOf), ...(handOff ? [handOffSentence(handOff)] : [])].join(" ");
  const line = look.links[found.standing];
  const connectors = stops.slice(1).map((stop, index): SceneConnector => {
    const previous = stops[index] ?? stop;
    return {
      name: partName(route.id, index),
      from: previous.name,
      fromSite: previous.exit,
      to: stop.name,
      toSite: stop.entry,
      kind: "Straight",
      hasArrow: index === stops.length - 2,
      line,
      altTitle: `Link ${route.id}`,
      altText,
    };
  });
  const joints = stops.flatMap(({ joint }) =>
    joint
      ? [{ ...jointBox(joint.name, joint, line.color), altText: `The link ${route.id} passes here` }]
      : [],
  );
  return { joints, connectors };
}

/** The number stands in front: behind, it could be the end of an id. */
function partName(route: string, index: number): string {
  return index === 0 ? `BSC link ${route}` : `BSC link part ${index + 1} of ${route}`;
}

function stopsAcrossLanes(route: Route, places: Places): readonly Stop[] {
  const isUpward = (places.laneOf.get(route.from) ?? 0) > (places.laneOf.get(route.to) ?? 0);
  const [start, end]: readonly [Site, Site] = isUpward ? [0, 2] : [2, 0];
  const passing = route.through.flatMap((id, index) => {
    const middle = places.middleOf.get(id) ?? 0;
    const lane = places.laneOf.get(id) ?? 0;
    const [top, height] = [places.boxTops[lane] ?? 0, places.boxHeights[lane] ?? 0];
    const ends = isUpward ? [top + height, top] : [top, top + height];
    const sites = isUpward ? upward : downward;
    return ends.map((y, part) => {
      const name = jointName(route.id, index, part === 0 ? 1 : 2);
      return { ...sites, name, joint: { name, x: middle, y } };
    });
  });
  return [boxStop(route.from, start), ...passing, boxStop(route.to, end)];
}

/** From the side of one box to the facing side of the next. */
function stopsSideBySide({ from, to }: Route, { middleOf }: Places): readonly Stop[] {
  const isRightward = (middleOf.get(from) ?? 0) < (middleOf.get(to) ?? 0);
  return isRightward ? [boxStop(from, 3), boxStop(to, 1)] : [boxStop(from, 1), boxStop(to, 3)];
}

/** The sites of a joint that a link runs through from below, and from above. */
const upward = { entry: 4, exit: 0 } as const;
const downward = { entry: 0, exit: 4 } as const;

/** Over the boxes between: up from the one, along above the lane's boxes, down to the other. */
function stopsOverBoxes(route: Route, places: Places, heightAbove: number): readonly Stop[] {
  const y = (places.boxTops[places.laneOf.get(route.from) ?? 0] ?? 0) - heightAbove;
  const [start = 0, end = 0] = [route.from, route.to].map((id) => places.middleOf.get(id));
  const [leaving, arriving]: readonly [Site, Site] = start < end ? [6, 2] : [2, 6];
  const [first, second] = ([1, 2] as const).map((part) => jointName(route.id, 0, part));
  return [
    boxStop(route.from, 0),
    { name: first ?? "", entry: 4, exit: leaving, joint: { name: first ?? "", x: start, y } },
    { name: second ?? "", entry: arriving, exit: 4, joint: { name: second ?? "", x: end, y } },
    boxStop(route.to, 0),
  ];
}

function boxStop(id: string, site: Site): Stop {
  return { name: objectiveBoxName(id), entry: site, exit: site };
}
