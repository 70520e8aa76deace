import type { PlannedCell, SheetPlan } from "../../report";

/** An A1 address takes part in a list of areas up to this many at a time: Excel's limit is 8,192 characters. */
const areasPerList = 250;

/** For every value that cells of a plan have, the areas that have it, as lists of addresses that Excel takes at once. */
export function areasBy<Value>(
  plan: SheetPlan,
  valueOf: (cell: PlannedCell) => Value,
): ReadonlyMap<Value, readonly string[]> {
  const areas = new Map<Value, string[]>();
  plan.rows.forEach(({ cells }, row) => {
    let first = 0;
    cells.forEach((cell, column) => {
      const [value, next] = [valueOf(cell), cells[column + 1]];
      if (next && valueOf(next) === value) return;
      const address = `${letters(first)}${row + 1}:${letters(column)}${row + 1}`;
      const before = areas.get(value);
      if (before) before.push(address);
      else areas.set(value, [address]);
      first = column + 1;
    });
  });
  return new Map([...areas].map(([value, addresses]) => [value, inLists(addresses)]));
}

function inLists(addresses: readonly string[]): readonly string[] {
  const lists = Math.ceil(addresses.length / areasPerList);
  return Array.from({ length: lists }, (_, list) =>
    addresses.slice(list * areasPerList, (list + 1) * areasPerList).join(","),
  );
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
