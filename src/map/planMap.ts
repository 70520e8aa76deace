import { ok, type LinkStanding, type Model, type Result } from "../scorecard";
import { boxRuns } from "./boxText";
import { boxSize } from "./boxSize";
import { columnBox, headingBox, headingHeight, laneBox } from "./frameBoxes";
import { compact, roomy, type Density } from "./density";
import { fitToPage, type Items, type Sizes } from "./fitToPage";
import { handOffLines } from "./handOffNotes";
import { laneGraph, type LaneGraph } from "./graph";
import type { Placed } from "./keepOrder";
import { legend } from "./legend";
import { linkKey, mapContent, type MapContent, type MapOptions } from "./mapContent";
import { narrowModel, type MapView } from "./mapView";
import { lanePadding, legendRowHeight, margin, passWidth, themeHeight } from "./measures";
import { objectiveBox } from "./objectiveBox";
import { orderMap, type MapOrder } from "./orderMap";
import { pageOf } from "./pageOf";
import { placeItems, type PlacedItems } from "./placeItems";
import { landscapeWidth, placeLanes, type LaneNeeds, type PlacedLanes } from "./placeLanes";
import { routeLinks } from "./routeLinks";
import type { Scene, SceneBox } from "./scene";
import { themesOf } from "./themes";
import { titleBoxes, titlesHeight } from "./titleBoxes";

/** Where the shapes of the last drawing stood, whose order is kept; nothing: arranged afresh. */
const nowhere: Placed = new Map();

/**
 * Lays out the strategy map of a model; without objectives it is title, empty lanes and legend.
 *
 * @param placed where the shapes of the last drawing stood, whose order is kept; left out: arranged afresh
 */
export function planMap(model: Model, placed: Placed = nowhere, options: MapOptions = {}): Scene {
  const narrowed = narrowModel(model);
  return layOut(mapContent(narrowed.kind === "ok" ? narrowed.value : model, model, {}, options), placed);
}

/** The same for a part of the map; fails where there is no such unit, theme or objective. */
export function planMapView(
  model: Model,
  view: MapView,
  placed: Placed = nowhere,
  options: MapOptions = {},
): Result<Scene> {
  const narrowed = narrowModel(model, view);
  if (narrowed.kind === "failed") return narrowed;
  return ok(layOut(mapContent(narrowed.value, model, view, options), placed));
}

function layOut(content: MapContent, placed: Placed): Scene {
  const graph = laneGraph(content.model);
  const order = orderMap(graph, themesOf(content.model, graph), placed);
  const wide = arrange(content, graph, { order, density: roomy });
  if (pagesOf(wide) === 1) return wide;
  const narrow = arrange(content, graph, { order, density: compact });
  return pagesOf(narrow) < pagesOf(wide) ? narrow : wide;
}

function pagesOf({ page }: Scene): number {
  return page.pagesWide * page.pagesTall;
}

interface Arranging {
  readonly order: MapOrder;
  readonly density: Density;
}

/** Gives everything of an order its place. */
function arrange(content: MapContent, graph: LaneGraph, { order, density }: Arranging): Scene {
  const sizes = sizesOf(content, density);
  const widthOf = (id: string) => sizes.get(id)?.width ?? passWidth;
  const placedItems = placeItems(order, graph, { ...density, widthOf });
  const top = topOf(content, placedItems);
  const needs = laneNeeds(content, sizes);
  const items = fitToPage(placedItems, sizes, landscapeWidth(needs, top + legendRoom));
  const lanes = placeLanes(needs, { top, below: legendRoom, width: items.width });
  const frame = frameOf(content, { items, lanes, rows: order.rows ?? new Map() });
  const { boxes, connectors } = objectivesAndLinks(content, graph, { sizes, items, lanes });
  const foot = legend(lanes.bottom + lanePadding / 2, items.width, standingsIn(content, graph), content);
  const scene = {
    width: items.width + 2 * margin,
    height: lanes.bottom + lanePadding / 2 + foot.height + margin,
    boxes: [...frame, ...boxes, ...foot.boxes],
    connectors: [...connectors, ...foot.connectors],
  };
  return { ...scene, page: pageOf(scene, content.model.facts.settings.mapPaper) };
}

