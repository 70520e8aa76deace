import type { Facts } from "../facts";
import type { Problem } from "../problems";
import { alwaysGreen } from "./alwaysGreen";
import { crowded } from "./crowded";
import { duplicates } from "./duplicates";
import { links } from "./links";
import { notUpdated } from "./notUpdated";
import { phasedTotals } from "./phasedTotals";
import { perspectivesWithoutLead } from "./perspectivesWithoutLead";
import { undescribed } from "./undescribed";
import { unmeasured } from "./unmeasured";
import { weights } from "./weights";

/** Every piece of advice, in the order in which a reviewer would give it: a new one is a file and a line here. */
const advisers: readonly ((facts: Facts) => readonly Problem[])[] = [
  unmeasured,
  crowded,
  perspectivesWithoutLead,
  links,
  undescribed,
  duplicates,
  weights,
  phasedTotals,
  notUpdated,
  alwaysGreen,
];

/** The craft of the Balanced Scorecard, as advice: what a reviewer would ask about. */
export function adviseOn(facts: Facts): readonly Problem[] {
  return advisers.flatMap((advise) => advise(facts));
}
