import { nameKey } from "../reading/sameName";
import type { ClosedItem } from "./closedPeriod";

/** The key of an item, by which a closed one is found among today's. */
export type ItemKey = (item: Pick<ClosedItem, "kind" | "id" | "unit">) => string;

/**
 * How the items of a closed period are found among today's: the scorecard on top is the one on top still, by whatever name,
 * unless its id stands somewhere else now.
 *
 * @returns the keys of the closed items and of today's
 */
export function itemKeys(
  closed: readonly ClosedItem[],
  today: readonly ClosedItem[],
): { readonly ofClosed: ItemKey; readonly ofToday: ItemKey } {
  const [topWas, topIs] = [nameKey(closed[0]?.unit ?? ""), nameKey(today[0]?.unit ?? "")];
  const isStillThere = today.some(({ kind, id }) => kind === "scorecard" && nameKey(id) === topWas);
  const unitNow = (unit: string) => (!isStillThere && nameKey(unit) === topWas ? topIs : nameKey(unit));
  return { ofClosed: keyWith(unitNow), ofToday: keyWith(nameKey) };
}

/** A scorecard's id is its unit's. */
function keyWith(unitKey: (unit: string) => string): ItemKey {
  return ({ kind, id, unit }) =>
    JSON.stringify([kind, kind === "scorecard" ? unitKey(id) : nameKey(id), unitKey(unit)]);
}
