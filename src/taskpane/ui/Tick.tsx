import * as React from "react";

interface Props {
  readonly text: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is wanted or not; the browser's own box, which every keyboard and screen reader knows. */
export function Tick({ text, isOn, onChange }: Props) {
  return (
    <label className="tick">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} /> {text}
    </label>
  );
}
