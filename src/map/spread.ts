/** Between what items may stand, in points. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
}

/** How much room items need. */
export interface Spacing {
  readonly widthOf: (id: string) => number;
  /** At least so far apart. */
  readonly gap: number;
}

export interface Room extends Spacing {
  readonly bounds: Bounds;
}

interface Block {
  readonly offset: number;
  readonly count: number;
}

/**
 * As near to the wanted middles as the order, the gaps and the bounds allow, in the sense of least squares:
 * pool adjacent violators on the middles less the room that the items before need, then held inside the bounds.
 */
export function spread(
  ids: readonly string[],
  wanted: readonly number[],
  { widthOf, gap, bounds }: Room,
): readonly (readonly [id: string, middle: number])[] {
  const room = roomBefore(ids, { widthOf, gap });
  const blocks: Block[] = [];
  for (const [index, middle] of wanted.entries()) {
    let block: Block = { offset: middle - (room[index] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last && last.offset > block.offset; last = blocks.at(-1)) {
      const count = last.count + block.count;
      block = { offset: (last.offset * last.count + block.offset * block.count) / count, count };
      blocks.pop();
    }
    blocks.push(block);
  }
  const lowest = bounds.left + widthOf(ids[0] ?? "") / 2;
  const highest = bounds.right - widthOf(ids.at(-1) ?? "") / 2 - (room.at(-1) ?? 0);
  const offsets = blocks.flatMap(({ offset, count }) =>
    Array.from({ length: count }, () => Math.max(lowest, Math.min(highest, offset))),
  );
  return ids.map((id, index) => [id, (offsets[index] ?? 0) + (room[index] ?? 0)] as const);
}

/** From the first middle to each one, when all stand as close as they may. */
function roomBefore(ids: readonly string[], { widthOf, gap }: Spacing): readonly number[] {
  let reached = 0;
  return ids.map((id, index) => {
    const before = ids[index - 1];
    if (before !== undefined) reached += widthOf(before) / 2 + gap + widthOf(id) / 2;
    return reached;
  });
}

/** How wide items are that stand as close as they may. */
export function widthTogether(ids: readonly string[], { widthOf, gap }: Spacing): number {
  return ids.reduce((sum, id, index) => sum + widthOf(id) + (index > 0 ? gap : 0), 0);
}
