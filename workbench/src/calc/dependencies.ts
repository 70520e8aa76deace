import RBush from "rbush";
import type { Area, Sheet } from "../book/book";
import type { FormulaReading } from "./readFormula";

/** A formula's cell as one number. */
export type FormulaKey = number;

interface Read {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly sheetId: number;
  readonly formula: FormulaKey;
}

/** Which formulas read which cells. */
export class Dependencies {
  private readonly readers = new Map<number, RBush<Read>>();
  private readonly reads = new Map<FormulaKey, readonly Read[]>();
  private readonly unbounded = new Set<FormulaKey>();

  /** Takes in many formulas at once, which is faster than one by one. */
  load(readings: Iterable<readonly [FormulaKey, FormulaReading]>): void {
    const bySheet = new Map<number, Read[]>();
    for (const [formula, reading] of readings) {
      for (const read of this.note(formula, reading)) {
        const reads = bySheet.get(read.sheetId) ?? [];
        reads.push(read);
        bySheet.set(read.sheetId, reads);
      }
    }
    for (const [sheetId, reads] of bySheet) this.readersOf(sheetId).load(reads);
  }

  set(formula: FormulaKey, reading: FormulaReading): void {
    this.remove(formula);
    for (const read of this.note(formula, reading)) this.readersOf(read.sheetId).insert(read);
  }

  remove(formula: FormulaKey): void {
    for (const read of this.reads.get(formula) ?? []) this.readersOf(read.sheetId).remove(read);
    this.reads.delete(formula);
    this.unbounded.delete(formula);
  }

  private note(formula: FormulaKey, { areas, isUnbounded }: FormulaReading): readonly Read[] {
    const reads = areas.map(({ sheet, area }) => ({ ...boxOf(area), sheetId: sheet.id, formula }));
    this.reads.set(formula, reads);
    if (isUnbounded) this.unbounded.add(formula);
    return reads;
  }

  private readersOf(sheetId: number): RBush<Read> {
    const known = this.readers.get(sheetId) ?? new RBush<Read>();
    this.readers.set(sheetId, known);
    return known;
  }

  /** The formulas that name cells of an area. */
  readersIn(sheet: Sheet, area: Area): readonly FormulaKey[] {
    return this.readersOf(sheet.id)
      .search(boxOf(area))
      .map(({ formula }) => formula);
  }

  /** The formulas that may read any cell. */
  get readingAnywhere(): ReadonlySet<FormulaKey> {
    return this.unbounded;
  }
}

/** An area as the tree of rectangles has it. */
export function boxOf({ top, left, bottom, right }: Area) {
  return { minX: left, minY: top, maxX: right, maxY: bottom };
}
