import * as React from "react";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";

interface Props {
  readonly kind: "done" | "failed" | "note";
  readonly children: React.ReactNode;
  readonly onDismiss?: () => void;
}

const types = {
  done: MessageBarType.success,
  failed: MessageBarType.error,
  note: MessageBarType.info,
} as const;

/** A message that screen readers hear when it comes. */
export function Notice({ kind, children, onDismiss }: Props) {
  return (
    <MessageBar
      messageBarType={types[kind]}
      isMultiline
      dismissButtonAriaLabel="Close this message"
      {...(onDismiss ? { onDismiss: () => onDismiss() } : {})}
    >
      {children}
    </MessageBar>
  );
}
