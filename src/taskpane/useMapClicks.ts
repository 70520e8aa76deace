import { useEffect, useRef } from "react";
import { watchMap } from "../excel";
import type { Work } from "./parts/useWork";

/** Hears which objective is clicked on the map; watches anew after each piece of work, which may have drawn it. */
export function useMapClicks(work: Work["kind"], onObjective: (id: string) => void): void {
  const tell = useRef(onObjective);
  tell.current = onObjective;
  const isBusy = work === "running";
  useEffect(() => {
    if (isBusy) return;
    const watching = watchMap((id) => tell.current(id));
    return () => {
      void watching.then((watched) => (watched.kind === "ok" ? watched.value() : undefined));
    };
  }, [isBusy]);
}
