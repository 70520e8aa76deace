import type { BoxSize } from "./boxSize";
import { columnsLeft } from "./frameBoxes";
import { margin, narrowestMap, themePadding } from "./measures";
import type { PlacedItems } from "./placeItems";

/** The size of each box by its objective's id. */
export type Sizes = ReadonlyMap<string, BoxSize>;

/** Items in the map's own coordinates. */
export interface Items extends PlacedItems {
  /** The map's width inside its margins. */
  readonly width: number;
  /** Where the first column starts. */
  readonly left: number;
}

/** So much farther apart may boxes stand than they need to, to fill the width of a page. */
const widestStretch = 1.5;

/** Puts the items right of the headings, over the width of the page where they leave much of it free. */
export function fitToPage({ middleOf, columns }: PlacedItems, sizes: Sizes, pageWidth: number): Items {
  const half = (id: string) => (sizes.get(id)?.width ?? 0) / 2;
  const ends = [...middleOf].map(([id, middle]) => middle + half(id));
  const contentWidth = Math.max(1, ...ends, ...columns.map(({ right }) => right));
  const beside = columnsLeft - margin + themePadding;
  const room = Math.max(narrowestMap, pageWidth) - beside;
  const stretch = Math.max(1, Math.min(widestStretch, room / contentWidth));
  const width = beside + Math.max(narrowestMap - beside, contentWidth * stretch);
  const left = columnsLeft + (width - beside - contentWidth * stretch) / 2;
  const at = (x: number) => x * stretch;
  return {
    middleOf: new Map([...middleOf].map(([id, middle]) => [id, at(middle) + left])),
    columns: columns.map((column) => ({ ...column, left: at(column.left), right: at(column.right) })),
    width,
    left,
  };
}
