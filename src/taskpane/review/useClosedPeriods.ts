import { useEffect, useState } from "react";
import { verifyClosedPeriods } from "../../excel";
import type { BookVerified, Facts, Problem } from "../../scorecard";

/** The closed periods of the workbook, checked; undefined until they are read. */
export type ClosedPeriodsState =
  | ({ readonly kind: "checked" } & BookVerified)
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | undefined;

/** Checks the closed periods when the screen comes up, and again after each piece of work and each edit. */
export function useClosedPeriods(isBusy: boolean, facts: Facts, passphrase: string): ClosedPeriodsState {
  const [state, setState] = useState<ClosedPeriodsState>();
  useEffect(() => {
    if (isBusy) return;
    let isWanted = true;
    void verifyClosedPeriods(passphrase === "" ? {} : { passphrase }).then((verified) => {
      if (!isWanted) return;
      setState(
        verified.kind === "ok"
          ? { kind: "checked", ...verified.value }
          : { kind: "failed", problems: verified.problems },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [isBusy, facts, passphrase]);
  return state;
}
