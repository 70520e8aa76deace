import { useEffect, useState } from "react";

/** A fault of ours that nobody caught, as a sentence: the pane says so instead of waiting for ever. */
export function useFault(): string | undefined {
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    const onError = ({ message }: ErrorEvent) => setFault(message);
    const onRejection = ({ reason }: PromiseRejectionEvent) =>
      setFault(reason instanceof Error ? reason.message : String(reason));
    window.addEventListener("error", onError);
    window.addEventListener("unhandledrejection", onRejection);
    return () => {
      window.removeEventListener("error", onError);
      window.removeEventListener("unhandledrejection", onRejection);
    };
  }, []);
  return fault;
}
