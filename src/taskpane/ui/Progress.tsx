import * as React from "react";
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";

interface Props {
  readonly title: string;
  readonly text: string;
  /** 0..1; undefined while it cannot be told. */
  readonly share?: number;
}

/** How far a long action is. */
export function Progress({ title, text, share }: Props) {
  return (
    <ProgressIndicator
      label={title}
      description={text}
      {...(share === undefined ? {} : { percentComplete: share })}
    />
  );
}
