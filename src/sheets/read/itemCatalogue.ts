import type { ActionItem, ItemKind, ItemReference } from "../../scorecard";
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
  const found = itemMeant(reference, catalogues);
  if (!found)
    noteNone(
      row,
      { key, reference, kind: "measure, objective, perspective or scorecard" },
      allOf(catalogues),
    );
  return found;
}

/** The same of an action, which may be about an initiative as well; what may be either is noted, and not guessed. */
export function resolveActionItem(
  row: RowReader,
  catalogues: ItemCatalogues,
  initiatives: Catalogue,
): ActionItem | undefined {
  const key = "item";
  const reference = row.text(key);
  if (reference === undefined) return undefined;
  const [item, initiative] = [itemMeant(reference, catalogues), initiatives.find(reference)];
  if (item && initiative !== undefined) {
    row.note({ code: "action-ambiguous", at: row.at(key), found: reference, kind: item.kind });
    return undefined;
  }
  if (initiative !== undefined) return { kind: "initiative", id: initiative };
  const kind = "measure, objective, perspective, scorecard or initiative";
  if (!item) noteNone(row, { key, reference, kind }, [...allOf(catalogues), initiatives]);
  return item;
}

/** The item that a word means, a measure before an objective of the same name. */
export function itemMeant(reference: string, catalogues: ItemCatalogues): ItemReference | undefined {
  for (const kind of kinds) {
    const id = catalogues[kind].find(reference);
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

const allOf = (catalogues: ItemCatalogues) => kinds.map((kind) => catalogues[kind]);

interface Unresolved {
  readonly key: string;
  readonly reference: string;
  /** What it may be, as people call it. */
  readonly kind: string;
}

function noteNone(
  row: RowReader,
  { key, reference, kind }: Unresolved,
  catalogues: readonly Catalogue[],
): void {
  const among = catalogues.map((one) => one.among(reference)).find((ids) => ids !== undefined);
  const nearest = among
    ? undefined
    : catalogues.map((one) => one.nearest(reference)).find((word) => word !== undefined);
  row.note({
    code: "unknown-reference",
    at: row.at(key),
    kind,
    found: reference,
    ...(among ? { among } : {}),
    ...(nearest ? { nearest } : {}),
  });
}
