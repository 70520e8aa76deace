import type { SheetWritten } from "./applyPlan";

type Placed = Pick<SheetWritten, "sheet" | "change">;

interface Move {
  readonly sheet: string;
  /** Zero-based, among all sheets of the workbook. */
  readonly position: number;
}

/**
 * Puts the sheets that were added where they are read, among those of the same pack that were there; these, and all others,
 * stay where they are. A round trip only where something moves.
 *
 * @param written the pack's sheets in the order in which they are read
 * @param sheetNames all sheets of the workbook in their order, the added ones behind the others
 */
export async function putInOrder(
  context: Excel.RequestContext,
  written: readonly Placed[],
  sheetNames: readonly string[],
): Promise<void> {
  const moves = movesTo(written, sheetNames);
  if (moves.length === 0) return;
  moves.forEach(({ sheet, position }) => (context.workbook.worksheets.getItem(sheet).position = position));
  await context.sync(); // do they stand where they are read?
}

function movesTo(written: readonly Placed[], sheetNames: readonly string[]): readonly Move[] {
  const first = written.find(({ change }) => change !== "added");
  let names = sheetNames;
  const moves: Move[] = [];
  written.forEach(({ sheet, change }, index) => {
    if (change !== "added") return;
    const others = names.filter((name) => name !== sheet);
    const before = written[index - 1];
    const position = before ? others.indexOf(before.sheet) + 1 : others.indexOf(first?.sheet ?? "");
    if (position < 0 || position === names.indexOf(sheet)) return;
    names = [...others.slice(0, position), sheet, ...others.slice(position)];
    moves.push({ sheet, position });
  });
  return moves;
}
