import * as React from "react";
import { useState } from "react";
import { reopenPeriodCommand, type Command } from "../../commands";
import { periodText, type Period } from "../../scorecard";
import { ActionButton } from "../ui/ActionButton";
import { TextLine } from "../ui/TextLine";
import { today } from "./today";

interface Props {
  readonly period: Period;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
}

/** Opening a closed period again, never without a reason. */
export function ReopenForm({ period, isBusy, start }: Props) {
  const [reason, setReason] = useState("");
  const reopen = () => start(reopenPeriodCommand({ period, reason: reason.trim(), on: today() }));
  const text = `Reopen ${periodText(period)}`;
  return (
    <details className="more">
      <summary>{text} …</summary>
      <TextLine label="Reason" value={reason} onChange={setReason} />
      <ActionButton text={text} isOff={isBusy || reason.trim() === ""} onClick={reopen} />
    </details>
  );
}
