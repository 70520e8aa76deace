import type { CellLike, DimensionsLike, FormulaResultLike, RowLike, WorksheetLike } from "./engineTypes";
import type { Area, Cell, CellValue, Sheet, Table } from "../book/book";
import { addressOf } from "../book/address";
import { cellAt, type PlacedCell, usedArea } from "../book/cells";

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

export interface EngineOptions {
  readonly formulaFor: (sheet: Sheet, placed: PlacedCell) => string | undefined;
  readonly report: (found: Found) => void;
  /** Formulas in cells that the book does not have, one below the other. */
  readonly scratch?: Scratch;
}

/** Formulas one below the other, the first of them in this cell. */
export interface Scratch {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly string[];
}

interface Shown {
  readonly formula: string;
  readonly before: CellValue;
  /** The area of an array formula that was entered as one. */
  readonly array?: Area;
}

/** Shows a sheet to the formula engine, which counts from one. Spilled cells are not shown: they come anew. */
export class EngineSheet implements WorksheetLike {
  readonly id: number;
  readonly name: string;

  constructor(
    private readonly sheet: Sheet,
    private readonly options: EngineOptions,
  ) {
    this.id = sheet.id;
    this.name = sheet.name;
  }

  get dimensions(): DimensionsLike | null {
    const used = usedArea(this.sheet, true);
    const { scratch } = this.options;
    const bottom = Math.max(used?.bottom ?? 0, scratch ? scratch.row + scratch.formulas.length - 1 : 0);
    const right = Math.max(used?.right ?? 0, scratch?.column ?? 0);
    if (!used && !scratch) return null;
    return { top: (used?.top ?? 0) + 1, left: (used?.left ?? 0) + 1, bottom: bottom + 1, right: right + 1 };
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
    const rows = [...this.sheet.cells.keys()].sort((one, other) => one - other);
    for (const row of rows) visit?.(this.rowOf(row), row + 1);
    const { scratch } = this.options;
    scratch?.formulas.forEach((_formula, index) => {
      const row = scratch.row + index;
      visit?.(this.scratchRow(scratch, row), row + 1);
    });
  }

  private rowOf(row: number): RowLike {
    const line = this.sheet.cells.get(row) ?? new Map<number, Cell>();
    const hidden = this.sheet.rows.get(row)?.hidden === true;
    return {
      hidden,
      eachCell: (first, second?: (cell: CellLike, column: number) => void) => {
        const visit = typeof first === "function" ? first : second;
        for (const [column, cell] of line) {
          if (isShown(cell)) visit?.(this.cellOf(row, column, cell), column + 1);
        }
      },
    };
  }

  private scratchRow(scratch: Scratch, row: number): RowLike {
    return {
      eachCell: (first, second?: (cell: CellLike, column: number) => void) => {
        const cell = this.scratchCell(scratch, row);
        if (cell) (typeof first === "function" ? first : second)?.(cell, scratch.column + 1);
      },
    };
  }

  private scratchCell({ row: top, column, formulas }: Scratch, row: number): CellLike | undefined {
    const formula = formulas[row - top];
    return formula === undefined ? undefined : this.formulaCell(row, column, { formula, before: undefined });
  }

  private cellOf(row: number, column: number, cell: Cell): CellLike {
    const formula = this.options.formulaFor(this.sheet, { row, column, cell });
    if (formula === undefined) return plainCell(row, column, cell.value);
    const array = cell.isDynamic ? undefined : cell.arrayArea;
    return this.formulaCell(row, column, { formula, before: cell.value, ...(array ? { array } : {}) });
  }

  private formulaCell(row: number, column: number, { formula, before, array }: Shown): CellLike {
    const report = (value: unknown): void => this.report(row, column, value, false);
    return {
      row: row + 1,
      col: column + 1,
      type: cellTypes.formula,
      formula,
      model: array
        ? { shareType: "array", ref: addressOf(array), formula }
        : { formula, isDynamicArray: true },
      value: { formula },
      get result() {
        return before;
      },
      set result(value: FormulaResultLike) {
        report(value);
      },
    };
  }

  report(row: number, column: number, value: unknown, isSpilled: boolean): void {
    this.options.report({ sheet: this.sheet, row, column, value, isSpilled });
  }

  findCell(row: number, column: number): CellLike | undefined {
    const { scratch } = this.options;
    const ours = scratch && column === scratch.column + 1 ? this.scratchCell(scratch, row - 1) : undefined;
    if (ours) return ours;
    const cell = cellAt(this.sheet, row - 1, column - 1);
    return cell && isShown(cell) ? this.cellOf(row - 1, column - 1, cell) : undefined;
  }

  getCell(row: number, column: number): CellLike {
    return this.findCell(row, column) ?? this.spilledCell(row - 1, column - 1);
  }

  private spilledCell(row: number, column: number): CellLike {
    const report = (value: unknown): void => this.report(row, column, value, true);
    return {
      row: row + 1,
      col: column + 1,
      type: cellTypes.empty,
      model: {},
      get value() {
        return null;
      },
      set value(value: unknown) {
        report(value);
      },
      result: undefined,
    };
  }

  getTables() {
    return this.sheet.tables.map((table) => ({ table: tableOf(table) }));
  }
}

function isShown(cell: Cell): boolean {
  return cell.spilledFrom === undefined && (cell.value !== undefined || cell.formula !== undefined);
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
