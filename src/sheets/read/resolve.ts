import type { Catalogue } from "./catalogue";
import type { RowReader } from "./rowReader";

interface Reference {
  /** What it refers to, as people call it. */
  readonly kind: string;
  readonly reference: string;
  readonly catalogue: Catalogue;
}

/** The id that a reference means; an unknown one is noted, with the nearest that there is. */
export function resolve(row: RowReader, key: string, referred: Reference): string | undefined {
  const id = referred.catalogue.find(referred.reference);
  if (id === undefined) noteUnknown(row, key, referred);
  return id;
}

/** Notes that a name means nothing, or one of several. */
export function noteUnknown(row: RowReader, key: string, { kind, reference, catalogue }: Reference): void {
  const among = catalogue.among(reference);
  const nearest = among ? undefined : catalogue.nearest(reference);
  row.note({
    code: "unknown-reference",
    at: row.at(key),
    kind,
    found: reference,
    ...(among ? { among } : {}),
    ...(nearest ? { nearest } : {}),
  });
}
