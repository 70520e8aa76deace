import type { Direction } from "../scoring";
import type { Signal } from "./findSignals";

/**
 * A signal in a few words: the rule that fired, where, and whether that is good or bad where a direction says so.
 *
 * @param named what a position in the series is called, such as its period; left out: the position itself
 */
export function signalText(
  signal: Signal,
  direction?: Direction,
  named: (position: number) => string = String,
): string {
  const judged = judgement(signal, direction);
  const place = placeOf({ ...signal, first: named(signal.first), last: named(signal.last) });
  return judged ? `${place} (${judged})` : place;
}

type Named = Pick<Signal, "rule" | "side" | "count"> & { readonly first: string; readonly last: string };

function placeOf({ rule, side, first, last, count }: Named): string {
  switch (rule) {
    case "outside":
      return `Outside limits at ${last}`;
    case "shift":
      return `Shift of ${count} from ${first}`;
    case "run":
      return `${side === "above" ? "Rise" : "Fall"} of ${count} from ${first}`;
    case "near limit":
      return `2 of 3 near a limit at ${last}`;
  }
}

/** Whether a signal lies on, or goes to, the side that is worse. */
export function isWorse(signal: Signal, direction: Direction): boolean {
  return judgement(signal, direction) === "bad";
}

/** Inside a range, and for an answer, neither up nor down is better. */
function judgement({ side }: Signal, direction: Direction | undefined): "good" | "bad" | undefined {
  if (direction !== "Higher" && direction !== "Lower") return undefined;
  return (side === "above") === (direction === "Higher") ? "good" : "bad";
}
