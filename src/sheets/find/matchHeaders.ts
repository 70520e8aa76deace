import { plainWord } from "../../scorecard";
import type { RawValue } from "../grid";
import type { ColumnSpec, TableSpec } from "../specs/spec";

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

/** The product's own header wins over a synonym, wherever it stands. */
function meanings(words: readonly string[], spec: TableSpec) {
  const exact = new Map(spec.columns.map((column) => [plainWord(column.header), column.key]));
  const loose = new Map(
    spec.columns.flatMap((column) => column.synonyms.map((word) => [plainWord(word), column.key])),
  );
  const byOwnName = words.flatMap((word, column) =>
    exact.has(word) ? [{ key: exact.get(word) ?? "", column }] : [],
  );
  const bySynonym = words.flatMap((word, column) =>
    loose.has(word) && !exact.has(word) ? [{ key: loose.get(word) ?? "", column }] : [],
  );
  const named = new Set(byOwnName.map(({ key }) => key));
  return [...byOwnName, ...bySynonym.filter(({ key }) => !named.has(key))];
}
