import type { Figure } from "./figure";
import { higherWord } from "./higherIsBetter";
import { lowerWord } from "./lowerIsBetter";

/** Which way a measure is most likely better, and the word that suggests it. */
export interface DirectionHint {
  readonly direction: "Higher" | "Lower";
  readonly word: string;
}

/** What a measure's name suggests, or the heading that it stands under; nothing where the two disagree. */
export function directionHint({
  measure,
  section,
}: Pick<Figure, "measure" | "section">): DirectionHint | undefined {
  const own = hintOf(measure);
  const above = section === undefined ? undefined : hintOf(section);
  if (own && above && own.direction !== above.direction) return undefined;
  return own ?? above;
}

function hintOf(text: string): DirectionHint | undefined {
  const lower = lowerWord(text);
  if (lower !== undefined) return { direction: "Lower", word: lower };
  const higher = higherWord(text);
  return higher === undefined ? undefined : { direction: "Higher", word: higher };
}
