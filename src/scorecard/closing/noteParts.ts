/** Below Excel's 32,767 characters of a cell, with room for the marks. */
const mostInCell = 32_000;

/** The mark of a text that goes on, at the end of one cell and at the beginning of the next. */
export const goesOn = "…";

/**
 * A note in texts that a cell can hold: a long one goes on in further rows. Each piece ends and begins with a mark, so that
 * neither spaces at its ends nor what looks like a formula matter.
 *
 * @returns one text at least
 */
export function noteParts(note: string): readonly string[] {
  const parts: string[] = [];
  for (let rest = note; rest !== "" || parts.length === 0;) {
    const length = isWhole(rest) ? rest.length : cutOf(rest);
    parts.push(
      `${parts.length > 0 ? goesOn : ""}${rest.slice(0, length)}${length < rest.length ? goesOn : ""}`,
    );
    rest = rest.slice(length);
  }
  return parts;
}

const isWhole = (text: string) => text.length <= mostInCell;

/** Not between the halves of a character. */
function cutOf(text: string): number {
  return /[\ud800-\udbff]/.test(text.charAt(mostInCell - 1)) ? mostInCell - 1 : mostInCell;
}

/** A note with one more of its parts; undefined where the part does not go on with it. */
export function withPart(note: string, part: string): string | undefined {
  if (!note.endsWith(goesOn) || !part.startsWith(goesOn)) return undefined;
  return `${note.slice(0, -goesOn.length)}${part.slice(goesOn.length)}`;
}
