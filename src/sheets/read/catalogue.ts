import { isSameName, nameKey, nearestWord } from "../../scorecard";

/** Ids and names that other rows may refer to. */
export interface Catalogue {
  /** The id that a reference means; undefined when there is none, or a name that several have. */
  find(reference: string): string | undefined;
  /** The ids of those that have one name, where it is not unique. */
  among(reference: string): readonly string[] | undefined;
  nearest(reference: string): string | undefined;
}

/** Makes a catalogue; an id wins over a name, and of equal ids the earlier row. */
export function makeCatalogue(rows: readonly { readonly id: string; readonly name: string }[]): Catalogue {
  const ids = new Map<string, string>();
  for (const { id } of rows) if (!ids.has(nameKey(id))) ids.set(nameKey(id), id);
  const named = idsByName(rows.filter(({ name }) => !ids.has(nameKey(name))));
  named.forEach(([id, ...others], key) => {
    if (id !== undefined && others.length === 0) ids.set(key, id);
  });
  const words = rows.flatMap(({ id, name }) => [id, name]);
  return {
    find: (reference) => ids.get(nameKey(reference)),
    among: (reference) => {
      const found = named.get(nameKey(reference)) ?? [];
      return found.length > 1 ? found : undefined;
    },
    nearest: remembered((reference) => nearestWord(reference, words)),
  };
}

function idsByName(
  rows: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, readonly string[]>();
  for (const { id, name } of rows) {
    const known = named.get(nameKey(name)) ?? [];
    if (!known.some((one) => isSameName(one, id))) named.set(nameKey(name), [...known, id]);
  }
  return named;
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
