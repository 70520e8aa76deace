import type { ItemKind, ItemReference } from "../../scorecard";
import type { Catalogue } from "./catalogue";
import type { RowReader } from "./rowReader";

/** The catalogues of everything that other rows may speak of. */
export type ItemCatalogues = Readonly<Record<ItemKind, Catalogue>>;

const kinds: readonly ItemKind[] = ["measure", "objective", "perspective", "scorecard"];

/** The item that a cell means, a measure before an objective of the same name; an unknown one is noted. */
export function resolveItem(
  row: RowReader,
  key: string,
  catalogues: ItemCatalogues,
): ItemReference | undefined {
  const reference = row.text(key);
  if (reference === undefined) return undefined;
  for (const kind of kinds) {
    const id = catalogues[kind].find(reference);
    if (id !== undefined) return { kind, id };
  }
  const among = kinds.map((kind) => catalogues[kind].among(reference)).find((ids) => ids !== undefined);
  const nearest = among
    ? undefined
    : kinds.map((kind) => catalogues[kind].nearest(reference)).find((word) => word !== undefined);
  row.note({
    code: "unknown-reference",
    at: row.at(key),
    kind: "measure, objective, perspective or scorecard",
    found: reference,
    ...(among ? { among } : {}),
    ...(nearest ? { nearest } : {}),
  });
  return undefined;
}
