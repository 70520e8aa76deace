/**
 * What a terminal would carry out in place of showing it: controls but for new lines and tabs, marks that turn the direction
 * of writing, and other ends of lines.
 */
const carriedOut = /(?![\n\t])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text as it may go to a terminal: a control character shows as its code. In a JSON string that means the same. */
export function terminalText(text: string): string {
  return text.replace(
    carriedOut,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Text that holds what somebody has typed, as one line: a name with a break in it would otherwise begin a line of its own, and
 * look like one of ours.
 */
export function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\v\f\u0085\u2028\u2029]+\s*/gu, " ");
}
