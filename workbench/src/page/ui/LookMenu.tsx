import * as React from "react";
import type { ChosenLook, LookChoice } from "./useLook";

const choices: readonly (readonly [look: LookChoice, text: string])[] = [
  ["computer", "As on this computer"],
  ["light", "Light"],
  ["dark", "Dark"],
  ["contrast", "High contrast"],
];

/** Which theme Office is said to have: the page shows it, and the pane hears of it. */
export function LookMenu({ choice, choose }: ChosenLook) {
  const pick = (value: string) => choose(choices.find(([look]) => look === value)?.[0] ?? "computer");
  return (
    <label className="look-menu">
      Theme
      <select value={choice} onChange={({ target }) => pick(target.value)}>
        {choices.map(([look, text]) => (
          <option key={look} value={look}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
