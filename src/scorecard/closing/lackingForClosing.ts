import type { AlertItem } from "../alerts/alert";
import { missingCommentary } from "../alerts/followUpAlerts";
import { watchItems } from "../alerts/watched";
import type { ModelAt } from "../model/rememberModels";
import type { Asked } from "../model/buildModel";

export const closingNeeds = ["Nothing", "Data", "Commentary", "Data and commentary"] as const;
/** What must be complete before a period can be closed (Settings, "Closing needs"). */
export type ClosingNeeds = (typeof closingNeeds)[number];

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
