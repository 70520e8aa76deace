import { useEffect, useRef } from "react";
import { serveRibbon } from "../commands";
import { showPane } from "../excel";
import type { Job, Work } from "./parts/useWork";

/** The ribbon's buttons do their work as the pane's do; the pane comes up when there is something to say. */
export function useRibbon(run: (job: Job) => Promise<Work>): void {
  const runNow = useRef(run);
  runNow.current = run;
  useEffect(() => {
    serveRibbon(async ({ title, run: start }) => {
      try {
        const ended = await runNow.current({ title, run: (watch) => start(watch) });
        if (ended.kind === "failed") await showPane();
      } catch (fault) {
        await showPane();
        throw fault;
      }
    });
  }, []);
}
