import * as React from "react";
import { placedText } from "../scorecard";
import { ActionButton } from "./ui/ActionButton";
import { Notice } from "./ui/Notice";
import { Progress } from "./ui/Progress";
import type { Work } from "./parts/useWork";

interface Props {
  readonly work: Work;
  readonly onDismiss: () => void;
}

/** What is being done now, with a way to cancel; or how it went. */
export function WorkNotice({ work, onDismiss }: Props) {
  switch (work.kind) {
    case "idle":
      return null;
    case "running":
      return <Running {...work} />;
    case "done":
      return (
        <Notice kind="done" onDismiss={onDismiss}>
          {work.text}
        </Notice>
      );
    case "failed":
      return (
        <Notice kind="failed" onDismiss={onDismiss}>
          {work.title} did not work. {work.problems.map(placedText).join(" ")}
        </Notice>
      );
    case "left":
      return (
        <Notice kind="note" onDismiss={onDismiss}>
          {work.title}: Excel has not answered. What it had begun may still appear; nothing else will be
          written. Look at the sheets, then try again.
        </Notice>
      );
  }
}

function Running({ title, step, cancel, stopWaiting }: Extract<Work, { kind: "running" }>) {
  return (
    <div className="running" role="status">
      <Progress
        title={title}
        text={
          stopWaiting
            ? "Cancelling. Excel finishes the step that it is at; if a cell is being edited, press Enter there."
            : (step?.text ?? "Starting")
        }
        {...(step ? { share: step.done / step.total } : {})}
      />
      {stopWaiting ? (
        <ActionButton text="Stop waiting" onClick={stopWaiting} />
      ) : (
        <ActionButton text="Cancel" onClick={cancel} />
      )}
    </div>
  );
}
