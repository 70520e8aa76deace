import * as React from "react";
import { useState } from "react";
import type { Command } from "../../commands";
import { placedText, type CellPlace, type Facts } from "../../scorecard";
import { ActionButton } from "../ui/ActionButton";
import { TextLine } from "../ui/TextLine";
import { ClosedPeriodLine } from "./ClosedPeriodLine";
import { useClosedPeriods, type ClosedPeriodsState } from "./useClosedPeriods";

interface Props {
  readonly facts: Facts;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** The closed periods: whether they are untouched, and what has been restated since. */
export function ClosedPeriods({ facts, isBusy, ...ways }: Props) {
  const [typed, setTyped] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const state = useClosedPeriods(isBusy, facts, passphrase);
  const hasSeal = state?.kind === "checked" && state.periods.some(({ closed }) => closed.seal);
  const check = () => {
    setPassphrase(typed);
    setTyped("");
  };
  return (
    <section aria-labelledby="closed-title">
      <h3 id="closed-title">Closed periods</h3>
      <Periods state={state} isBusy={isBusy} {...ways} />
      {hasSeal && (
        <>
          <TextLine label="Passphrase of the seals" value={typed} onChange={setTyped} isSecret />
          <ActionButton text="Check the seals" isOff={typed === ""} onClick={check} />
        </>
      )}
    </section>
  );
}

interface PeriodsProps extends Omit<Props, "facts"> {
  readonly state: ClosedPeriodsState;
}

function Periods({ state, ...ways }: PeriodsProps) {
  if (!state) return <p role="status">Checking the closed periods …</p>;
  if (state.kind === "failed") return <p role="alert">{state.problems.map(placedText).join(" ")}</p>;
  if (state.periods.length === 0) return <p>No period is closed yet.</p>;
  return (
    <ul className="plain-list">
      {[...state.periods].reverse().map((verified) => (
        <li key={JSON.stringify([verified.closed.period, verified.closed.view])} className="card">
          <ClosedPeriodLine verified={verified} {...ways} />
        </li>
      ))}
    </ul>
  );
}
