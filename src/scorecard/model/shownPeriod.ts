import type { Model } from "./model";
import { periodText } from "../periods";

/** The period that a model is about, as people write it; none while no figure has been reported and nobody named one. */
export function shownPeriod({ facts, frame }: Model): string | undefined {
  const isKnown = facts.actuals.length > 0 || facts.settings.period !== undefined;
  return isKnown ? periodText(frame.period) : undefined;
}
