import { beside, inReadingOrder, keyOf, type BrokenCell, type SheetCell } from "./brokenCell";

/**
 * Results of Google's go only where they are those of a formula of ours that is entered anew: it fills them again. What may as well
 * be somebody else's result stays, and a formula of ours that needs its room says so.
 *
 * @param others formulas that Google kept and that are none of ours
 */
export function withSpills(
  cells: readonly BrokenCell[],
  others: readonly SheetCell[],
): readonly BrokenCell[] {
  const isLeft = ({ because }: BrokenCell) => because === "result left behind";
  const open = new Map(cells.filter(isLeft).map((cell) => [keyOf(cell), cell]));
  const foreign = new Set(others.map(keyOf));
  const owners = cells.filter((cell) => !isLeft(cell)).sort(inReadingOrder);
  return owners.flatMap((owner) =>
    owner.because === "left by another program" ? [owner, ...resultsOf(owner, open, foreign)] : [owner],
  );
}

/** A rectangle of results from the formula on, to the right first, as far as no formula beside it may have come to them. */
function resultsOf(
  owner: BrokenCell,
  open: Map<string, BrokenCell>,
  foreign: ReadonlySet<string>,
): readonly BrokenCell[] {
  const at = (down: number, right: number) => open.get(keyOf(beside(owner, down, right)));
  const isOfOthers = (down: number, right: number) =>
    foreign.has(keyOf(beside(owner, down, right))) || at(down, right) !== undefined;
  let width = 1;
  while (at(0, width) && !isOfOthers(-1, width)) width += 1;
  const across = Array.from({ length: width }, (_, right) => right);
  let height = 1;
  while (across.every((right) => at(height, right)) && !isOfOthers(height, -1)) height += 1;
  const taken = Array.from({ length: height }, (_, down) =>
    across.flatMap((right) => at(down, right) ?? []),
  ).flat();
  for (const cell of taken) open.delete(keyOf(cell));
  return taken;
}
