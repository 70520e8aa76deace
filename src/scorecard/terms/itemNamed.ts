import { nameKey } from "./sameName";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The item of an id, else the first of a name, however it is typed. */
export function itemNamed<Item extends Named>(wanted: string, all: readonly Item[]): Item | undefined {
  const key = nameKey(wanted);
  return all.find(({ id }) => nameKey(id) === key) ?? all.find(({ name }) => nameKey(name) === key);
}
