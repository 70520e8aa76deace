import { spanOf, type Model } from "../../scorecard";
import { comesTo, constant, isCertain } from "./expressions";
import { itemCell, type Layout } from "./layout";

/**
 * Whether the period on show is still the latest one that reaches the minimum coverage: figures that go, weights and levels that make
 * no sense lead to an earlier one. Undefined where the settings say the period.
 */
export function periodOnShow({ items, rowOf }: Layout): string | undefined {
  const model = items[0]?.model;
  if (!model || model.facts.settings.period) return undefined;
  const { id, coverage } = model.scorecard;
  const row = rowOf(model.frame, "scorecard", id, id);
  if (row === undefined) return undefined;
  const cell = itemCell("coverage", row);
  const { minimumCoverage } = model.facts.settings;
  const isReached = coverage >= minimumCoverage * (1 - 1e-9);
  const enough = `${cell}>=${constant(minimumCoverage * (1 - 1e-9))}`;
  // Where later figures do not suffice, what weighs otherwise might make them: then all has to weigh as it did.
  const isLatest = !hasLater(model);
  return isCertain([isReached && isLatest ? enough : comesTo(cell, coverage)]);
}

/** Whether there are figures after the period on show. */
function hasLater({ facts, frame }: Model): boolean {
  const last = spanOf(frame.period, frame.calendar).last;
  return facts.actuals.some(({ period }) => spanOf(period, frame.calendar).first > last);
}
