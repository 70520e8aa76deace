import type { ActionItem, Initiative, ItemReference } from "../../scorecard";
import { makeCatalogue } from "./catalogue";
import { resolveActionItem, resolveItem, type ItemCatalogues } from "./itemCatalogue";
import { resolve } from "./resolve";
import type { RowReader } from "./rowReader";

/** Reads which items of a workbook rows speak of, of the workbook's own or of a copy; an unknown one is noted in the row. */
export interface ItemReader {
  item(row: RowReader): ItemReference | undefined;
  actionItem(row: RowReader): ActionItem | undefined;
  unit(row: RowReader, reference: string): string | undefined;
}

/** What rows are read by whose item stands in their Item column, and whose unit in their Scorecard column. */
export function itemReader(items: ItemCatalogues, initiatives: readonly Initiative[]): ItemReader {
  const known = makeCatalogue(initiatives);
  return {
    item: (row) => resolveItem(row, "item", items),
    actionItem: (row) => resolveActionItem(row, items, known),
    unit: (row, reference) =>
      resolve(row, "scorecard", { kind: "scorecard", reference, catalogue: items.scorecard }),
  };
}
