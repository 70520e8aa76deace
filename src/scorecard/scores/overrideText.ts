import { periodText } from "../periods";
import type { Override, Status } from "./scored";

/** What a sentence, a mail or a mark bears; the pack's list of what was set by hand has the whole reason. */
const mostOfReason = 300;
const mostOfName = 60;

type Overridden = Omit<Status, "band">;

/**
 * How a status that was set by hand is told wherever it shows: "Green, set by hand by MK: The meter was broken; computed
 * Red". Undefined where the computed status shows.
 */
export function overrideText(status: Status): string | undefined {
  const note = overrideNote(status);
  return note && `${status.band}, ${note}`;
}

/**
 * The same behind a status that stands there already: "set by hand by MK: The meter was broken; computed Red".
 *
 * @param mostLetters of the reason, where there is little room
 */
export function overrideNote(
  { override, computedBand }: Overridden,
  mostLetters = mostOfReason,
): string | undefined {
  if (!override) return undefined;
  const { by, reason } = override;
  const who = by === undefined ? "" : ` by ${shortened(oneLine(by), mostOfName)}`;
  return `set by hand${who}${spanText(override)}: ${shortened(oneLine(reason), mostLetters)}; computed ${computedBand}`;
}

/** Nothing of one that holds in its period alone. */
function spanText({ since, until }: Override): string {
  return until === undefined ? "" : ` from ${periodText(since)} to ${periodText(until)}`;
}

/** A reason of several lines or sentences stands within ours. */
const oneLine = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.;]+$/, "");

function shortened(text: string, mostLetters: number): string {
  const letters = Array.from(text);
  return letters.length <= mostLetters
    ? text
    : `${letters
        .slice(0, mostLetters - 1)
        .join("")
        .trimEnd()}…`;
}
