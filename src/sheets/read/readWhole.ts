import { toFinding, type CellPlace, type Problem } from "../../scorecard";

/** What was read, with the cells that hold something nobody can read; left out when there are none. */
export type WithUnreadable<Read> = Read & { readonly unreadable?: readonly CellPlace[] };

/**
 * Reads what counts only as a whole: the cells that turn out unreadable go with it, so that nothing is scored by a
 * default in their place (scoring.md, "No data").
 *
 * @param problems those found so far; reading adds its own
 */
export function readWhole<Read extends object>(problems: Problem[], read: () => Read): WithUnreadable<Read> {
  const before = problems.length;
  const value = read();
  const unreadable = problems
    .slice(before)
    .map(toFinding)
    .flatMap(({ severity, place }) => (severity === "error" && place ? [place] : []));
  return unreadable.length === 0 ? value : { ...value, unreadable };
}
