import { isSame } from "../../scorecard";
import type { Figure } from "./figure";
import { toQuestion, type Question } from "./question";

/** Figures as they count, and what is to be asked about them. */
export interface Settled {
  readonly figures: readonly Figure[];
  readonly questions: readonly Question[];
}

const keyOf = ({ measure, scorecard, role, period }: Figure) =>
  JSON.stringify([measure.toLowerCase(), scorecard, role, period]);

/** A figure that stands on several sheets counts once; where they differ, each sheet is a unit of its own. */
export function perSheet(figures: readonly Figure[]): Settled {
  const same = new Map<string, Figure[]>();
  for (const figure of figures) same.set(keyOf(figure), [...(same.get(keyOf(figure)) ?? []), figure]);
  const differing = [...same.values()].filter(differ);
  const units = new Set(differing.flat().map(({ at }) => at.sheet));
  const names = new Set(differing.flat().map(({ measure }) => measure.toLowerCase()));
  const settled = [...same.values()].flatMap((group) => (differ(group) ? group : group.slice(0, 1)));
  const kept = settled.map((figure) =>
    names.has(figure.measure.toLowerCase()) && units.has(figure.at.sheet) && !figure.scorecard
      ? { ...figure, scorecard: figure.at.sheet }
      : figure,
  );
  return { figures: kept, questions: differing.slice(0, 1).flatMap((group) => ask(group, units)) };
}

function differ(group: readonly Figure[]): boolean {
  const [first, ...others] = group;
  return others.some(({ value }) => !isEqual(first?.value, value));
}

function isEqual(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined ? one === other : isSame(one, other);
}

function ask(group: readonly Figure[], units: ReadonlySet<string>): readonly Question[] {
  const [, second] = group;
  if (!second) return [];
  return [toQuestion({ code: "sheets-differ", measure: second.measure, sheets: [...units] }, second.at)];
}
