import type { Area, Book, CellValue, Sheet, Table } from "../book/book";
import type { Shape } from "../book/shape";
import type { HostObject } from "../protocol/hostObject";
import type { Culture } from "./culture";

/** Makes the Office.js object of a piece of the book. Held by the desk so that the classes need not import each other. */
export interface Makers {
  readonly range: (sheet: Sheet, area: Area) => HostObject;
  readonly rangeAreas: (sheet: Sheet, areas: readonly Area[]) => HostObject;
  readonly sheet: (sheet: Sheet) => HostObject;
  readonly table: (sheet: Sheet, table: Table) => HostObject;
  readonly tables: (sheets: () => readonly Sheet[], home?: Sheet) => HostObject;
  readonly shape: (sheet: Sheet, shape: Shape) => HostObject;
  readonly shapes: (sheet: Sheet) => HostObject;
  readonly names: (sheet?: Sheet) => HostObject;
  readonly conditionalFormats: (sheet: Sheet, area: Area) => HostObject;
  readonly validation: (sheet: Sheet, area: Area) => HostObject;
  readonly format: (sheet: Sheet, area: Area) => HostObject;
}

/** A change of cells that happened in a batch or by the user's hand. */
export interface Edit {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly changeType:
    | "RangeEdited"
    | "RowInserted"
    | "RowDeleted"
    | "ColumnInserted"
    | "ColumnDeleted"
    | "CellInserted"
    | "CellDeleted";
  /** Of one cell: what it held before and holds now. */
  readonly details?: { readonly before: CellValue; readonly after: CellValue };
  readonly source: "Local" | "Remote";
}

/** An event for the add-in: the runtime's number for it, whom it concerns, and its arguments. */
export interface Notice {
  readonly eventType: number;
  readonly targetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What lies on the table while the host works: the book, what changed since the last look, and who listens. */
export interface Desk {
  readonly book: Book;
  readonly make: Makers;
  readonly locale: string;
  readonly culture: Culture;
  readonly edits: Edit[];
  readonly notices: Notice[];
  readonly references: Map<string, HostObject>;
  readonly listeners: Map<string, number>;
  /** True when formulas may need a new calculation (names, tables, sheets or cells changed). */
  isStale: boolean;
  isCalculationSuspended: boolean;
  isUserAtWork: boolean;
  /** Whether others have the workbook open too. */
  isShared: boolean;
  /** A calculation now; where everything is to be calculated, also of values that are taken for right. */
  calculate: (isOfEverything?: boolean) => void;
  /** A calculation if something changed since the last one. */
  freshen: () => void;
  nextId: () => number;
}

/** Notes that cells changed: they are calculated and told of after the batch. */
export function noteEdit(desk: Desk, edit: Omit<Edit, "source">): void {
  desk.edits.push({ ...edit, source: "Local" });
  desk.isStale = true;
}

export function notify(desk: Desk, notice: Notice): void {
  if ((desk.listeners.get(`${notice.eventType}:${notice.targetId}`) ?? 0) > 0) desk.notices.push(notice);
}
