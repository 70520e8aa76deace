import * as React from "react";
import { useState } from "react";
import type { Command } from "../../commands";
import { placedText, type BookVerified, type CellPlace, type Facts } from "../../scorecard";
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
  const check = () => {
    setPassphrase(typed);
    setTyped("");
  };
  return (
    <section aria-labelledby="closed-title">
      <h3 id="closed-title">Closed periods</h3>
      <Periods state={state} isSealChecked={passphrase !== ""} isBusy={isBusy} {...ways} />
      <TextLine label="Passphrase of the seals" value={typed} onChange={setTyped} isSecret />
      <ActionButton text="Check the seals" isOff={typed === ""} onClick={check} />
    </section>
  );
}

interface PeriodsProps extends Omit<Props, "facts"> {
  readonly state: ClosedPeriodsState;
  readonly isSealChecked: boolean;
}

function Periods({ state, ...ways }: PeriodsProps) {
  if (!state) return <p role="status">Checking the closed periods …</p>;
  if (state.kind === "failed") return <p role="alert">{state.problems.map(placedText).join(" ")}</p>;
  return (
    <>
      <WholeList {...state} />
      {state.periods.length === 0 && <p>No period is closed yet.</p>}
      <ul className="plain-list">
        {[...state.periods].reverse().map((verified) => (
          <li key={JSON.stringify([verified.closed.period, verified.closed.view])} className="card">
            <ClosedPeriodLine verified={verified} {...ways} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is wrong with the list beside its periods, and the head by which a later check knows it again. */
function WholeList({ periods, problems, unsure, head }: BookVerified) {
  const others = problems.filter((problem) => !periods.some((verified) => verified.problem === problem));
  return (
    <>
      {others.map((problem) => (
        <p key={JSON.stringify(problem)} role="alert">
          {placedText(problem)}
        </p>
      ))}
      {unsure.map((problem) => (
        <p key={problem.code} className="about">
          {placedText(problem)}
        </p>
      ))}
      {head !== undefined && <p className="place">Head of the list: {head}</p>}
    </>
  );
}
