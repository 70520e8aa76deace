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
  about,
}: Pick<Figure, "measure" | "section" | "about">): DirectionHint | undefined {
  if (about?.unit !== undefined && places.test(about.unit)) return undefined;
  const own = hintOf(measure);
  const above = section === undefined ? undefined : hintOf(section);
  if (own && above && own.direction !== above.direction) return undefined;
  return own ?? above;
}

/** Marks of a school and places in an order: the first is the best in one country, the last in another, whatever is marked. */
const places = /^(?:schul)?(?:note|rang|rank|ranking|grade|mark|platz|place)n?$/i;

function hintOf(text: string): DirectionHint | undefined {
  const lower = lowerWord(text);
  if (lower !== undefined) return { direction: "Lower", word: lower };
  const higher = higherWord(text);
  return higher === undefined ? undefined : { direction: "Higher", word: higher };
}
