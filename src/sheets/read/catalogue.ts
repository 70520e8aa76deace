import { nameKey, nearestWord } from "../../scorecard";

/** Ids and names that other rows may refer to. */
export interface Catalogue {
  /** The id that a reference means; undefined when there is none. */
  find(reference: string): string | undefined;
  nearest(reference: string): string | undefined;
}

/** Makes a catalogue; an id wins over a name, an earlier row over a later one. */
export function makeCatalogue(rows: readonly { readonly id: string; readonly name: string }[]): Catalogue {
  const ids = new Map<string, string>();
  const remember = (word: string, id: string) => {
    const key = nameKey(word);
    if (!ids.has(key)) ids.set(key, id);
  };
  rows.forEach(({ id }) => remember(id, id));
  rows.forEach(({ id, name }) => remember(name, id));
  const words = rows.flatMap(({ id, name }) => [id, name]);
  return {
    find: (reference) => ids.get(nameKey(reference)),
    nearest: remembered((reference) => nearestWord(reference, words)),
  };
}

/** A name that is wrong in a thousand rows is looked for once. */
function remembered(search: (reference: string) => string | undefined): Catalogue["nearest"] {
  const known = new Map<string, string | undefined>();
  return (reference) => {
    const key = nameKey(reference);
    if (!known.has(key)) known.set(key, search(reference));
    return known.get(key);
  };
}
