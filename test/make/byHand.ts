import type { Facts, Review } from "../../src/scorecard";
import type { FactsGiven } from "./makeFacts";
import { groupFacts } from "./groupFacts";
import { makePeriod } from "./makePeriod";

type Item = Review["item"];

/** An item of the unit Alpha, or of the group, whose status MK sets by hand to Red in February 2026; computed it is Green. */
export function byHand(kind: Item["kind"], id: string, reason: string, scorecard = "A"): Review {
  return {
    period: makePeriod("2026-02"),
    item: { kind, id },
    scorecard,
    override: { band: "Red", reason },
    by: "MK",
    at: { sheet: "Reviews", cell: "B2" },
  };
}

/** How it is told behind a status, wherever one shows. */
export const handNote = (reason: string) => `set by hand by MK: ${reason}; computed Green`;

/** The group of Alpha and Beta, all of it Green, with statuses that were set by hand. */
export function factsByHand(reviews: readonly Review[], given: FactsGiven = {}): Facts {
  return groupFacts({ A: [100, 100, 100], B: [100, 100, 100] }, { reviews, ...given });
}
