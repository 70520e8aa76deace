import type { Facts, GroupWeight } from "../facts";
import { deciderOf, type Frame, spanOf } from "../periods";

/** An objective or a perspective with the weight that holds in a view: that of the latest row up to its period, else its own. */
export function weightedIn<Group extends { readonly id: string; readonly weight: number }>(
  group: Group,
  kind: GroupWeight["kind"],
  { groupWeights = [] }: Facts,
  { period, calendar }: Frame,
): Group {
  const until = deciderOf(period, calendar);
  // A week begins with the day that decides where it belongs, so that it is of the month that it is in.
  const begins = ({ period: from }: GroupWeight) =>
    from.frequency === "Weekly" ? deciderOf(from, calendar) : spanOf(from, calendar).first;
  const rows = groupWeights.filter((row) => row.kind === kind && row.id === group.id && begins(row) <= until);
  const [latest] = [...rows].sort((one, other) => begins(other) - begins(one));
  return latest ? { ...group, weight: latest.weight } : group;
}
