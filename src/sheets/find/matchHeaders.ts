import { plainWord } from "../../scorecard";
import type { RawValue } from "../grid";
import type { ColumnSpec, TableSpec } from "../specs";

export interface HeaderMatch {
  /** By the column's key: the first header that means it. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headers that mean a column which an earlier one already is. */
  readonly twice: readonly { readonly key: string; readonly column: number }[];
  readonly missing: readonly ColumnSpec[];
}

/** Which headers mean which columns of a table; case, spaces and punctuation do not matter. */
export function matchHeaders(headers: readonly RawValue[], spec: TableSpec): HeaderMatch {
  const columns = new Map<string, number>();
  const twice: { key: string; column: number }[] = [];
  const words = headers.map((header) => plainWord(String(header)));
  for (const { key, column } of meanings(words, spec)) {
    if (columns.has(key)) twice.push({ key, column });
    else columns.set(key, column);
  }
  return {
    columns,
    twice,
    missing: spec.columns.filter(({ key, isNeeded }) => isNeeded && !columns.has(key)),
  };
}

interface Meaning {
  readonly key: string;
  readonly column: number;
}

/**
 * The product's own header wins over a synonym, wherever it stands; a synonym of several columns ("Goal" is an
 * objective to some and a target to others) means the first of them that no other header names.
 */
function meanings(words: readonly string[], spec: TableSpec): readonly Meaning[] {
  const { own, calls } = wordsOf(spec);
  const byOwnName = words.flatMap((word, column) =>
    own.has(word) ? [{ key: own.get(word) ?? "", column }] : [],
  );
  const named = new Set(byOwnName.map(({ key }) => key));
  const synonyms = words.flatMap((word, column) => {
    const keys = own.has(word) ? [] : (calls.get(word) ?? []).filter((key) => !named.has(key));
    return keys.length > 0 ? [{ keys, column }] : [];
  });
  const clear = synonyms.flatMap(({ keys, column }) =>
    keys.length === 1 ? keys.map((key) => ({ key, column })) : [],
  );
  const unclear = synonyms.filter(({ keys }) => keys.length > 1);
  return [...byOwnName, ...clear, ...firstFree(unclear, new Set(clear.map(({ key }) => key)))];
}

interface Words {
  /** The column that each of the product's own headers is. */
  readonly own: ReadonlyMap<string, string>;
  /** The columns that each synonym may mean, in the table's order. */
  readonly calls: ReadonlyMap<string, readonly string[]>;
}

/** Every row of a workbook is held against every table: the words of a table are made plain once. */
const wordsKnown = new WeakMap<TableSpec, Words>();

function wordsOf(spec: TableSpec): Words {
  const known = wordsKnown.get(spec);
  if (known) return known;
  const own = new Map(spec.columns.map(({ header, key }) => [plainWord(header), key]));
  const words = { own, calls: synonymsOf(spec) };
  wordsKnown.set(spec, words);
  return words;
}

function synonymsOf(spec: TableSpec): ReadonlyMap<string, readonly string[]> {
  const calls = new Map<string, readonly string[]>();
  for (const { key, synonyms } of spec.columns)
    for (const word of synonyms.map(plainWord)) calls.set(word, [...(calls.get(word) ?? []), key]);
  return calls;
}

function firstFree(
  unclear: readonly { readonly keys: readonly string[]; readonly column: number }[],
  taken: ReadonlySet<string>,
): readonly Meaning[] {
  return unclear.flatMap(({ keys, column }) => {
    const key = keys.find((one) => !taken.has(one)) ?? keys[0];
    return key === undefined ? [] : [{ key, column }];
  });
}
