import * as React from "react";
import { useState } from "react";
import { closePeriodCommand, type Command } from "../../commands";
import { problemText, type Asked, type ClosingDoubt } from "../../scorecard";
import { ActionButton } from "../ui/ActionButton";
import { TextLine } from "../ui/TextLine";
import { Tick } from "../ui/Tick";
import { today } from "./today";

interface Props {
  readonly period: string;
  readonly asked: Asked;
  /** Whether Settings demand something that is missing. */
  readonly isDemanded: boolean;
  /** Why the period is not there to be closed, if it is not. */
  readonly doubt: ClosingDoubt | undefined;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
}

/** Closing a period, with the name and the passphrase of who does it where they want to give them. */
export function CloseForm({ period, asked, isDemanded, doubt, isBusy, start }: Props) {
  const [by, setBy] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [anyway, setAnyway] = useState(false);
  const isHeld = isDemanded || doubt !== undefined;
  const close = () => {
    const given = { ...(by ? { by } : {}), ...(passphrase ? { passphrase } : {}) };
    start(closePeriodCommand({ ...asked, ...given, anyway, closedOn: today() }));
    setPassphrase("");
  };
  return (
    <section aria-labelledby="close-title">
      <h3 id="close-title">Close {period}</h3>
      <p>
        Closing keeps all figures and scores of the period on a sheet of their own. The tables stay open: what
        changes in them later shows as restated.
      </p>
      <TextLine label="Your name (optional)" value={by} onChange={setBy} />
      <TextLine label="Passphrase (optional)" value={passphrase} onChange={setPassphrase} isSecret />
      <p className="about">
        With a passphrase the closed figures are sealed: whoever knows it can prove that nobody has changed
        them. It is kept nowhere, so write it down.
      </p>
      {doubt && <p role="status">{problemText(doubt)}</p>}
      {isHeld && (
        <Tick text="Close anyway, although something is missing" isOn={anyway} onChange={setAnyway} />
      )}
      <ActionButton text="Close period" isOff={isBusy || (isHeld && !anyway)} onClick={close} />
    </section>
  );
}
