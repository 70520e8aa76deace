/** Words of the scorecard as a sentence of their own: `the schedule index is 0.73` begins with a capital. */
export function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
