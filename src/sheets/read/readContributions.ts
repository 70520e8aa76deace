import type { Objective } from "../../scorecard";
import type { Catalogue } from "./catalogue";

import { resolve } from "./resolve";
import type { RowReader } from "./rowReader";

/** An objective with the row that it was read from. */
export interface ObjectiveRow extends Objective {
  readonly row: RowReader;
}

/**
 * What each objective contributes to: an objective of another unit. One in its own unit would count twice, and one that
 * leads back to itself could not be scored; both are noted and left out.
 */
export function readContributions(
  rows: readonly ObjectiveRow[],
  catalogue: Catalogue,
  root: string,
): readonly Objective[] {
  const byId = new Map(rows.map((one) => [one.id, one]));
  const kept = new Map<string, string>();
  for (const one of rows) {
    const to = contributionOf(one, catalogue);
    const other = to === undefined ? undefined : byId.get(to);
    if (!other) continue;
    const problem = { at: one.row.at("contributesTo"), objective: one.name, to: other.name };
    if ((one.scorecard ?? root) === (other.scorecard ?? root))
      one.row.note({ code: "contribution-in-same-unit", ...problem });
    else if (leadsTo(other.id, one.id, kept)) one.row.note({ code: "contribution-cycle", ...problem });
    else kept.set(one.id, other.id);
  }
  return rows.map(({ row: _row, ...objective }) => {
    const contributesTo = kept.get(objective.id);
    return contributesTo === undefined ? objective : { ...objective, contributesTo };
  });
}

function contributionOf({ row }: ObjectiveRow, catalogue: Catalogue): string | undefined {
  const reference = row.text("contributesTo");
  if (reference === undefined) return undefined;
  return resolve(row, "contributesTo", { kind: "objective", reference, catalogue });
}

function leadsTo(from: string, to: string, kept: ReadonlyMap<string, string>): boolean {
  const next = kept.get(from);
  return next !== undefined && (next === to || leadsTo(next, to, kept));
}
