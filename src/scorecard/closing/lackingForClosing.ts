import { type AlertItem, missingCommentary, watchItems } from "../alerts";
import type { ClosingNeeds } from "../facts";
import type { Asked, ModelAt } from "../model";

/** Something that is not there yet when a period is to be closed. */
export interface Lacking {
  readonly what: "data" | "commentary";
  readonly item: AlertItem;
  /** Whether Settings demand it: the period then closes only "anyway". */
  readonly isDemanded: boolean;
}

const demandedBy: Readonly<Record<ClosingNeeds, readonly Lacking["what"][]>> = {
  Nothing: [],
  Data: ["data"],
  Commentary: ["commentary"],
  "Data and commentary": ["data", "commentary"],
};

/** What a period lacks: measures that are due and have no data, and reds of which nobody has written anything. */
export function lackingForClosing(modelAt: ModelAt, asked: Asked): readonly Lacking[] {
  const watched = watchItems(modelAt, asked);
  const demanded = demandedBy[watched.facts.settings.closingNeeds];
  const of = (what: Lacking["what"], items: readonly AlertItem[]) =>
    items.map((item) => ({ what, item, isDemanded: demanded.includes(what) }));
  // One that has a figure and cannot be scored, for want of a red flag say, is a finding and lacks no data.
  const withoutData = watched.items.filter(
    ({ measure }) => measure?.computedBand === "No data" && measure.actual === undefined,
  );
  const unsaid = missingCommentary({ kind: "Commentary missing", isOn: true }, watched);
  return [
    ...of("data", withoutData),
    ...of(
      "commentary",
      unsaid.map(({ item }) => item),
    ),
  ];
}
