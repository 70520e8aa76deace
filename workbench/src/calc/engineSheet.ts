import type { CellLike, DimensionsLike, FormulaResultLike, RowLike, WorksheetLike } from "./engineTypes";
import type { Area, CellValue, Sheet, Table } from "../book/book";
import { addressOf } from "../book/address";
import { areaOf, bounding } from "../book/area";

const cellTypes = { empty: 0, value: 2, formula: 6 } as const;

/** What the engine found for one cell, zero-based. */
export interface Found {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
  /** True for a cell that a formula spilled into. */
  readonly isSpilled: boolean;
}

/** A cell as the engine is to see it: with a value alone, or with a formula to be calculated. */
export interface ShownCell {
  readonly value: CellValue;
  readonly formula?: string;
  /** The area of an array formula that was entered as one. */
  readonly array?: Area;
  /** True where the formula may spill. */
  readonly isDynamic?: boolean;
}

export type ShownCells = ReadonlyMap<number, ReadonlyMap<number, ShownCell>>;

/** Shows some cells of a sheet to the formula engine, which counts from one. */
export class EngineSheet implements WorksheetLike {
  readonly id: number;
  readonly name: string;

  constructor(
    private readonly sheet: Sheet,
    private readonly cells: ShownCells,
    private readonly report: (found: Found) => void,
  ) {
    this.id = sheet.id;
    this.name = sheet.name;
  }

  /** From A1 on, so that the first cell of a whole column is its first. */
  get dimensions(): DimensionsLike | null {
    let used: Area | undefined;
    for (const [row, line] of this.cells) {
      for (const column of line.keys()) used = bounding(used ?? areaOf(0, 0), areaOf(row, column));
    }
    return used ? { top: 1, left: 1, bottom: used.bottom + 1, right: used.right + 1 } : null;
  }

  get mergedRegions(): readonly DimensionsLike[] {
    return this.sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top + 1,
      left: left + 1,
      bottom: bottom + 1,
      right: right + 1,
    }));
  }

  eachRow(
    first: { includeEmpty?: boolean } | ((row: RowLike, rowNumber: number) => void),
    second?: (row: RowLike, rowNumber: number) => void,
  ): void {
    const visit = typeof first === "function" ? first : second;
    const rows = [...this.cells.keys()].sort((one, other) => one - other);
    for (const row of rows) visit?.(this.rowOf(row), row + 1);
  }

  private rowOf(row: number): RowLike {
    return {
      hidden: this.sheet.rows.get(row)?.hidden === true,
      eachCell: (first, second?: (cell: CellLike, column: number) => void) => {
        const visit = typeof first === "function" ? first : second;
        for (const [column, cell] of this.cells.get(row) ?? [])
          visit?.(this.cellOf(row, column, cell), column + 1);
      },
    };
  }

  private cellOf(row: number, column: number, { value, formula, array, isDynamic }: ShownCell): CellLike {
    if (formula === undefined) return plainCell(row, column, value);
    const tell = (found: unknown): void =>
      this.report({ sheet: this.sheet, row, column, value: found, isSpilled: false });
    return {
      row: row + 1,
      col: column + 1,
      type: cellTypes.formula,
      formula,
      model: array
        ? { shareType: "array", ref: cornersOf(array), formula }
        : { formula, ...(isDynamic ? { isDynamicArray: true } : {}) },
      value: { formula },
      get result() {
        return value;
      },
      set result(found: FormulaResultLike) {
        tell(found);
      },
    };
  }

  findCell(row: number, column: number): CellLike | undefined {
    const cell = this.cells.get(row - 1)?.get(column - 1);
    return cell && this.cellOf(row - 1, column - 1, cell);
  }

  getCell(row: number, column: number): CellLike {
    return this.findCell(row, column) ?? this.spilledCell(row - 1, column - 1);
  }

  private spilledCell(row: number, column: number): CellLike {
    const tell = (value: unknown): void =>
      this.report({ sheet: this.sheet, row, column, value, isSpilled: true });
    return {
      row: row + 1,
      col: column + 1,
      type: cellTypes.empty,
      model: {},
      get value() {
        return null;
      },
      set value(value: unknown) {
        tell(value);
      },
      result: undefined,
    };
  }

  getTables() {
    return this.sheet.tables.map((table) => ({ table: tableOf(table) }));
  }
}

/** `A1:A1` for one cell: the engine takes `A1` for no area. */
function cornersOf({ top, left, bottom, right }: Area): string {
  return `${addressOf(areaOf(top, left))}:${addressOf(areaOf(bottom, right))}`;
}

function plainCell(row: number, column: number, value: CellValue): CellLike {
  return { row: row + 1, col: column + 1, type: cellTypes.value, model: {}, value, result: undefined };
}

function tableOf({ name, area, columns, hasHeaders, hasTotals }: Table) {
  const bodyRows = area.bottom - area.top + 1 - (hasHeaders ? 1 : 0) - (hasTotals ? 1 : 0);
  return {
    name,
    displayName: name,
    tl: { row: area.top + 1, col: area.left + 1 },
    columns: columns.map((column) => ({ name: column.name })),
    rows: new Array<undefined>(Math.max(0, bodyRows)).fill(undefined),
    headerRow: hasHeaders,
    totalsRow: hasTotals,
  };
}
