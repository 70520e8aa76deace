import type { Facts } from "../facts";
import { placeText } from "../terms";
import type { Problem } from "../problems";
import { type FactsIndex, indexUnits, itemKey } from "../lookup";

/** Overrides that change nothing without a word: a second one of an item in a period, and one where no unit shows the item. */
export function checkOverrides(facts: Facts): readonly Problem[] {
  if (!facts.reviews.some(({ override }) => override)) return [];
  const seen = new Map<string, string>();
  const inUnits = indexUnits(facts).map((index) => ({ index, items: itemsOf(index) }));
  return facts.reviews.flatMap(
    ({ item: { kind, id }, override, period, scorecard, at }): readonly Problem[] => {
      if (!override) return [];
      const key = itemKey(kind, id);
      const showing = inUnits.filter(({ items }) => items.has(key)).map(({ index }) => index);
      const meant = showing.filter(({ overrides }) => overrides.get(key)?.some((one) => one.at === at));
      if (meant.length === 0) {
        const unit = scorecard ?? inUnits[0]?.index.unit.id ?? "";
        return [
          { code: "override-of-nothing", at, item: id, unit, shownBy: showing.map((one) => one.unit.id) },
        ];
      }
      const keys = meant.map(({ unit }) => JSON.stringify([unit.id, key, period]));
      const first = keys.map((one) => seen.get(one)).find(Boolean);
      keys.forEach((one) => seen.set(one, first ?? placeText(at)));
      return first ? [{ code: "override-twice", at, item: id, first }] : [];
    },
  );
}

/** All that a unit's scorecard shows, as overrides are found by it. */
function itemsOf({ unit, facts, objectivesOf, measuresOf }: FactsIndex): ReadonlySet<string> {
  const keys = (kind: string, ids: readonly { readonly id: string }[]) =>
    ids.map(({ id }) => itemKey(kind, id));
  const isShown = ({ id }: { readonly id: string }) => unit.parent === undefined || objectivesOf.has(id);
  return new Set([
    ...keys("scorecard", [unit]),
    ...keys("perspective", facts.perspectives.filter(isShown)),
    ...keys("objective", [...objectivesOf.values()].flat()),
    ...keys("measure", [...measuresOf.values()].flat()),
  ]);
}
