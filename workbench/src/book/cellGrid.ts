import type { Cell } from "./book";

/** A place whose cell is another one than when the changes were taken last. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: Cell | undefined;
}

/** A cell whose formula was written, and the formula that stood there before; without "=". */
export interface FormulaChange {
  readonly row: number;
  readonly column: number;
  readonly formula: string | undefined;
}

type Line = ReadonlyMap<number, Cell>;

/**
 * The cells of a sheet, row by row, zero-based: `get(row)?.get(column)`. They can be written by `put` and `drop` alone,
 * so that nothing changes without a calculation hearing of it.
 */
export class CellGrid {
  private readonly lines: Map<number, Map<number, Cell>>;
  #changes = new Map<number, Map<number, Cell | undefined>>();
  #formulas = new Map<string, FormulaChange>();

  constructor(lines: Iterable<readonly [number, Line]> = []) {
    this.lines = new Map([...lines].map(([row, line]) => [row, new Map(line)]));
  }

  get size(): number {
    return this.lines.size;
  }

  get(row: number): Line | undefined {
    return this.lines.get(row);
  }

  keys(): IterableIterator<number> {
    return this.lines.keys();
  }

  values(): IterableIterator<Line> {
    return this.lines.values();
  }

  [Symbol.iterator](): IterableIterator<[number, Line]> {
    return this.lines.entries();
  }

  put(row: number, column: number, cell: Cell): void {
    const line = this.lines.get(row) ?? new Map<number, Cell>();
    this.note(row, column, line.get(column));
    this.noteFormula(row, column, line.get(column)?.formula, cell.formula);
    line.set(column, cell);
    this.lines.set(row, line);
  }

  drop(row: number, column: number): void {
    const line = this.lines.get(row);
    const cell = line?.get(column);
    if (!line || !cell) return;
    this.note(row, column, cell);
    this.noteFormula(row, column, cell.formula);
    line.delete(column);
    if (line.size === 0) this.lines.delete(row);
  }

  private note(row: number, column: number, before: Cell | undefined): void {
    const line = this.#changes.get(row) ?? new Map<number, Cell | undefined>();
    if (line.has(column)) return;
    line.set(column, before);
    this.#changes.set(row, line);
  }

  private noteFormula(row: number, column: number, formula?: string, now?: string): void {
    const key = `${row}:${column}`;
    if (formula !== now && !this.#formulas.has(key)) this.#formulas.set(key, { row, column, formula });
  }

  /** The formulas that were written over, put or dropped since the last time, as they were. */
  takeFormulas(): readonly FormulaChange[] {
    const taken = [...this.#formulas.values()];
    this.#formulas = new Map();
    return taken;
  }

  /** What was put or dropped since the last time, each place once with what stood there then. */
  takeChanges(): readonly CellChange[] {
    const taken = [...this.#changes].flatMap(([row, line]) =>
      [...line].map(([column, before]) => ({ row, column, before })),
    );
    this.#changes = new Map();
    return taken;
  }
}
