import { type Frame, type Frequency, type Period, periodsDue } from "../periods";

/** The periods of a frequency that are due in a frame. */
export type DueOf = (frame: Frame, frequency: Frequency) => readonly Period[];

/** Works out what is due once for each frame and frequency: thousands of measures ask for the same. */
export function dueMemory(): DueOf {
  const known = new WeakMap<Frame, Map<Frequency, readonly Period[]>>();
  return (frame, frequency) => {
    let ofFrame = known.get(frame);
    if (!ofFrame) known.set(frame, (ofFrame = new Map<Frequency, readonly Period[]>()));
    let due = ofFrame.get(frequency);
    if (!due) ofFrame.set(frequency, (due = periodsDue(frame, frequency)));
    return due;
  };
}

/** What tells frames of one calendar apart. */
export function frameKey({ view, period }: Frame): string {
  return `${view} ${period.frequency} ${period.ordinal}`;
}
