import { useMemo } from "react";
import { findAlerts, type Alert } from "../../scorecard";
import type { ReadyView } from "../paneView";

/** The alerts of the period that is shown, those that nobody has seen to first. */
export function useAlerts({ model, modelAt }: Pick<ReadyView, "model" | "modelAt">): {
  readonly open: readonly Alert[];
  readonly seenTo: readonly Alert[];
} {
  return useMemo(() => {
    const { period, view } = model.frame;
    const alerts = findAlerts(modelAt, { period, view });
    return {
      open: alerts.filter(({ state }) => state === "Open"),
      seenTo: alerts.filter(({ state }) => state !== "Open"),
    };
  }, [model, modelAt]);
}
