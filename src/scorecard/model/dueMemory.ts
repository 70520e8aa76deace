import type { Frequency, Period } from "../periods/period";
import { periodsDue, type Frame } from "../periods/view";

/** The periods of a frequency that are due in a frame. */
export type DueOf = (frame: Frame, frequency: Frequency) => readonly Period[];

/** Works out what is due once for each frame and frequency: thousands of measures ask for the same. */
export function dueMemory(): DueOf {
  const known = new Map<string, readonly Period[]>();
  return (frame, frequency) => {
    const key = `${frameKey(frame)} ${frequency}`;
    const before = known.get(key);
    if (before) return before;
    const due = periodsDue(frame, frequency);
    known.set(key, due);
    return due;
  };
}

/** What tells frames of one calendar apart. */
export function frameKey({ view, period }: Frame): string {
  return `${view} ${period.frequency} ${period.ordinal}`;
}
