import { isSame } from "../../scorecard";
import { isBlank, valueAt } from "../grid";
import { readLabel } from "./label";
import { isTotalName, startsAsTotal } from "./labelWords";
import { isOfPair } from "./pairedNames";
import type { Look } from "./rowSaid";

/** Whether a row sums up others: it says so alone, or says so and adds up the rows right above it. */
export function isPassedOver(look: Look, row: number, name: string): boolean {
  if (name === "") return false;
  if (look.paired) return isTotalName(name) || isOfPair(name, look.paired, look.reading);
  const { isCompared } = readLabel(name, look.reading);
  return isTotalName(name) || isCompared || (startsAsTotal(name) && addsUp(look, row));
}

/** Whether every figure of a row is the sum of the same rows above it, other totals not counted. */
function addsUp({ columns, grid, range, keyColumns }: Look, row: number): boolean {
  const names = keyColumns.get("Measure") ?? range.area.left;
  const figures = columns.flatMap(({ column }) => {
    const total = valueAt(grid, row, column);
    return typeof total === "number" && total !== 0 ? [{ column, total }] : [];
  });
  const [first] = figures;
  if (!first) return false;
  const sums = figures.map(() => 0);
  for (let above = row - 1, rows = 0; above >= range.area.top; above--) {
    const values = figures.map(({ column }) => valueAt(grid, above, column));
    if (values.every(isBlank) || startsAsTotal(String(valueAt(grid, above, names)))) continue;
    values.forEach(
      (value, index) => (sums[index] = (sums[index] ?? 0) + (typeof value === "number" ? value : 0)),
    );
    rows++;
    // One row alone is its own total only where several figures agree.
    if (rows + figures.length > 2 && figures.every(({ total }, index) => isSame(total, sums[index] ?? 0)))
      return true;
  }
  return false;
}
