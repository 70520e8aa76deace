import { ok } from "../problems";
import type { ScoringMethod } from "./scale";

/** Shown, never scored: left out of every roll-up and of coverage. */
export const none: ScoringMethod = {
  name: "None",
  prepare: (rule) =>
    ok({
      direction: rule.direction ?? "Higher",
      isScored: false,
      score: () => undefined,
      band: () => "Not scored",
      reason: () => "the measure is shown for information only",
      toGreen: () => undefined,
      warnings: [],
    }),
};
