import { useRef } from "react";

/** A value that effects and handlers read as it is then, without running anew when it changes. */
export function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
