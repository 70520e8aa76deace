import { nameKey } from "../../scorecard";
import type { Figure } from "./figure";
import { figureKey, type Settled } from "./oneEach";
import { toQuestion } from "./question";

/** Measures of one name in several groups of rows are several: each is named after its group. */
export function namedByGroup(figures: readonly Figure[]): Settled {
  const sections = new Map<string, Set<string | undefined>>();
  for (const figure of figures) {
    const key = figureKey(figure);
    sections.set(key, (sections.get(key) ?? new Set()).add(figure.section));
  }
  const shared = figures.filter((figure) => (sections.get(figureKey(figure))?.size ?? 0) > 1);
  const firsts = new Map(shared.toReversed().map((figure) => [nameKey(figure.measure), figure]));
  const renamed = figures.map((figure) =>
    figure.section && firsts.has(nameKey(figure.measure))
      ? { ...figure, measure: `${figure.section}: ${figure.measure}` }
      : figure,
  );
  const questions = [...firsts.values()].map(({ measure, at }) =>
    toQuestion({ code: "same-name", measure }, at),
  );
  return { figures: renamed, questions };
}
