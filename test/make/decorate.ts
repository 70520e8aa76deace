import fc from "fast-check";

const unseen = ["\u200b", "\u00ad", "\u200e", "\u2060", "\ufeff", "\u200d", "\ufe0f"];
const spaces = [" ", "\u00a0", "\u2009", "\u202f", "  ", " \u200b "];
const dashes = ["-", "\u2010", "\u2011", "\u2013", "\u2212"];
const apostrophes = ["'", "\u2019", "\u02bc"];

/** Ways to write a text that look alike: other spaces, dashes and apostrophes, unseen characters, other case, apart accents. */
export const decoration: fc.Arbitrary<(text: string) => string> = fc
  .infiniteStream(fc.nat(999))
  .map(
    (stream) => (text) => [...text.normalize("NFC")].map((one) => alike(one, stream.next().value)).join(""),
  );

function alike(character: string, choice: number): string {
  const pick = (from: readonly string[]) => from[choice % from.length]!;
  if (character === " ") return pick(spaces);
  if (character === "-") return pick(dashes);
  if (character === "'") return pick(apostrophes);
  if (choice % 7 === 0) return pick(unseen) + character;
  if (choice % 7 === 1) return character.normalize("NFD") + pick(unseen);
  if (choice % 7 === 2 && /[a-zA-Z]/.test(character))
    return character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase();
  return character;
}
