import { useEffect } from "react";
import { loadAddIn, type AddIn } from "./addIn";
import { useLatest } from "./useLatest";

/** Hears of every build of the add-in, where the server watches for them, and reads it again. */
export function useBuilds(onBuilt: (addIn: AddIn) => void): void {
  const onBuiltNow = useLatest(onBuilt);
  useEffect(() => {
    if (!document.querySelector("meta[name=watches-build]")) return;
    const builds = new EventSource("builds");
    builds.onmessage = () => void loadAddIn().then((addIn) => onBuiltNow.current(addIn));
    return () => builds.close();
  }, [onBuiltNow]);
}
