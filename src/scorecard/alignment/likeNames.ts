import { distance } from "fastest-levenshtein";
import { groupBy } from "../lookup";
import { slipsIn, wordsOfName } from "../reading";
import { nameKey } from "../terms";

/** Something with a name, in a unit of which the name may speak. */
export interface Named {
  readonly name: string;
  readonly unitName: string;
}

/** Things whose names say the same, and how sure that is. */
export interface Alike<Item> {
  readonly items: readonly Item[];
  /** 0..1: the least that a name has in common with the first one; 1 where all are the same words. */
  readonly likeness: number;
  /** Whether all are called exactly the same. */
  readonly isSameName: boolean;
}

/**
 * From this share of common words on two names count as the same. Of the pairs of names that people judged in
 * test/scorecard/alignment/likeNames.test.ts, it is the lowest share at which no pair of different things is taken for the same.
 */
export const leastLikeness = 0.8;

/**
 * Groups things by what their names say, whatever the order of the words, plurals, small words, slips of a letter and the name of
 * the unit. Only groups of two and more are told.
 */
export function alikeIn<Item extends Named>(items: readonly Item[]): readonly Alike<Item>[] {
  const sameWords = spelledAlike(items.map((item) => ({ items: [item], words: wordsIn(item) })));
  const byWords = [...groupBy(sameWords, ({ words }) => [...words].sort().join(" ")).values()];
  const meanings = byWords.map((group) => ({
    items: group.flatMap((one) => one.items),
    words: group[0]?.words ?? [],
  }));
  return gathered(meanings).flatMap(({ items: found, likeness }) => {
    const isSameName = new Set(found.map(({ name }) => nameKey(name))).size === 1;
    return found.length > 1 ? [{ items: found, likeness, isSameName }] : [];
  });
}

interface Meaning<Item> {
  readonly items: readonly Item[];
  /** Each once. */
  readonly words: readonly string[];
}

/** The words of a name without those of its unit, where all of them stand in it; a name that is the unit's keeps them. */
function wordsIn({ name, unitName }: Named): readonly string[] {
  const words = [...new Set(wordsOfName(name))];
  const ofUnit = new Set(wordsOfName(unitName));
  if (![...ofUnit].every((word) => words.includes(word))) return words;
  const others = words.filter((word) => !ofUnit.has(word));
  return others.length > 0 ? others : words;
}

/** Every word as the first that is spelled almost like it, so that words can be compared as they are. */
function spelledAlike<Item>(meanings: readonly Meaning<Item>[]): readonly Meaning<Item>[] {
  const known = new Map<string, string[]>();
  const spelled = new Map<string, string>();
  for (const word of meanings.flatMap(({ words }) => words)) {
    if (spelled.has(word)) continue;
    const near = known.get(word.charAt(0)) ?? [];
    spelled.set(word, near.find((one) => isSlipOf(one, word)) ?? word);
    known.set(word.charAt(0), [...near, word]);
  }
  return meanings.map(({ items, words }) => ({
    items,
    words: [...new Set(words.map((word) => spelled.get(word) ?? word))],
  }));
}

/** `utilisation` is `utilization`; words with figures in them are never nearly the same. */
function isSlipOf(a: string, b: string): boolean {
  const allowed = slipsIn(a, b);
  if (allowed === 0 || /\d/.test(a + b) || Math.abs(a.length - b.length) > allowed) return false;
  return distance(a, b) <= allowed;
}

/** Each meaning with the first earlier one that it has enough in common with. */
function gathered<Item>(
  meanings: readonly Meaning<Item>[],
): readonly { readonly items: readonly Item[]; readonly likeness: number }[] {
  const groups: { readonly words: readonly string[]; items: readonly Item[]; likeness: number }[] = [];
  const withWord = new Map<string, (typeof groups)[number][]>();
  for (const { items, words } of meanings) {
    const candidates = [...new Set(words.flatMap((word) => withWord.get(word) ?? []))];
    const near = candidates.find((group) => likenessOf(group.words, words) >= leastLikeness);
    if (near) {
      near.items = [...near.items, ...items];
      near.likeness = Math.min(near.likeness, likenessOf(near.words, words));
      continue;
    }
    const group = { words, items, likeness: 1 };
    groups.push(group);
    for (const word of words) withWord.set(word, [...(withWord.get(word) ?? []), group]);
  }
  return groups;
}

/** With one of these more a name says the opposite. */
const negations: ReadonlySet<string> = new Set(
  [
    ...["no", "not", "non", "never", "without", "nicht", "kein", "keine", "keinen", "nie", "ohne"],
    ...[
      "ne",
      "pas",
      "sans",
      "jamais",
      "sin",
      "nunca",
      "não",
      "sem",
      "senza",
      "mai",
      "niet",
      "geen",
      "zonder",
    ],
    ...["ikke", "uden", "inte", "utan", "bez", "не", "без"],
  ].flatMap(wordsOfName),
);

/**
 * Dice's coefficient of two sets of words, where one has all words of the other. A word in the place of another one means
 * something else however long the names are (retail for wholesale), so that there is nothing in common then; nor is there where one
 * denies what the other says.
 */
export function likenessOf(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((word) => b.includes(word)).length;
  if (common === 0 || common < Math.min(a.length, b.length)) return 0;
  const [more, less] = a.length > b.length ? [a, b] : [b, a];
  if (more.some((word) => negations.has(word) && !less.includes(word))) return 0;
  return (2 * common) / (a.length + b.length);
}
