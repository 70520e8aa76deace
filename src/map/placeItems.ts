import type { LaneGraph } from "./graph";
import type { MapOrder } from "./orderMap";
import { acrossColumns } from "./orderThemes";
import { placeColumns, type Column } from "./placeColumns";
import { spread, widthTogether, type Bounds, type Spacing } from "./spread";

/** Where everything stands along its lane, in points from the left. */
export interface PlacedItems {
  /** The middle of every item. */
  readonly middleOf: ReadonlyMap<string, number>;
  /** The themes' columns, from the left. */
  readonly columns: readonly Column[];
}

/** Items of a lane that stand side by side in one column, or in the lane where there are no columns. */
interface Row {
  readonly ids: readonly string[];
  readonly bounds: Bounds;
}

export interface ItemSpacing extends Spacing {
  /** So many times as wide as the fullest lane a map may become, so that links run upright. */
  readonly stretch: number;
}

const passes = 24;

/** Places every item: no overlaps, links as upright as they can be, each in its theme's column where there are some. */
export function placeItems(order: MapOrder, graph: LaneGraph, spacing: ItemSpacing): PlacedItems {
  const columns = placeColumns(order, spacing);
  const rows = rowsOf(order, columns, spacing);
  const neighbours = neighboursIn(graph);
  const places = new Map<string, number>();
  const put = ({ ids, bounds }: Row, wanted: readonly number[]) =>
    spread(ids, wanted, { ...spacing, bounds }).forEach(([id, middle]) => places.set(id, middle));
  for (const row of rows)
    put(
      row,
      row.ids.map(() => (row.bounds.left + row.bounds.right) / 2),
    );
  const wantedBy = (id: string) => {
    const near = neighbours.get(id) ?? [];
    return meanOf(
      near.map((other) => places.get(other) ?? 0),
      places.get(id) ?? 0,
    );
  };
  for (let pass = 0; pass < passes; pass++) for (const row of rows) put(row, row.ids.map(wantedBy));
  if (columns.length > 0) return { middleOf: places, columns };
  const lefts = [...places].map(([id, middle]) => middle - spacing.widthOf(id) / 2);
  const left = lefts.length === 0 ? 0 : Math.min(...lefts);
  return { middleOf: new Map([...places].map(([id, middle]) => [id, middle - left])), columns };
}

function rowsOf(
  { lanes, groupOf }: MapOrder,
  columns: readonly Column[],
  spacing: ItemSpacing,
): readonly Row[] {
  if (!groupOf || columns.length === 0) {
    const right = Math.max(0, ...lanes.map((ids) => widthTogether(ids, spacing))) * spacing.stretch;
    return lanes.map((ids) => ({ ids, bounds: { left: 0, right } }));
  }
  const across = { left: columns[0]?.inner.left ?? 0, right: columns.at(-1)?.inner.right ?? 0 };
  return lanes.flatMap((ids) => [
    { ids: ids.filter((id) => groupOf(id) === acrossColumns), bounds: across },
    ...columns.map(({ inner }, group) => ({ ids: ids.filter((id) => groupOf(id) === group), bounds: inner })),
  ]);
}

function neighboursIn({ segments }: LaneGraph): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (id: string, other: string) => {
    const known = found.get(id);
    if (known) known.push(other);
    else found.set(id, [other]);
  };
  for (const { upper, lower } of segments.flat()) {
    add(upper, lower);
    add(lower, upper);
  }
  return found;
}

function meanOf(values: readonly number[], otherwise: number): number {
  return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length;
}
