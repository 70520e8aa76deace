import { nameKey, type Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import type { FigureContext } from "./figureContext";
import { rowReader, type RowReader } from "./rowReader";
import { unitProblem, type OtherUnit } from "./unitProblem";

/** The rows of units that there are; rows of others are counted once a unit and left out. */
export function knownRows(
  table: FoundTable,
  context: FigureContext,
  problems: Problem[],
): readonly RowReader[] {
  const others = new Map<string, OtherUnit>();
  const readers = table.rows.map((_, row) => rowReader(table, row, problems, context.conventions));
  const own = readers.filter((row) => {
    const unit = String(row.raw("scorecard")).trim();
    if (unit === "" || context.units.find(unit) !== undefined) return true;
    const other = others.get(nameKey(unit)) ?? { unit, at: row.at("scorecard"), rows: 0 };
    others.set(nameKey(unit), { ...other, rows: other.rows + 1 });
    return false;
  });
  others.forEach((other) => problems.push(unitProblem(other, context.units)));
  return own;
}
