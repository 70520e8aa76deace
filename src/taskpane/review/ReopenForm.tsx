import * as React from "react";
import { useState } from "react";
import { reopenPeriodCommand, type Command } from "../../commands";
import { periodText, type Period } from "../../scorecard";
import { ActionButton } from "../ui/ActionButton";
import { TextLine } from "../ui/TextLine";
import { today } from "./today";

interface Props {
  readonly period: Period;
  /** Whether the closing has a seal: the reopening should have one too. */
  readonly isSealed: boolean;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
}

/** Opening a closed period again, never without a reason. */
export function ReopenForm({ period, isSealed, isBusy, start }: Props) {
  const [reason, setReason] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const reopen = () => {
    const reopening = { period, reason: reason.trim(), on: today() };
    start(reopenPeriodCommand(reopening, passphrase === "" ? undefined : passphrase));
    setPassphrase("");
  };
  const text = `Reopen ${periodText(period)}`;
  return (
    <details className="more">
      <summary>{text} …</summary>
      <TextLine label="Reason" value={reason} onChange={setReason} />
      {isSealed && (
        <TextLine label="Passphrase of the seal" value={passphrase} onChange={setPassphrase} isSecret />
      )}
      <ActionButton text={text} isOff={isBusy || reason.trim() === ""} onClick={reopen} />
    </details>
  );
}
