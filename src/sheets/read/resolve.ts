import type { Catalogue } from "./catalogue";
import type { RowReader } from "./rowReader";

interface Reference {
  /** What it refers to, as people call it. */
  readonly kind: string;
  readonly reference: string;
  readonly catalogue: Catalogue;
}

/** The id that a reference means; an unknown one is noted, with the nearest that there is. */
export function resolve(
  row: RowReader,
  key: string,
  { kind, reference, catalogue }: Reference,
): string | undefined {
  const id = catalogue.find(reference);
  if (id !== undefined) return id;
  const nearest = catalogue.nearest(reference);
  row.note({
    code: "unknown-reference",
    at: row.at(key),
    kind,
    found: reference,
    ...(nearest ? { nearest } : {}),
  });
  return undefined;
}
