/** As many characters as a box holds at its smallest size, beside score and measures. */
const longest = 84;

/** A name that fits into its box: cut between words with an ellipsis where it is too long. */
export function shortName(name: string): string {
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  const characters = Array.from(segmenter.segment(name), ({ segment }) => segment);
  if (characters.length <= longest) return name;
  const cut = characters.slice(0, longest - 1).join("");
  const lastSpace = cut.lastIndexOf(" ");
  const kept = lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut;
  return `${kept.replace(/[\s,;:.–-]+$/, "")}…`;
}
