import * as React from "react";
import { useState } from "react";
import { ActionButton } from "./ActionButton";

interface Props {
  readonly label: string;
  readonly text: string;
}

/** Copies a text; where the web view lets nobody at the clipboard, the text is there to be copied by hand. */
export function CopyText({ label, text }: Props) {
  const [state, setState] = useState<"ready" | "copied" | "by hand">("ready");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("by hand"); // refused, or there is no clipboard: the text itself is the answer
    }
  };
  return (
    <>
      <ActionButton text={label} onClick={() => void copy()} />
      <span role="status">{state === "copied" ? " Copied." : ""}</span>
      {state === "by hand" && (
        <textarea
          className="to-copy"
          aria-label="Text to copy"
          readOnly
          rows={6}
          value={text}
          ref={(area) => area?.select()}
        />
      )}
    </>
  );
}
