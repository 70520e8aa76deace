import { itemNamed } from "../terms";
import { failed, ok, type Result } from "../problems";
import type { Model } from "./model";
import type { ScoredScorecard } from "../scores";

/**
 * The scorecard of a unit.
 *
 * @param wanted the unit's id or name; left out: the root
 * @returns failed with the names of the units that there are
 */
export function findUnit(
  { scorecard, scorecards }: Model,
  wanted: string | undefined,
): Result<ScoredScorecard> {
  const found = wanted === undefined ? scorecard : itemNamed(wanted, scorecards);
  if (found) return ok(found);
  const known = scorecards.map(({ name }) => name);
  return failed({ code: "view-unknown", what: "unit", found: wanted ?? "", known });
}
