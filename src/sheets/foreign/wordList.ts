import { plainLabel } from "./labelWords";

interface Phrase {
  readonly text: string;
  readonly isOpen: boolean;
}

/** Phrases from a list with commas; `*` stands for any ending. */
export function phrasesOf(list: string): readonly Phrase[] {
  return list.split(/,\s+/).map((phrase) => ({
    text: phrase.replace("*", "").split(" ").map(plainLabel).join(" "),
    isOpen: phrase.endsWith("*"),
  }));
}

/** The word of a name at which one of the phrases begins; undefined when none is in it. */
export function wordFound(name: string, phrases: readonly Phrase[]): string | undefined {
  const said = name.split(/[\s/()_:,;-]+|(?<=\p{Ll}{2})(?=\p{Lu})/u).filter(Boolean);
  const plain = said.map(plainLabel);
  const found = plain.findIndex((_, index) =>
    phrases.some((phrase) => beginsWith(plain.slice(index), phrase)),
  );
  return found === -1 ? undefined : said[found];
}

function beginsWith(words: readonly string[], { text, isOpen }: Phrase): boolean {
  const begun = words.slice(0, text.split(" ").length).join(" ");
  return isOpen ? begun.startsWith(text) : begun === text;
}
