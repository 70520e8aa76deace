import type { Alert, CellPlace, Model } from "../../scorecard";
import { measuresOf, objectivesOf, shownIn, type Shown } from "../parts/place";

interface Ways {
  readonly onShow: (shown: Shown) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** Where an alert, or what a period lacks, leads: to its measure or objective in the pane, else to its row; undefined when there is neither. */
export function leadsTo(
  { item }: Pick<Alert, "item">,
  model: Model,
  { onShow, onGoTo }: Ways,
): (() => void) | undefined {
  const { kind, id, at, unit } = item;
  if (kind === "measure" && measuresOf(model, unit).some(({ measure }) => measure.id === id))
    return () => onShow(shownIn(model, kind, id, unit));
  if (kind === "objective" && objectivesOf(model, unit).some(({ objective }) => objective.id === id))
    return () => onShow(shownIn(model, kind, id, unit));
  if (at) return () => onGoTo(at);
  return kind === "initiative" ? undefined : () => onShow({ kind: "all" });
}
