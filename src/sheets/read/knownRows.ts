import { nameKey, type Problem } from "../../scorecard";
import type { FoundTable } from "../find/foundTable";
import type { FigureContext } from "./figureContext";
import { rowReader, type RowReader } from "./rowReader";

/** The rows of units that there are; rows of others are counted once a unit and left out. */
export function knownRows(
  table: FoundTable,
  context: FigureContext,
  problems: Problem[],
): readonly RowReader[] {
  const others = new Map<string, { readonly unit: string; readonly row: RowReader; rows: number }>();
  const readers = table.rows.map((_, row) => rowReader(table, row, problems, context.conventions));
  const own = readers.filter((row) => {
    const unit = String(row.raw("scorecard")).trim();
    if (unit === "" || context.units.find(unit) !== undefined) return true;
    const other = others.get(nameKey(unit)) ?? { unit, row, rows: 0 };
    others.set(nameKey(unit), { ...other, rows: other.rows + 1 });
    return false;
  });
  others.forEach(({ unit, row, rows }) =>
    problems.push({ code: "unit-not-read", at: row.at("scorecard"), unit, rows }),
  );
  return own;
}
