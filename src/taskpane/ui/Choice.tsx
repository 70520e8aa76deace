import * as React from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly key: string; readonly text: string }[];
  readonly onChoose: (key: string) => void;
  readonly isOff?: boolean;
  /** The id of a text that says more of it. */
  readonly describedBy?: string;
}

/** One of several; the browser's own list, which every keyboard and screen reader knows. */
export function Choice({ label, value, choices, onChoose, isOff = false, describedBy }: Props) {
  return (
    <label className="choice">
      {label}
      <select
        value={value}
        disabled={isOff}
        aria-describedby={describedBy}
        onChange={({ target }) => onChoose(target.value)}
      >
        {choices.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
