import { useLayoutEffect, useState } from "react";
import { breathe } from "../../excel";
import { failed, isSamePeriod, lookForAlerts, ok, type Alert, type Model } from "../../scorecard";
import type { ReadyView } from "../parts/paneView";

/** A piece, the model of an earlier period, takes as long again among hundreds of measures: together under 50 ms. */
const longestMs = 25;

export interface AlertsFound {
  readonly open: readonly Alert[];
  readonly seenTo: readonly Alert[];
}

interface Looked {
  readonly alerts: readonly Alert[];
  readonly model: Model;
}

/** The alerts of the period that is shown, those that nobody has seen to first; undefined while they are looked for. */
export function useAlerts({ model, modelAt }: Pick<ReadyView, "model" | "modelAt">): AlertsFound | undefined {
  const [looked, setLooked] = useState<Looked>();
  // Before the page is drawn: what is found at once is there at once.
  useLayoutEffect(() => {
    let isWanted = true;
    const goOn = () => (isWanted ? ok(undefined) : failed({ code: "cancelled" }));
    const { period, view } = model.frame;
    breathe(lookForAlerts(modelAt, { period, view }), goOn, longestMs).then(
      (found) => isWanted && found.kind === "ok" && setLooked({ alerts: found.value, model }),
      (fault: unknown) => isWanted && setLooked(() => raise(fault)),
    );
    return () => void (isWanted = false);
  }, [model, modelAt]);
  return looked && isOfSameFrame(looked.model, model) ? parted(looked.alerts) : undefined;
}

/** A fault of ours comes up where the alerts are shown, as if they were looked for there. */
function raise(fault: unknown): never {
  throw fault;
}

/** After an edit the alerts from before stay until the new ones are found; those of another period don't. */
function isOfSameFrame({ frame }: Model, { frame: shown }: Model): boolean {
  return isSamePeriod(frame.period, shown.period) && frame.view === shown.view;
}

function parted(alerts: readonly Alert[]): AlertsFound {
  return {
    open: alerts.filter(({ state }) => state === "Open"),
    seenTo: alerts.filter(({ state }) => state !== "Open"),
  };
}
