import {
  indexOfUnit,
  isLongerThanView,
  periodsInView,
  previousFrame,
  type Measure,
  type Period,
} from "../../scorecard";
import type { Item } from "./items";
import type { Series } from "./layout";

/** How many of its periods a measure's small chart shows. */
export const historyLength = 12;

/** The periods of one measure that count in its frame and in the one before, oldest first. */
export interface Windows {
  readonly due: readonly Period[];
  readonly before: readonly Period[];
  /** Those of the frame that do not count as nothing had been reported yet: a figure there would change what is due. */
  readonly early: readonly Period[];
}

export type MeasureItem = Extract<Item, { readonly kind: "measure" }>;

/** The periods whose figures a measure is worked out from, and those of the figure that it is compared with. */
export function windowsOf({ model, unit, scored }: MeasureItem): Windows {
  const { facts, frame } = model;
  const { measure, period } = scored;
  const index = indexOfUnit(facts, unit.id);
  if (!index) return { due: [], before: [], early: [] };
  const due = periodsInView(measure, frame, index);
  const last = period ?? due.at(-1);
  if (last && isLongerThanView(frame, measure.frequency))
    return { due, before: [{ ...last, ordinal: last.ordinal - 1 }], early: [] };
  const first = due[0]?.ordinal ?? -Infinity;
  const early = countsFromFirstFigure(measure)
    ? index.due(frame, measure.frequency).filter(({ ordinal }) => ordinal < first)
    : [];
  return { due, before: periodsInView(measure, previousFrame(frame), index), early };
}

/** Whether a measure is due from its first figure on, and not from a period that somebody named. */
export const countsFromFirstFigure = ({ reportedFrom, rule }: Measure): boolean =>
  reportedFrom === undefined && rule.method !== "Expected";

/** The figures that items are worked out from: of each measure in each unit from the first to the last that is looked at. */
export function seriesOf(items: readonly Item[]): readonly Series[] {
  const found = new Map<string, Series>();
  for (const item of items) {
    if (item.kind !== "measure") continue;
    const { measure } = item.scored;
    const ordinals = ordinalsOf(item);
    if (ordinals.length === 0) continue;
    const key = JSON.stringify([item.unit.id, measure.id]);
    const known = found.get(key);
    found.set(key, {
      unit: item.unit.id,
      measure,
      first: Math.min(...ordinals, known?.first ?? Infinity),
      last: Math.max(...ordinals, known?.last ?? -Infinity),
    });
  }
  return [...found.values()];
}

function ordinalsOf(item: MeasureItem): readonly number[] {
  const { due, before, early } = windowsOf(item);
  const ordinals = [...due, ...before, ...early].map(({ ordinal }) => ordinal);
  const last = due.at(-1)?.ordinal;
  return last === undefined ? ordinals : [...ordinals, last - historyLength + 1];
}

/** Whether periods follow one another without a gap, so that their figures stand in one run of rows. */
export function isRun(periods: readonly Period[]): boolean {
  return periods.every(({ ordinal }, index) => ordinal === (periods[0]?.ordinal ?? 0) + index);
}
