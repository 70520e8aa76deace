import type { PlannedCell, PlannedColumn, PlannedRow, SheetPlan } from "../../report";
import { columnLetters } from "../../scorecard";

/** An A1 address takes part in a list of areas up to this many at a time: Excel's limit is 8,192 characters. */
const areasPerList = 250;

/**
 * For every value that cells of a plan have, the areas that have it, as lists of addresses that Excel takes at once. What has none
 * (undefined) is in no area.
 */
export function areasBy<Value>(
  plan: SheetPlan,
  valueOf: (cell: PlannedCell) => Value | undefined,
): ReadonlyMap<Value, readonly string[]> {
  const areas = new Map<Value, string[]>();
  plan.rows.forEach(({ cells }, row) =>
    addRuns(
      areas,
      cells.map(valueOf),
      (first, last) => `${columnLetters(first)}${row + 1}:${columnLetters(last)}${row + 1}`,
    ),
  );
  return listed(areas);
}

/** The same for whole rows of a plan. */
export function rowsBy<Value>(
  { rows }: SheetPlan,
  valueOf: (row: PlannedRow) => Value | undefined,
): ReadonlyMap<Value, readonly string[]> {
  const areas = new Map<Value, string[]>();
  addRuns(areas, rows.map(valueOf), (first, last) => `${first + 1}:${last + 1}`);
  return listed(areas);
}

/** The same for whole columns of a plan. */
export function columnsBy<Value>(
  { columns }: SheetPlan,
  valueOf: (column: PlannedColumn) => Value | undefined,
): ReadonlyMap<Value, readonly string[]> {
  const areas = new Map<Value, string[]>();
  addRuns(areas, columns.map(valueOf), (first, last) => `${columnLetters(first)}:${columnLetters(last)}`);
  return listed(areas);
}

/** Adds the address of each run of the same value. */
function addRuns<Value>(
  areas: Map<Value, string[]>,
  values: readonly (Value | undefined)[],
  addressOf: (first: number, last: number) => string,
): void {
  let first = 0;
  values.forEach((value, index) => {
    if (index + 1 < values.length && values[index + 1] === value) return;
    const start = first;
    first = index + 1;
    if (value === undefined) return;
    const before = areas.get(value);
    if (before) before.push(addressOf(start, index));
    else areas.set(value, [addressOf(start, index)]);
  });
}

function listed<Value>(areas: ReadonlyMap<Value, readonly string[]>): ReadonlyMap<Value, readonly string[]> {
  return new Map([...areas].map(([value, addresses]) => [value, inLists(addresses)]));
}

/** Addresses as lists that Excel takes at once. */
export function inLists(addresses: readonly string[]): readonly string[] {
  const lists = Math.ceil(addresses.length / areasPerList);
  return Array.from({ length: lists }, (_, list) =>
    addresses.slice(list * areasPerList, (list + 1) * areasPerList).join(","),
  );
}
