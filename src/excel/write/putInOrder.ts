import type { SheetWritten } from "./applyPlan";

type Placed = Pick<SheetWritten, "sheet" | "change">;

interface Move {
  readonly sheet: string;
  /** Zero-based, among all sheets of the workbook. */
  readonly position: number;
}

/**
 * Puts the sheets that were added where they are read, among those of the same pack that were there; these, and all others,
 * stay where they are. It goes with the round trip that adds them: were its answer lost, the next build could not tell a
 * sheet that was not placed yet from one that somebody has moved.
 *
 * @param pack the pack's sheets in the order in which they are read, as far as they are there by then
 * @param sheetNames all sheets of the workbook in their order, the added ones behind the others
 * @returns their order afterwards
 */
export function putInOrder(
  context: Excel.RequestContext,
  pack: readonly Placed[],
  sheetNames: readonly string[],
): readonly string[] {
  const { moves, names } = movesTo(pack, sheetNames);
  moves.forEach(({ sheet, position }) => (context.workbook.worksheets.getItem(sheet).position = position));
  return names;
}

function movesTo(
  pack: readonly Placed[],
  sheetNames: readonly string[],
): { readonly moves: readonly Move[]; readonly names: readonly string[] } {
  const first = pack.find(({ change }) => change !== "added");
  let names = sheetNames;
  const moves: Move[] = [];
  pack.forEach(({ sheet, change }, index) => {
    if (change !== "added") return;
    const others = names.filter((name) => name !== sheet);
    const before = pack[index - 1];
    const position = before ? others.indexOf(before.sheet) + 1 : others.indexOf(first?.sheet ?? "");
    if (position < 0 || position === names.indexOf(sheet)) return;
    names = [...others.slice(0, position), sheet, ...others.slice(position)];
    moves.push({ sheet, position });
  });
  return { moves, names };
}
