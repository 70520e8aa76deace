import type { Arrangement } from "./arrangement";
import type { NumberedGraph } from "./numberGraph";
import { siftLane } from "./siftLane";

/**
 * Sifts the lanes that are given in their turn, and again those beside a lane that has changed, until no move of one
 * item makes crossings fewer.
 */
export function siftLanes(arrangement: Arrangement, lanes: readonly number[], graph: NumberedGraph): void {
  const waiting = new Set(lanes);
  for (const lane of waiting) {
    waiting.delete(lane);
    if (siftLane(arrangement, lane, graph) === 0) continue;
    if (lane > 0) waiting.add(lane - 1);
    if (lane + 2 < graph.firstOf.length) waiting.add(lane + 1);
  }
}
