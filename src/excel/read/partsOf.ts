import type { RawValue } from "../../sheets";

export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Where a range lies whose place was loaded. */
export function blockOf({ rowIndex: top, columnIndex: left, rowCount, columnCount }: Excel.Range): CellBlock {
  return { top, left, rowCount, columnCount };
}

/** About 3 MB of numbers and short words: Excel on the web answers at most 5 MB at once. */
const cellsPerTrip = 120_000;
/** Half a sheet: of rows from one end to the other, and of whole columns, Excel gives no values. */
const columnsPerPart = 8_192;

/** A block in two, by its rows or else its columns; none of one cell. */
export function halvesOf(block: CellBlock): readonly CellBlock[] {
  const { top, left, rowCount, columnCount } = block;
  const [rows, columns] = [Math.ceil(rowCount / 2), Math.ceil(columnCount / 2)];
  if (rowCount > 1)
    return [
      { ...block, rowCount: rows },
      { ...block, top: top + rows, rowCount: rowCount - rows },
    ];
  if (columnCount === 1) return [];
  return [
    { ...block, columnCount: columns },
    { ...block, left: left + columns, columnCount: columnCount - columns },
  ];
}

/**
 * Cuts blocks of cells into round trips that stay under Excel's payload limit; usually there is one. Parts follow each other along
 * their rows, then down.
 */
export function partsOf<Owner extends { readonly block: CellBlock }>(
  owners: readonly Owner[],
): readonly (readonly Owner[])[] {
  const trips: Owner[][] = [];
  let room = 0;
  for (const owner of owners.flatMap(cut)) {
    const cells = owner.block.rowCount * owner.block.columnCount;
    if (trips.length === 0 || cells > room) {
      trips.push([]);
      room = cellsPerTrip;
    }
    trips[trips.length - 1]?.push(owner);
    room -= cells;
  }
  return trips;
}

function cut<Owner extends { readonly block: CellBlock }>(owner: Owner): readonly Owner[] {
  const { top, left, rowCount, columnCount } = owner.block;
  const rows = Math.max(1, Math.floor(cellsPerTrip / columnCount));
  return steps(rowCount, rows).flatMap((row) =>
    steps(columnCount, columnsPerPart).map((column) => {
      const size = {
        rowCount: Math.min(rows, rowCount - row),
        columnCount: Math.min(columnsPerPart, columnCount - column),
      };
      return { ...owner, block: { top: top + row, left: left + column, ...size } };
    }),
  );
}

function steps(length: number, step: number): readonly number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}

/** Parts come in their order: of rows that were cut by columns the later cells belong behind the earlier ones. */
export function addRows(rows: RawValue[][], first: number, found: RawValue[][]): void {
  found.forEach((cells, index) => {
    const before = rows[first + index];
    if (before) before.push(...cells);
    else rows[first + index] = cells;
  });
}
