import * as React from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Not shown while it is typed, and not kept by the browser. */
  readonly isSecret?: boolean;
  /** The id of a text that says more of it. */
  readonly describedBy?: string;
}

/** One line of text with its label above. */
export function TextLine({ label, value, onChange, isSecret = false, describedBy }: Props) {
  return (
    <label className="text-line">
      {label}
      <input
        type={isSecret ? "password" : "text"}
        autoComplete={isSecret ? "new-password" : "off"}
        value={value}
        aria-describedby={describedBy}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
