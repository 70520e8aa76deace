import { isSameName } from "../../scorecard";
import { type Grid, valueAt } from "../grid";
import { nameText } from "./figureColumns";
import { parseColumns, type MappedRange, type MappingRow } from "./mapping";

/** The first column of a range whose header is another one than when the mapping was agreed. */
export function movedLine({ rows, area }: MappedRange, grid: Grid): MappingRow | undefined {
  return rows.find(({ column, header }) => {
    const columns = parseColumns(column);
    return (
      header !== undefined &&
      columns &&
      !isSameName(nameText(valueAt(grid, area.top - 1, columns.first)), header)
    );
  });
}
