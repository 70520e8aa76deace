import { useEffect, useRef } from "react";
import { ok, type Model } from "../../scorecard";
import type { Job } from "../parts/useWork";

const follow: Job = {
  title: "Bringing the map up to date",
  run: async () => {
    const { refreshMap } = await import("../../excel");
    const drawn = await refreshMap();
    return drawn.kind === "failed" ? drawn : ok(undefined);
  },
};

/** While it is wanted, the drawn map follows every change of the figures. */
export function useMapFollows(isWanted: boolean, model: Model, run: (job: Job) => void): void {
  const runNow = useRef(run);
  runNow.current = run;
  const { facts } = model;
  useEffect(() => {
    if (isWanted) runNow.current(follow);
  }, [isWanted, facts]);
}
