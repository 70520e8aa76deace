import { lanePadding, lowestBox, narrowestLaneGap, widestLaneGap } from "./measures";

/** Where each lane stands, from above. */
export interface PlacedLanes {
  readonly tops: readonly number[];
  readonly laneHeights: readonly number[];
  /** Of the lane's boxes, which are equally high. */
  readonly boxTops: readonly number[];
  readonly boxHeights: readonly number[];
  readonly bottom: number;
}

export interface LaneNeeds {
  /** Of the highest box. */
  readonly box: number;
  /** Of the text of the lane's heading. */
  readonly heading: number;
}

export interface LaneRoom {
  readonly top: number;
  /** What comes below the lanes. */
  readonly below: number;
  readonly width: number;
}

/** Width to height of a landscape page. */
const pageShare = 1.42;
/** The gap grows in such steps, so that a small change of the map does not move all lanes. */
const gapStep = 12;

/** How wide a map must be at least to be of a landscape page's proportions. */
export function landscapeWidth(needs: readonly LaneNeeds[], top: number): number {
  return (top + heightsOf(needs) + narrowestLaneGap * (needs.length - 1)) * pageShare;
}

/** Puts the lanes below each other, each as high as it needs, farther apart where a page has room for it. */
export function placeLanes(needs: readonly LaneNeeds[], { top, below, width }: LaneRoom): PlacedLanes {
  const laneHeights = needs.map(laneHeight);
  const spare = (width - landscapeWidth(needs, top + below)) / pageShare / Math.max(1, needs.length - 1);
  const steps = Math.floor(Math.max(0, Math.min(widestLaneGap - narrowestLaneGap, spare)) / gapStep);
  const between = narrowestLaneGap + steps * gapStep;
  const tops: number[] = [];
  let reached = top;
  for (const height of laneHeights) {
    tops.push(reached);
    reached += height + between;
  }
  return {
    tops,
    laneHeights,
    boxTops: needs.map(({ box }, lane) => (tops[lane] ?? 0) + ((laneHeights[lane] ?? 0) - box) / 2),
    boxHeights: needs.map(({ box }) => box),
    bottom: needs.length === 0 ? top : reached - between,
  };
}

function laneHeight({ box, heading }: LaneNeeds): number {
  return Math.max(lowestBox + 2 * lanePadding, box + 2 * lanePadding, heading);
}

function heightsOf(needs: readonly LaneNeeds[]): number {
  return needs.reduce((sum, each) => sum + laneHeight(each), 0);
}
