interface Named {
  readonly id: string;
  readonly name: string;
}

/** The item of an id, else the first of a name, however it is spaced around and in whatever case. */
export function itemNamed<Item extends Named>(wanted: string, all: readonly Item[]): Item | undefined {
  const key = toKey(wanted);
  return all.find(({ id }) => toKey(id) === key) ?? all.find(({ name }) => toKey(name) === key);
}

const toKey = (word: string) => word.trim().toLowerCase();
