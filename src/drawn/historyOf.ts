import { periodText, shift, type ScoredMeasure } from "../scorecard";
import type { HistoryPoint } from "./HistoryChart";

/** A measure's last periods with their names, oldest first. */
export function historyOf({ history, period }: ScoredMeasure): readonly HistoryPoint[] {
  return history.map((value, index) => ({
    label: period ? periodText(shift(period, index - history.length + 1)) : String(index + 1),
    value,
  }));
}
