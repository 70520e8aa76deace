import { nameKey } from "../../scorecard";
import type { Figure } from "./figure";
import { bySame, type Settled } from "./oneEach";
import { toQuestion } from "./question";

/** What a name says of a measure in percent. */
const percentName =
  /%|percent|\b(?:rate|ratio|share|margin|quote|anteil|taux|part|taxa|tasa|tasso|margem|margen|marge)\b/i;
/** A share is at most so much in one way of writing, and at least so much in the other. */
const highestShare = 1.5;
const lowestPercent = 10;

/** Measures in percent whose figures are written as 92 in some cells and as 0.92 in others are left out and named. */
export function withoutMixedScales(figures: readonly Figure[]): Settled {
  const byMeasure = bySame(
    figures.map((figure) => ({ ...figure, role: "Actual", period: undefined, yearless: "" })),
  );
  const mixed = byMeasure.filter(isMixed).flatMap(([first]) => first ?? []);
  const names = new Set(mixed.map(nameOf));
  return {
    figures: figures.filter((figure) => !names.has(nameOf(figure))),
    questions: mixed.map(({ measure, at }) => toQuestion({ code: "mixed-scale", measure }, at)),
  };
}

const nameOf = ({ measure, scorecard = "" }: Figure) => `${nameKey(measure)}\n${scorecard}`;

function isMixed(group: readonly Figure[]): boolean {
  const [first] = group;
  const isPercent = first && (percentName.test(first.measure) || /%|percent/i.test(first.about?.unit ?? ""));
  const sizes = group.flatMap(({ value }) => (value ? [Math.abs(value)] : []));
  const hasShares = sizes.some((size) => size <= highestShare);
  const hasPercents = sizes.some((size) => size >= lowestPercent && size <= 100 * highestShare);
  const isBetween = sizes.some((size) => size > highestShare && size < lowestPercent);
  return isPercent === true && hasShares && hasPercents && !isBetween;
}
