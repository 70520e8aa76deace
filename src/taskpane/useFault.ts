import { useEffect, useState } from "react";

/** What went wrong and nobody caught. */
export type Fault =
  /** A script of the add-in did not come. */
  { readonly kind: "not-loaded" } | { readonly kind: "broken"; readonly reason: string };

/** A fault that nobody caught: the pane says so instead of waiting for ever. It is forgotten when people go on. */
export function useFault() {
  const [fault, setFault] = useState<Fault>();
  useEffect(() => {
    const onError = ({ message }: ErrorEvent) => setFault({ kind: "broken", reason: message });
    const onRejection = ({ reason }: PromiseRejectionEvent) => setFault(faultOf(reason));
    window.addEventListener("error", onError);
    window.addEventListener("unhandledrejection", onRejection);
    return () => {
      window.removeEventListener("error", onError);
      window.removeEventListener("unhandledrejection", onRejection);
    };
  }, []);
  return { fault, forget: () => setFault(undefined) };
}

function faultOf(reason: unknown): Fault {
  if (!(reason instanceof Error)) return { kind: "broken", reason: String(reason) };
  // The name that webpack gives it.
  if (reason.name === "ChunkLoadError") return { kind: "not-loaded" };
  return { kind: "broken", reason: reason.message };
}
