import type { Facts, GroupWeight } from "../facts/facts";
import { monthsOf } from "../periods/calendar";
import type { Frame } from "../periods/view";

/** An objective or a perspective with the weight that holds in a view: that of the latest row up to its period, else its own. */
export function weightedIn<Group extends { readonly id: string; readonly weight: number }>(
  group: Group,
  kind: GroupWeight["kind"],
  ...[{ groupWeights = [] }, { period, calendar }]: [Facts, Frame]
): Group {
  const { last } = monthsOf(period, calendar);
  const begins = (row: GroupWeight) => monthsOf(row.period, calendar).first;
  const rows = groupWeights.filter((row) => row.kind === kind && row.id === group.id && begins(row) <= last);
  const [latest] = [...rows].sort((one, other) => begins(other) - begins(one));
  return latest ? { ...group, weight: latest.weight } : group;
}
