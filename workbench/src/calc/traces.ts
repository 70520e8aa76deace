/* Which cells a formula reads, and which formulas read a cell: what Excel's arrows show. */
import type { Area, Book, Sheet } from "../book/book";
import { areaOf, contains, overlaps } from "../book/area";
import { cellsIn } from "../book/cells";
import { allFormulas } from "./formulaNews";
import type { SheetArea } from "./formulaOperand";
import { FormulaReader } from "./readFormula";

/** What leads from some cells to others. */
export type Trace = (areas: readonly SheetArea[]) => readonly SheetArea[];

/** The cells that the formulas of some cells name. */
export function precedentsIn(book: Book): Trace {
  const reader = new FormulaReader(book);
  return (areas) =>
    withoutTwice(
      areas.flatMap(({ sheet, area }) =>
        cellsIn(sheet, area).flatMap(({ row, column, cell }) =>
          cell.formula === undefined ? [] : reader.read(cell.formula, { sheet, row, column }).areas,
        ),
      ),
    );
}

interface Reading {
  readonly place: SheetArea;
  readonly reads: readonly SheetArea[];
}

/** The cells whose formulas name some of these cells. */
export function dependentsIn(book: Book): Trace {
  const reader = new FormulaReader(book);
  const all: readonly Reading[] = [...allFormulas(book)].map(({ sheet, row, column, cell }) => ({
    place: { sheet, area: areaOf(row, column) },
    reads: reader.read(cell.formula, { sheet, row, column }).areas,
  }));
  const isRead = (reads: readonly SheetArea[], areas: readonly SheetArea[]) =>
    reads.some((one) => areas.some((other) => one.sheet === other.sheet && overlaps(one.area, other.area)));
  return (areas) => all.filter(({ reads }) => isRead(reads, areas)).map(({ place }) => place);
}

/** Where a trace leads step by step, until it finds nothing new. */
export function followed(trace: Trace, from: readonly SheetArea[]): readonly SheetArea[] {
  const found: SheetArea[] = [];
  for (let open = trace(from); open.length > 0; open = trace(open).filter((one) => !isAmong(found, one))) {
    found.push(...open.filter((one) => !isAmong(found, one)));
  }
  return found;
}

function isAmong(found: readonly SheetArea[], { sheet, area }: SheetArea): boolean {
  return found.some((one) => one.sheet === sheet && contains(one.area, area));
}

function withoutTwice(areas: readonly SheetArea[]): readonly SheetArea[] {
  const kept: SheetArea[] = [];
  for (const area of areas) if (!isAmong(kept, area)) kept.push(area);
  return kept;
}

/** By their sheets, in the order in which these are met. */
export function bySheet(areas: readonly SheetArea[]): ReadonlyMap<Sheet, readonly Area[]> {
  const found = new Map<Sheet, readonly Area[]>();
  for (const { sheet, area } of areas) found.set(sheet, [...(found.get(sheet) ?? []), area]);
  return found;
}
