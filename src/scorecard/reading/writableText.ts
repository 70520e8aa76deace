/** Controls but tab and line ends, halves of characters, and what is no character: no XML can hold them, nobody sees them. */
const unwritable = /(?![\t\n\r\x7f-\x9f])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * A text as files can hold it: what XML has no way to write is left out, a line that was broken by another control
 * than a line end stays two words. Text is handed to this where it leaves for a picture, a presentation or an address.
 */
export function writableText(text: string): string {
  return text.replace(/[\v\f]/g, " ").replace(unwritable, "");
}