/** The size of each box; those of a lane are equally high. */
function sizesOf({ model, look, before, handOffs: { away } }: MapContent, { shapes }: Density): Sizes {
  const showsOwner = model.facts.settings.mapOwners;
  return new Map(
    model.scorecard.perspectives.flatMap(({ objectives }) => {
      const sizes = objectives.map((scored) => {
        const { id, name } = scored.objective;
        const was = before?.get(id);
        const handOffs = handOffLines(id, away);
        const runsAt = (nameSize: number) =>
          boxRuns(scored, { look, nameSize, showsOwner, handOffs, ...(was ? { before: was } : {}) });
        return [id, boxSize(name, runsAt, shapes)] as const;
      });
      const height = Math.max(...sizes.map(([, size]) => size.height));
      return sizes.map(([id, size]) => [id, { ...size, height }] as const);
    }),
  );
}

/** Below the lanes. */
const legendRoom = lanePadding / 2 + 2 * legendRowHeight + margin;

/** Where the first lane starts: below the title, the vision and the themes' names. */
function topOf(content: MapContent, { columns }: PlacedItems): number {
  return margin + titlesHeight(content) + lanePadding / 2 + (columns.length > 0 ? themeHeight : 0);
}

function laneNeeds({ model, look }: MapContent, sizes: Sizes): readonly LaneNeeds[] {
  return model.scorecard.perspectives.map((scored) => ({
    box: Math.max(0, ...scored.objectives.map(({ objective }) => sizes.get(objective.id)?.height ?? 0)),
    heading: headingHeight(scored, look),
  }));
}

interface Framing {
  readonly items: Items;
  readonly lanes: PlacedLanes;
  readonly rows: ReadonlyMap<number, string>;
}

function frameOf(content: MapContent, { items, lanes, rows }: Framing): readonly SceneBox[] {
  const { model, look } = content;
  const { columns, left, width } = items;
  const { tops, laneHeights } = lanes;
  const { perspectives } = model.scorecard;
  const laneAt = (index: number) => ({
    ...{ index, width, top: tops[index] ?? 0, height: laneHeights[index] ?? 0 },
    ...{ hasColumns: columns.length > 0, theme: rows.get(index) },
  });
  const last = perspectives.findLastIndex((_, index) => !rows.has(index));
  const top = (tops[0] ?? 0) - themeHeight;
  const place = { left, top, height: (tops[last] ?? 0) + (laneHeights[last] ?? 0) - top };
  return [
    ...titleBoxes(content, width),
    ...columns.map((column, index) => columnBox(column, index, place, look)),
    ...perspectives.map((scored, index) => laneBox(scored, laneAt(index), look)),
  ];
}

interface Placing {
  readonly sizes: Sizes;
  readonly items: Items;
  readonly lanes: PlacedLanes;
}

/** Lane by lane the heading and the boxes from left to right, as they are read, then the joints; and the connectors. */
function objectivesAndLinks(content: MapContent, graph: LaneGraph, { sizes, items, lanes }: Placing) {
  const { middleOf } = items;
  const { tops, laneHeights, boxTops, boxHeights } = lanes;
  const boxes = content.model.scorecard.perspectives.flatMap((perspective, lane) => [
    headingBox(perspective, { top: tops[lane] ?? 0, height: laneHeights[lane] ?? 0 }, content.look),
    ...perspective.objectives
      .flatMap((scored) => {
        const size = sizes.get(scored.objective.id);
        const middle = middleOf.get(scored.objective.id) ?? 0;
        return size ? [{ scored, place: { ...size, middle, top: boxTops[lane] ?? 0 } }] : [];
      })
      .sort((a, b) => a.place.middle - b.place.middle)
      .map(({ scored, place }) => objectiveBox(scored, place, content)),
  ]);
  const laneOf = new Map(graph.lanes.flatMap((inLane, lane) => inLane.map(({ id }) => [id, lane] as const)));
  const { joints, connectors } = routeLinks(content, graph, { middleOf, laneOf, boxTops, boxHeights });
  return { boxes: [...boxes, ...joints], connectors };
}

function standingsIn({ tested }: MapContent, { routes }: LaneGraph): ReadonlySet<LinkStanding> {
  return new Set(routes.map((route) => tested.get(linkKey(route))?.standing ?? "Planned"));
}
